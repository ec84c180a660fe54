import { decimalFromText, halfWidth } from '../decimal.ts';
import type { Figure } from '../derivation.ts';
import { type Ledger, raise } from '../ledger.ts';
import { exactValue } from './exact-value.ts';
import { outliersOf } from './outliers.ts';
import type { QuadratTexts } from './quadrat-density.ts';

/** A quadrat with its wet mass per area, kg/m². */
export interface WeighedQuadrat {
  readonly quadrat: QuadratTexts;
  readonly kgPerM2: Figure;
}

const DIGITS = 4;

/** Quadrats that differ strongly from the others of one sample. None is left out of its mean. */
export function tellOutliers(ledger: Ledger, sample: readonly WeighedQuadrat[]): void {
  const values = sample.map(({ kgPerM2 }) => exactValue(kgPerM2));
  for (const { index, median, score } of outliersOf(values)) {
    const { id, station } = sample[index]!.quadrat;
    const at = () => ({ kind: 'quadrat', quadratId: id }) as const;
    raise({ ...ledger, subject: station, at }, 'doubt', 'quadrat-outlier', 'wet-mass-per-area', {
      item: ledger.subject,
      value: values[index]!.toSignificantDigits(DIGITS).toFixed(),
      median: median.toSignificantDigits(DIGITS).toFixed(),
      score: score.toFixed(1),
    });
  }
}

/** Several species, or frames of several sizes, in one mean. */
export function tellMixture(ledger: Ledger, sample: readonly WeighedQuadrat[]): void {
  const species = new Set(sample.map(({ quadrat }) => quadrat.species.trim()));
  species.delete('');
  if (species.size > 1) {
    const details = { species: [...species].join('・') };
    raise(ledger, 'doubt', 'quadrat-species-mixed', 'wet-mass', details);
  }
  const frames = new Set(
    sample.map(({ quadrat }) => decimalFromText(quadrat.frameAreaM2, 'frame-area').toFixed()),
  );
  if (frames.size > 1) {
    raise(ledger, 'note', 'quadrat-frames-differ', 'wet-mass', { frames: [...frames].join('・') });
  }
}

const plain = (text: string) => halfWidth(text).trim();

/** One harvest typed twice: the same station, species, day and mass. The second of them is told. */
export function duplicateQuadrats(
  quadrats: readonly QuadratTexts[],
): readonly (readonly [first: QuadratTexts, again: QuadratTexts])[] {
  const seen = new Map<string, QuadratTexts>();
  return quadrats.flatMap((quadrat) => {
    const mass = plain(quadrat.wetMassKg)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    const { station, species, takenOn } = quadrat;
    if (mass === '' || station.trim() === '') return [];
    const key = JSON.stringify([station.trim(), species.trim(), takenOn, mass]);
    const first = seen.get(key);
    if (first) return [[first, quadrat] as const];
    seen.set(key, quadrat);
    return [];
  });
}
