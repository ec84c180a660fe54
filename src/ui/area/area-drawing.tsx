import type { AreaEntry } from '../../core/survey/area-entry.ts';

const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const Letter = ({ x, y, children }: { x: number; y: number; children: string }) => (
  <text x={x} y={y} fontSize="11" fontStyle="italic" fill="currentColor" textAnchor="middle">
    {children}
  </text>
);

function Cone() {
  return (
    <g {...LINE}>
      <ellipse cx="52" cy="58" rx="34" ry="8" opacity="0.45" />
      <path d="M18 58 52 16 86 58a34 8 0 0 1-68 0Z" fill="currentColor" fillOpacity="0.16" />
      <path d="M52 16v42M52 58h34" strokeDasharray="3 3" />
      <g stroke="none">
        <Letter x={46} y={44}>
          h
        </Letter>
        <Letter x={68} y={54}>
          r
        </Letter>
      </g>
    </g>
  );
}

function Net() {
  return (
    <g {...LINE}>
      <path d="M16 26h72v26H16Z" fill="currentColor" fillOpacity="0.16" />
      <path d="M28 26v26M40 26v26M52 26v26M64 26v26M76 26v26M16 35h72M16 43h72" opacity="0.55" />
      <path d="M16 16v50M88 16v50" />
    </g>
  );
}

function Pixels() {
  const on = [9, 10, 11, 15, 16, 17, 18, 22, 23, 24, 30, 31];
  return (
    <g>
      {Array.from({ length: 35 }, (_, index) => {
        const x = 17 + (index % 7) * 10;
        const y = 13 + Math.floor(index / 7) * 10;
        const isBed = on.includes(index);
        return (
          <rect
            key={`${x},${y}`}
            x={x}
            y={y}
            width="9"
            height="9"
            rx="1"
            fill="currentColor"
            opacity={isBed ? 0.75 : 0.14}
          />
        );
      })}
    </g>
  );
}

function Outline() {
  return (
    <g {...LINE}>
      <path
        d="M22 50 30 22 54 14 84 28 80 56 48 64Z M46 34l14 2-4 12-12-2Z"
        fill="currentColor"
        fillOpacity="0.16"
        fillRule="evenodd"
      />
    </g>
  );
}

function Sheet() {
  return (
    <g {...LINE}>
      <path d="M34 12h26l12 12v40H34Z" fill="currentColor" fillOpacity="0.12" />
      <path d="M60 12v12h12M42 36h22M42 45h22M42 54h14" />
    </g>
  );
}

const DRAWINGS = { cone: Cone, net: Net, class: Pixels, polygon: Outline, typed: Sheet } as const;

/** What is measured, drawn small: the letters are those of the formula. */
export function AreaDrawing({ method }: { method: AreaEntry['method'] }) {
  const Drawing = DRAWINGS[method];
  return (
    <svg viewBox="0 0 104 76" aria-hidden="true">
      <Drawing />
    </svg>
  );
}
