import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The words that begin a turn, and how the style sheet calls the speaker. */
const speakers: Readonly<Record<string, string>> = { 'Интервьюер:': 'interviewer', 'Кандидат:': 'candidate' };

/** Marks the turns of a dialogue: paragraphs that begin with the speaker's name in bold, `**Кандидат:** …`. */
export function rehypeDialogue() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      const first = node.children[0];
      if (node.tagName !== 'p' || first?.type !== 'element' || first.tagName !== 'strong') return;
      const speaker = speakers[toString(first)];
      if (speaker) node.properties = { ...node.properties, className: ['says'], dataSpeaker: speaker };
    });
  };
}
