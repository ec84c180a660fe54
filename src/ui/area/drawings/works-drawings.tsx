import { DASH, FAINT, Letter, LINE, WASH } from './drawing-parts.tsx';

/** A block revetment, cut open: one depth zone of its slope, s down and l along. */
export function Revetment() {
  return (
    <g {...LINE}>
      <path d="M23.4 24 63.4 18.3H102" opacity={0.7} strokeDasharray={DASH} strokeWidth={1.2} />
      <path d="M14 12v56h44Z" fill="currentColor" fillOpacity={0.07} stroke="none" />
      <path d="M14 12v56h44" opacity={FAINT} />
      <path
        d="M14 40h22M14 54h33M24 40v14M36 54v14M25 26v14M25 68V54"
        opacity={0.4}
        strokeWidth={1.1}
      />
      <path d="M14 12 58 68 98 56 54 8Z" fill="none" opacity={FAINT} />
      <path d="M27.2 28.8 43 49 83 39.7 67.2 22.4Z" {...WASH} fillOpacity={0.26} />
      <Letter x={28} y={44}>
        s
      </Letter>
      <Letter x={66} y={56}>
        l
      </Letter>
    </g>
  );
}

/** A plan with its parts that are bare. */
export function Plan() {
  return (
    <g {...LINE}>
      <path d="M14 20h58l16 16v26H68V42H14Z" {...WASH} />
      <path d="M14 20h20v22H14Z" fill="var(--sunken)" strokeDasharray={DASH} />
      <path d="M14 30 24 20M14 40l20-20M22 42l12-12M32 42l2-2" opacity={FAINT} strokeWidth={1.1} />
      <path d="M14 12h58M14 9v6M72 9v6" strokeWidth={1} opacity={0.7} />
      <circle cx="24" cy="31" r="7" fill="var(--sunken)" stroke="none" />
      <Letter x={24} y={34.5}>
        a
      </Letter>
      <Letter x={54} y={35}>
        A
      </Letter>
    </g>
  );
}

const FRAMES = [14, 30].flatMap((x) => [14, 30, 46].map((y) => ({ x, y })));

/** Planted frames, and the patch that grew beside them. */
export function Transplant() {
  return (
    <g {...LINE}>
      {FRAMES.map(({ x, y }) => (
        <g key={`${x},${y}`}>
          <rect x={x} y={y} width="13" height="13" rx="1" {...WASH} />
          <path
            d={`M${x + 4} ${y + 10}v-4M${x + 6.5} ${y + 10}v-6M${x + 9} ${y + 10}v-4`}
            strokeWidth={1.1}
          />
        </g>
      ))}
      <path d="M58 36c0-11 8-20 18-19s14 9 14 19-5 22-16 22-16-10-16-22Z" {...WASH} />
      <Letter x={75} y={41}>
        A
      </Letter>
      <Letter x={28} y={71}>
        n × a
      </Letter>
      <path d="M49 37v6M46 40h6" strokeWidth={1.2} />
    </g>
  );
}

/** A document that gives the figure. */
export function Sheet() {
  return (
    <g {...LINE}>
      <path d="M34 12h26l12 12v40H34Z" fill="currentColor" fillOpacity="0.12" />
      <path d="M60 12v12h12M42 36h22M42 45h22M42 54h14" />
    </g>
  );
}
