import { DASH, FAINT, Letter, LINE, WASH } from './drawing-parts.tsx';

/** The side of a pointed cone. */
export function ConeSide() {
  return (
    <g {...LINE}>
      <ellipse cx="52" cy="58" rx="34" ry="8" opacity={FAINT} />
      <path d="M18 58 52 16 86 58a34 8 0 0 1-68 0Z" {...WASH} />
      <path d="M52 16v42M52 58h34" strokeDasharray={DASH} />
      <Letter x={46} y={44}>
        h
      </Letter>
      <Letter x={68} y={54}>
        r
      </Letter>
    </g>
  );
}

/** The circle that it stands on. */
export function ConeBase() {
  return (
    <g {...LINE}>
      <path d="M18 56 52 16 86 56" opacity={FAINT} strokeDasharray={DASH} />
      <ellipse cx="52" cy="56" rx="34" ry="11" {...WASH} />
      <path d="M52 56h34" strokeDasharray={DASH} />
      <circle cx="52" cy="56" r="1.4" fill="currentColor" />
      <Letter x={68} y={52}>
        r
      </Letter>
    </g>
  );
}

/** Side and flat top. */
export function Frustum() {
  return (
    <g {...LINE}>
      <ellipse cx="52" cy="58" rx="34" ry="8" opacity={FAINT} />
      <path d="M18 58 34 24a18 5 0 0 1 36 0L86 58a34 8 0 0 1-68 0Z" {...WASH} />
      <path d="M34 24a18 5 0 0 0 36 0" />
      <path d="M52 24v34M52 58h34M52 24h18" strokeDasharray={DASH} />
      <Letter x={46} y={46}>
        h
      </Letter>
      <Letter x={68} y={54}>
        r
      </Letter>
      <Letter x={61} y={16}>
        r′
      </Letter>
    </g>
  );
}
