/** Does what the key at this place means: J and K step through the questions of a page, N and P turn to its neighbours. */
export function move(code: string): void {
  if (code === 'KeyN') turn('next');
  else if (code === 'KeyP') turn('prev');
  else step(code === 'KeyJ' ? 1 : -1);
}

function turn(direction: 'next' | 'prev'): void {
  document.querySelector<HTMLAnchorElement>(`.turn [rel=${direction}]`)?.click();
}

/** Goes to the nearest deepening question below or above, or to a heading where a page has no questions. */
function step(direction: 1 | -1): void {
  const steps = [...document.querySelectorAll<HTMLElement>('main .step h3')];
  const stops = steps.length > 0 ? steps : [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]')];
  const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const below = (heading: Element) => heading.getBoundingClientRect().top - line;
  const stop = direction > 0 ? stops.find((heading) => below(heading) > 4) : stops.findLast((heading) => below(heading) < -4);
  if (!stop) return;
  stop.scrollIntoView();
  focusTarget(stop).focus({ preventScroll: true });
}

/** What Tab should continue from: the button of a hidden answer, else the link of the heading, else the heading itself. */
function focusTarget(heading: HTMLElement): HTMLElement {
  const target = heading.parentElement?.querySelector<HTMLElement>('.reveal, .step-id, .anchor');
  if (!target) heading.tabIndex = -1;
  return target ?? heading;
}
