import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'], disableRule: '*' });
typograf.enableRule(['common/nbsp/afterShortWord', 'common/nbsp/beforeShortLastWord', 'ru/nbsp/beforeParticle', 'common/nbsp/afterNumber']);

/** Puts no-break spaces where Russian typography wants them; changes no other character. */
export function remarkTypography() {
  return (tree: Root) => {
    visit(tree, 'text', (node) => {
      const text = typograf.execute(node.value).replaceAll(' — ', '\u00A0— ');
      if (text.replace(/\s/g, ' ') === node.value.replace(/\s/g, ' ')) node.value = text;
    });
  };
}
