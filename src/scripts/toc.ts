import { bringIntoView } from './bring-into-view.ts';

/** Marks the entry of the table of contents whose heading the reader has reached. */
export function followScroll(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;

  const above = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) isIntersecting ? above.add(target) : above.delete(target);
      const reached = [...links.keys()].findLast((heading) => above.has(heading));
      for (const [heading, link] of links) link.toggleAttribute('aria-current', heading === reached);
      const current = links.get(reached!);
      current?.setAttribute('aria-current', 'true');
      if (current) bringIntoView(current);
    },
    // Everything above the upper third of the window counts, however far it has been scrolled away.
    { rootMargin: '99999px 0px -66% 0px' },
  );
  for (const heading of links.keys()) observer.observe(heading);
}
