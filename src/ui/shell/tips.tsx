import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const DELAY_MS = 500;
const GAP_PX = 8;

type Tip = { readonly target: HTMLElement; readonly text: string };

/**
 * The name of the icon under the pointer or in focus (`data-tip`, left of it with
 * `data-tip-side="left"`). One for all: a list of a hundred buttons makes no hundred tooltips.
 * Screen readers have the same words from `aria-label`.
 */
export function Tips() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => listenForTips(setTip), []);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (tip && box.current) place(box.current, tip.target);
  }, [tip]);
  if (!tip) return null;
  return (
    <div ref={box} className="tip" aria-hidden>
      {tip.text}
    </div>
  );
}

function listenForTips(show: (tip: Tip | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: HTMLElement | null = null;
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const approach = (from: EventTarget | null, delayMs: number) => {
    const target = from instanceof Element ? from.closest<HTMLElement>('[data-tip]') : null;
    if (target === over) return;
    over = target;
    hide();
    const text = target?.dataset.tip;
    if (target && text) {
      timer = setTimeout(() => {
        if (target.isConnected) show({ target, text });
      }, delayMs);
    }
  };
  const onPointer = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') approach(event.target, DELAY_MS);
  };
  const onFocus = (event: FocusEvent) => {
    const isByKey = event.target instanceof Element && event.target.matches(':focus-visible');
    approach(isByKey ? event.target : null, 0);
  };
  const listeners = { pointerover: onPointer, focusin: onFocus, pointerdown: hide, keydown: hide };
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of entries) document.addEventListener(name, listener, true);
  document.addEventListener('scroll', hide, true);
  return () => {
    clearTimeout(timer);
    for (const [name, listener] of entries) document.removeEventListener(name, listener, true);
    document.removeEventListener('scroll', hide, true);
  };
}

/** Below its button, or above where there is no room; never past the edge of the screen. */
function place(box: HTMLElement, target: HTMLElement): void {
  const at = target.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isLeft = target.dataset.tipSide === 'left';
  const below = at.bottom + GAP_PX;
  const y = below + height < innerHeight ? below : at.top - GAP_PX - height;
  const x = at.left + at.width / 2 - width / 2;
  const left = isLeft ? at.left - GAP_PX - width : Math.min(x, innerWidth - width - GAP_PX);
  box.style.left = `${Math.max(GAP_PX, left)}px`;
  box.style.top = `${isLeft ? at.top + at.height / 2 - height / 2 : y}px`;
}
