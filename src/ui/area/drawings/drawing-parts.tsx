import type { ReactNode } from 'react';

/** One hand for all drawings: 104 × 76, a pen of 1.6, a wash of the same ink. */
export const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

export const WASH = { fill: 'currentColor', fillOpacity: 0.16 } as const;
export const FAINT = 0.45;
export const DASH = '3 3';

interface LetterProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

/** A quantity, as the formula writes it. */
export const Letter = ({ x, y, children }: LetterProps) => (
  <text
    x={x}
    y={y}
    fontSize="11"
    fontStyle="italic"
    fill="currentColor"
    stroke="none"
    textAnchor="middle"
  >
    {children}
  </text>
);

/** How far a quantity reaches: a line with an end stroke on both sides, level or upright. */
export function Span(ends: { x1: number; y1: number; x2: number; y2: number }) {
  const { x1, y1, x2, y2 } = ends;
  const cap = y1 === y2 ? 'v-3v6' : 'h-3h6';
  return (
    <path d={`M${x1} ${y1}L${x2} ${y2}M${x1} ${y1}${cap}M${x2} ${y2}${cap}`} strokeWidth={1} />
  );
}
