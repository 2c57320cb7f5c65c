import { SaxesParser } from 'saxes';
import { faultAt } from './faults.ts';
import type { SyntaxFault, SyntaxParser } from './syntax.ts';
import { translate, type Translation } from './translate.ts';

/** Names of entities that a document type declaration defines. */
const ENTITY = /<!ENTITY\s+([\w.:-]+)/g;

/** An ampersand that starts no reference. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[\p{L}_:][\p{L}\d_.:-]*);)/iu;

interface Tag {
  name: string;
  offset: number;
}

/**
 * Parses an XML 1.0 document with namespaces: the first place where it is not well-formed. External entities are never
 * read.
 */
export const xml: SyntaxParser = (code) => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Tag[] = [];
  let closed: Tag | undefined;
  let fault: SyntaxFault | undefined;
  parser.on('doctype', (text) => {
    for (const [, name] of text.matchAll(ENTITY)) parser.ENTITIES[name!] = '';
  });
  parser.on('opentagstart', ({ name }) => void open.push({ name, offset: code.lastIndexOf('<', parser.position - 1) }));
  parser.on('closetag', () => {
    closed = open.pop();
  });
  parser.on('error', ({ message }) => {
    fault ??= faultOf(message.replace(/^(?:\S*?:)?\d+:\d+: /, ''), code, parser.position, open.at(-1), closed);
  });
  parser.write(code).close();
  return fault ? [bareAmpersand(code) ?? fault] : [];
};

/** The parser takes everything after a bare `&` for the name of an entity and complains far from it. */
function bareAmpersand(code: string): SyntaxFault | undefined {
  const text = code.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (part) => ' '.repeat(part.length));
  const offset = text.search(BARE_AMPERSAND);
  return offset < 0 ? undefined : faultAt(code, offset, 'знак & в тексте пишут &amp;');
}

/** @param closed the tag that the parser closed last: before it reports that another one was to be closed */
function faultOf(message: string, code: string, offset: number, parent?: Tag, closed?: Tag): SyntaxFault {
  if (/^un(?:expected close|matched closing) tag/.test(message)) {
    const start = code.lastIndexOf('</', offset);
    const name = /^<\/\s*([^\s>]*)/.exec(code.slice(start))?.[1] ?? '';
    const expected = /^unexpected/.test(message) && closed ? `ожидалось </${closed.name}>` : 'он не открыт';
    return faultAt(code, start, `неожиданный тег </${name}>, ${expected}`);
  }
  if (/^unclosed tag/.test(message) && parent) return faultAt(code, parent.offset, `тег <${parent.name}> не закрыт`);
  return faultAt(code, Math.max(0, Math.min(offset, code.length) - 1), translate(message, translations));
}

/** Messages of saxes. */
const translations: Translation[] = [
  [/^unquoted attribute value/, 'значение атрибута пишут в кавычках'],
  [/^undefined entity/, 'неизвестная сущность; в XML их пять: &amp; &lt; &gt; &quot; &apos;'],
  [/^unbound namespace prefix: "(.*?)"/, (prefix) => `префикс ${prefix} не связан с пространством имён`],
  [/^documents may contain only one root/, 'у документа больше одного корневого элемента'],
  [/^document must contain a root element/, 'нет корневого элемента'],
  [/^text data outside of root node/, 'текст вне корневого элемента'],
  [/^duplicate attribute: (.*?)\.?$/, (name) => `атрибут ${name} повторяется`],
  [/^disallowed character in tag name/, 'недопустимый знак в имени тега; знак < в тексте пишут &lt;'],
  [/^disallowed character in attribute name/, 'недопустимый знак в имени атрибута'],
  [/^disallowed character/, 'недопустимый знак; < и & в тексте и значениях пишут &lt; и &amp;'],
  [/^unexpected end/, 'запись обрывается'],
  [/^attribute without value/, 'у атрибута нет значения'],
  [/^no whitespace between attributes/, 'между атрибутами нет пробела'],
  [/^an XML declaration must be at the start|^XML declaration/i, 'объявление <?xml …?> стоит не в начале документа'],
  [/^malformed comment/, 'внутри комментария не бывает --'],
];
