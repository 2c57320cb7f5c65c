import { recall } from '../storage.ts';

/** Where the reader's wish to have no single-key shortcuts is kept: `off`. */
export const KEYS_SETTING = 'keys';

/**
 * Whether a key pressed without Ctrl, Alt or Meta may be a shortcut: nobody is typing, no dialog is open, and the reader
 * has not switched such keys off (WCAG 2.1.4).
 */
export function isBareKey({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
  return !isTyping && !ctrlKey && !metaKey && !altKey && !document.querySelector(':modal') && recall(KEYS_SETTING) !== 'off';
}
