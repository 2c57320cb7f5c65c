/** A part of a page: from a heading to the next one that the table of contents names. */
export interface Part {
  heading: HTMLElement;
  /** Where the next part begins; absent for the last one, which ends with the text. */
  next?: HTMLElement;
}

/** The parts of the page, as its table of contents lists them. */
export function partsOf(text: Element): Part[] {
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map(({ hash }) => decodeURIComponent(hash.slice(1)));
  const headings = anchors.flatMap((anchor) => {
    const heading = document.getElementById(anchor);
    return heading && text.contains(heading) ? heading : [];
  });
  return headings.map((heading, index) => ({ heading, next: headings[index + 1] }));
}

/** The anchors of the parts whose end is on the screen; a hidden answer has not been read. */
export function finishedParts(text: Element, parts: readonly Part[]): string[] {
  return parts
    .filter(({ heading, next }) => {
      const end = next ? next.getBoundingClientRect().top : text.getBoundingClientRect().bottom;
      return end > 0 && end <= innerHeight && !heading.closest('.step')?.querySelector('.answer[hidden]');
    })
    .map(({ heading }) => heading.id);
}

/** The last heading above the middle of the screen. */
export function headingReached(text: Element): HTMLElement | undefined {
  const headings = [...text.querySelectorAll<HTMLElement>(':is(h2, h3, h4)[id]')];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
}
