/** Lets a mouse drag the content of a scrolling box; fingers and pens do so by themselves. */
export function dragToScroll(box: HTMLElement): void {
  box.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    event.preventDefault();
    box.focus({ preventScroll: true });
    box.setPointerCapture(event.pointerId);
    const move = ({ movementX, movementY }: PointerEvent) => box.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
    box.addEventListener('pointermove', move);
    box.addEventListener('lostpointercapture', () => box.removeEventListener('pointermove', move), { once: true });
  });
}
