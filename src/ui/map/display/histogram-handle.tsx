import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface HistogramHandleProps {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Where it stands, 0 … 1 of the plot's width. */
  readonly share: number;
  readonly step: number;
  readonly isDisabled: boolean;
  /** The value at a share of the plot's width. */
  readonly valueAt: (share: number) => number;
  readonly onMove: (value: number) => void;
  readonly onDone: () => void;
}

/** A limit of the stretch, moved by pointer or arrow keys (Shift: ten steps). */
export function HistogramHandle(props: HistogramHandleProps) {
  const { label, value, text, share, step, isDisabled, valueAt, onMove, onDone } = props;
  const dragging = useRef(false);

  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!dragging.current || !box || box.width === 0) return;
    onMove(valueAt(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))));
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (!dragging.current) return;
    dragging.current = false;
    event.currentTarget.releasePointerCapture(event.pointerId);
    onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    const direction = STEPS[event.key];
    if (direction === undefined || isDisabled) return;
    event.preventDefault();
    onMove(value + direction * step * (event.shiftKey ? 10 : 1));
  };

  return (
    <div
      className="histogram__handle"
      style={{ left: `${share * 100}%` }}
      role="slider"
      tabIndex={isDisabled ? -1 : 0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuetext={text}
      aria-disabled={isDisabled}
      onPointerDown={(event) => {
        if (isDisabled) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKey}
      onKeyUp={(event) => {
        if (STEPS[event.key] !== undefined) onDone();
      }}
    />
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};
