import { FAINT, Letter, LINE, Span, WASH } from './drawing-parts.tsx';

/** Nets of one size, n of them. */
export function Net() {
  return (
    <g {...LINE}>
      <path d="M22 26v-9h70v28H82M92 10v42" opacity={FAINT} />
      <path d="M14 26h68v28H14Z" {...WASH} />
      <path
        d="M25.3 26v28M36.6 26v28M70.7 26v28M14 35.300h68M14 44.600h68M59.4 26v28M48 26v9M48 45v9"
        opacity={0.5}
        strokeWidth={1.2}
      />
      <path d="M14 16v50M82 16v50" />
      <circle cx="48" cy="40" r="8" fill="var(--sunken)" stroke="none" />
      <Letter x={48} y={43.5}>
        a
      </Letter>
      <Letter x={93} y={64}>
        ×n
      </Letter>
    </g>
  );
}

/** A rope between its floats, with what grows on it. */
export function Rope() {
  const fronds = [26, 35, 44, 53, 62, 71, 80];
  return (
    <g {...LINE}>
      <path
        d="M6 20q6-4 12 0t12 0 12 0 12 0 12 0 12 0 12 0 8-2"
        opacity={FAINT}
        strokeWidth={1.2}
      />
      <circle cx="16" cy="22" r="5" {...WASH} />
      <circle cx="88" cy="22" r="5" {...WASH} />
      <path d="M16 27v3q36 6 72 0v-3" />
      {fronds.map((x, at) => (
        <path
          key={x}
          d={`M${x} 33q-3 6 0 11t0 ${at % 2 === 0 ? 10 : 7}`}
          opacity={0.75}
          strokeWidth={2.2}
        />
      ))}
      <Span x1={16} y1={63} x2={88} y2={63} />
      <rect x="44" y="56" width="16" height="14" fill="var(--sunken)" stroke="none" />
      <Letter x={52} y={67}>
        l
      </Letter>
    </g>
  );
}
