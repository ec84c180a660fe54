import { DASH, FAINT, LINE, WASH } from './drawing-parts.tsx';

const BED_PIXELS = [9, 10, 11, 15, 16, 17, 18, 22, 23, 24, 30, 31];

/** Pixels of a class. */
export function Pixels() {
  return (
    <g>
      {Array.from({ length: 35 }, (_, index) => {
        const x = 17 + (index % 7) * 10;
        const y = 13 + Math.floor(index / 7) * 10;
        return (
          <rect
            key={`${x},${y}`}
            x={x}
            y={y}
            width="9"
            height="9"
            rx="1"
            fill="currentColor"
            opacity={BED_PIXELS.includes(index) ? 0.75 : 0.14}
          />
        );
      })}
    </g>
  );
}

/** An outline with a hole. */
export function Outline() {
  return (
    <g {...LINE}>
      <path
        d="M22 50 30 22 54 14 84 28 80 56 48 64Z M46 34l14 2-4 12-12-2Z"
        {...WASH}
        fillRule="evenodd"
      />
    </g>
  );
}

/** Zones of one cover each, denser toward the middle. */
export function CoverZones() {
  const shoots = ['M44 44v-7', 'M50 46v-9', 'M56 45v-8', 'M47 37v-7', 'M53 38v-8', 'M59 38v-6'];
  const sparse = ['M25 44v-6', 'M79 46v-6', 'M68 25v-5', 'M38 61v-5'];
  return (
    <g {...LINE}>
      <path
        d="M16 42c0-16 18-28 38-27s34 12 34 26-16 24-37 24S16 56 16 42Z"
        fill="currentColor"
        fillOpacity={0.07}
        strokeDasharray={DASH}
      />
      <path
        d="M32 42c0-9 9-17 21-17s20 7 20 15-8 15-20 15-21-5-21-13Z"
        fill="currentColor"
        fillOpacity={0.22}
      />
      <path d={sparse.join('')} opacity={0.7} />
      <path d={shoots.join('')} />
    </g>
  );
}

/** The ground that lies aslant over its outline on the ellipsoid. */
export function Slope() {
  return (
    <g {...LINE}>
      <path d="M16 60 58 69 90 58 48 49Z" strokeDasharray={DASH} opacity={FAINT} />
      <path d="M16 28v32M58 50v19M90 44v14" strokeDasharray={DASH} opacity={FAINT} />
      <path
        d="M16 28C30 31 44 46 58 50 68 49 80 47 90 44 76 38 62 20 48 13 38 19 26 25 16 28Z"
        {...WASH}
      />
      <path d="M30 34C41 30 52 25 61 22M44 43C56 40 67 36 76 34" opacity={0.7} strokeWidth={1.2} />
    </g>
  );
}
