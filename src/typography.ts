import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'], disableRule: '*' });
typograf.enableRule(['common/nbsp/afterShortWord', 'common/nbsp/beforeShortLastWord', 'ru/nbsp/beforeParticle', 'common/nbsp/afterNumber']);

/**
 * Puts no-break spaces where Russian typography wants them, so that no line ends with «в» or a number without its noun.
 * @returns the text with no other character changed
 */
export function typeset(text: string): string {
  const set = typograf.execute(text).replaceAll(' — ', '\u00A0— ');
  return withPlainSpaces(set) === withPlainSpaces(text) ? set : text;
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}
