import type { ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PageSection } from '../../handbook/outline.ts';
import { assessmentLabels } from '../../handbook/structure.ts';
import { finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

/** The assessment is a list whose items begin with the four bold labels, in order. */
export const assessmentCheck: PageCheck = function* ({ outline }) {
  const part = outline.sections.find((section) => section.part?.id === 'assessment');
  if (!part || part.content.length === 0) return;
  const labels = labelsOf(part);
  for (const [index, expected] of assessmentLabels.entries()) {
    const found = labels[index];
    if (found?.text === expected) continue;
    const place = nodePlace(found?.node ?? labels.at(-1)?.node ?? part.heading.node);
    yield finding('assessment-labels', place, expected, found?.text, found && nearest(found.text, assessmentLabels), assessmentLabels);
    return; // the labels after it have moved too
  }
};

/** The first words of every list item: what is bold in them, else their beginning. */
function labelsOf({ content }: PageSection): { text: string; node: Nodes }[] {
  const items = content.flatMap((node): ListItem[] => (node.type === 'list' ? node.children : []));
  return items.map((item) => {
    const paragraph = item.children[0];
    const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const text = first?.type === 'strong' ? toString(first).replace(/[.:]$/, '') : toString(item).split(/\s+/).slice(0, 3).join(' ');
    return { text, node: item };
  });
}
