/** Says a short text to screen readers; nothing is seen. */
export function announce(text: string): void {
  const region = document.querySelector('#status') ?? createRegion();
  region.textContent = '';
  // A region that has just appeared is not read out: the text comes a moment later.
  setTimeout(() => (region.textContent = text), 50);
}

function createRegion(): HTMLElement {
  const region = document.createElement('div');
  region.id = 'status';
  region.className = 'sr-only';
  region.role = 'status';
  document.body.append(region);
  return region;
}
