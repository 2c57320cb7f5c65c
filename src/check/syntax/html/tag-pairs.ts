import type { Token } from 'parse5';
import type { SyntaxFault } from '../syntax.ts';

/** Elements without content, https://html.spec.whatwg.org/#void-elements. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose end tag may be left out, https://html.spec.whatwg.org/#optional-tags. */
const OPTIONAL_END = new Set(
  'body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
);

/** Elements whose content follows the rules of XML. */
const FOREIGN = new Set(['svg', 'math']);

type Place = Pick<SyntaxFault, 'line' | 'column'>;

/** Follows the tags of an HTML text and collects those without their pair. */
export class TagPairs {
  readonly faults: SyntaxFault[] = [];
  readonly #open: { name: string; place: Place; isForeign: boolean }[] = [];

  /** True inside of SVG and MathML. */
  get isForeign(): boolean {
    return this.#open.at(-1)?.isForeign ?? false;
  }

  start({ tagName: name, selfClosing, location }: Token.TagToken): void {
    const place = { line: location!.startLine, column: location!.startCol };
    const isForeign = this.isForeign || FOREIGN.has(name);
    if (VOID.has(name) && !isForeign) return;
    if (!selfClosing) this.#open.push({ name, place, isForeign });
    else if (!isForeign) this.#add(place, `тег <${name}/> не закрывает себя, ожидалось <${name}></${name}>`);
  }

  end({ tagName: name, location }: Token.TagToken): void {
    const place = { line: location!.startLine, column: location!.startCol };
    const at = this.#open.findLastIndex((tag) => tag.name === name);
    if (at < 0) return this.#add(place, `неожиданный тег </${name}>: он не открыт`);
    const inner = this.#open.slice(at + 1).findLast((tag) => !OPTIONAL_END.has(tag.name));
    if (inner) this.#add(place, `неожиданный тег </${name}>, ожидалось </${inner.name}>`);
    this.#open.length = at;
  }

  eof(): void {
    const open = this.#open.find(({ name }) => !OPTIONAL_END.has(name));
    if (open) this.#add(open.place, `тег <${open.name}> не закрыт`);
  }

  #add(place: Place, message: string): void {
    this.faults.push({ ...place, message });
  }
}
