/**
 * Brings a part of a panel, or of the derivation, into view: its head to the top where it is longer than the panel, else no
 * farther than its end needs (`nearest`). The panel alone: scrollIntoView would move the page too.
 */
export function scrollPanelTo(part: Element | null, how: 'top' | 'nearest'): void {
  const panel = part?.closest('.inspector__body, .drawer');
  if (!part || !panel) return;
  const [own, frame] = [part.getBoundingClientRect(), panel.getBoundingClientRect()];
  const toTop = own.top - frame.top;
  panel.scrollTop +=
    how === 'top' ? toTop : Math.min(toTop, Math.max(0, own.bottom - frame.bottom));
}
