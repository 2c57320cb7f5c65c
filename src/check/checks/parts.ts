import type { PageSection } from '../../handbook/outline.ts';
import type { Page, Place } from '../../handbook/page.ts';
import { parts, type Part } from '../../handbook/structure.ts';
import { finding, type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { nodePlace } from '../nodes.ts';
import type { PageCheck } from './check.ts';

const headings = parts.map(({ heading }) => heading);

/** An H2 with the part it is, or was probably meant to be. */
interface Placed {
  section: PageSection;
  heading: Part['heading'] | undefined;
}

/** The five H2 headings: exactly these, in this order, once each. */
export const partsCheck: PageCheck = function* (page) {
  const placed = page.outline.sections
    .filter(({ heading }) => heading.depth === 2)
    .map((section): Placed => ({ section, heading: section.part?.heading ?? nearest(section.heading.text, headings) }));
  yield* unknownParts(placed);
  yield* repeatedParts(placed);
  yield* missingParts(page, placed);
  yield* misplacedParts(placed);
};

function* unknownParts(placed: Placed[]): Generator<Finding> {
  for (const { section, heading } of placed) {
    if (!section.part) yield finding('part-unknown', nodePlace(section.heading.node), section.heading.text, heading, headings);
  }
}

function* repeatedParts(placed: Placed[]): Generator<Finding> {
  for (const { section, heading } of placed) {
    const first = placed.find((other) => other.heading === heading)!.section;
    if (section.part && first !== section) {
      yield finding('part-duplicate', nodePlace(section.heading.node), section.heading.text, nodePlace(first.heading.node).line);
    }
  }
}

function* missingParts(page: Page, placed: Placed[]): Generator<Finding> {
  for (const [index, heading] of headings.entries()) {
    if (placed.some((section) => section.heading === heading)) continue;
    const following = placed.find((section) => headings.slice(index + 1).some((later) => later === section.heading));
    yield finding('part-missing', following ? nodePlace(following.section.heading.node) : pageEnd(page), heading);
  }
}

/** Names the first part that comes after one it should precede: the others may be right then. */
function* misplacedParts(placed: Placed[]): Generator<Finding> {
  let furthest = -1;
  for (const { section, heading } of placed) {
    const position = headings.findIndex((known) => known === heading);
    if (position < 0 || placed.find((other) => other.heading === heading)!.section !== section) continue;
    if (position < furthest) {
      yield finding('part-order', nodePlace(section.heading.node), headings[position]!, headings[furthest]!);
      return;
    }
    furthest = position;
  }
}

/** The last line with text. */
function pageEnd({ lines }: Page): Place {
  return { line: Math.max(1, lines.findLastIndex((line) => line.trim() !== '') + 1), column: 1 };
}
