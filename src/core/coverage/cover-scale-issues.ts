import type { ExactDecimal } from '../decimal.ts';
import type { Issue, IssuePlace } from '../issues.ts';
import { coverBounds } from './cover-bounds.ts';
import type { CoverScale } from './cover-scale.ts';
import { isAltered } from './cover-scales.ts';

interface Span {
  readonly code: string;
  readonly lower: ExactDecimal;
  readonly upper: ExactDecimal;
}

/** Classes of the same bounds are told apart by something else (Braun-Blanquet 0.1, 0.5, 1). */
const isSame = (a: Span, b: Span) => a.lower.eq(b.lower) && a.upper.eq(b.upper);

const overlap = (a: Span, b: Span) => !isSame(a, b) && a.lower.lt(b.upper) && b.lower.lt(a.upper);

function overlaps(spans: readonly Span[]): readonly (readonly [Span, Span])[] {
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .flatMap((other) => (overlap(span, other) ? [[span, other] as const] : [])),
  );
}

/** Parts of 0–100 % that no class holds. */
function gaps(spans: readonly Span[]): readonly { readonly from: string; readonly to: string }[] {
  const found: { from: string; to: string }[] = [];
  let reached = '0';
  for (const { lower, upper } of [...spans].sort((a, b) => a.lower.cmp(b.lower))) {
    if (lower.gt(reached)) found.push({ from: reached, to: lower.toFixed() });
    if (upper.gt(reached)) reached = upper.toFixed();
  }
  return reached === '100' ? found : [...found, { from: reached, to: '100' }];
}

/** What a person should look at in a scale of cover classes: its source, its codes, its bounds. */
export function coverScaleIssues(scale: CoverScale, at: IssuePlace): readonly Issue[] {
  const issues: Issue[] = [];
  const raise = (severity: Issue['severity'], code: string, details: Issue['details'] = {}) =>
    issues.push({ code, severity, at, details: { subject: scale.name, ...details } });
  const codes = scale.classes.map(({ code }) => code);
  for (const code of new Set(codes.filter((known, index) => codes.indexOf(known) !== index))) {
    raise('error', 'cover-class-repeated', { class: code });
  }
  const spans: Span[] = [];
  for (const entry of scale.classes) {
    const { lower, upper, isWrong } = coverBounds(entry);
    const { code, lowerPct, upperPct } = entry;
    if (isWrong) raise('error', 'cover-bounds-wrong', { class: code, lowerPct, upperPct });
    if (lower && upper) spans.push({ code, lower, upper });
  }
  const hasBounds = scale.classes.some((entry) => `${entry.lowerPct}${entry.upperPct}`.trim());
  if (hasBounds && scale.citation.trim() === '') raise('doubt', 'cover-scale-without-source');
  if (isAltered(scale)) raise('doubt', 'cover-scale-altered');
  for (const [one, other] of overlaps(spans)) {
    raise('doubt', 'cover-classes-overlap', { class: one.code, other: other.code });
  }
  // Bounds still to be typed are no gap.
  if (spans.length > 0 && spans.length === scale.classes.length) {
    for (const gap of gaps(spans)) raise('doubt', 'cover-scale-gap', gap);
  }
  return issues;
}
