import type { Page } from 'playwright-core';

/** Widths that WCAG 1.4.10 and 1.4.4 ask for, CSS pixels: the narrowest, and 1280 px zoomed to 200 %. */
export const narrowWidths = [320, 640];

/**
 * What a reader loses in a window of this width: everything that sticks out of it and is in no part that scrolls by
 * itself, and text cut off by its own box.
 * @returns element and what is wrong with it, in Russian
 */
export async function lostAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(findLost);
}

/** Runs in the page. */
function findLost(): string[] {
  const width = document.documentElement.clientWidth;
  const nameOf = ({ tagName, id, className }: Element) => `${tagName.toLowerCase()}${id && `#${id}`}${className && typeof className === 'string' ? `.${className.split(' ')[0]}` : ''}`;
  const scrollsX = (element: Element | null): boolean => element !== null && element !== document.body && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsX(element.parentElement));
  const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility() && element.offsetWidth > 1);
  const outside = seen.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left < -1 || right > width + 1) && !scrollsX(element.parentElement);
  });
  const cut = seen.filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1);
  return [
    ...(document.scrollingElement!.scrollWidth > width ? ['страница прокручивается вбок'] : []),
    ...outside.map((element) => `${nameOf(element)} выходит за край окна`),
    ...cut.map((element) => `${nameOf(element)} обрезает своё содержимое`),
  ];
}
