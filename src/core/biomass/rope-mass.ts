import type { Rounding } from '../decimal.ts';
import type { Figure } from '../derivation.ts';
import { type FieldRule, type Ledger, raise, readGiven } from '../ledger.ts';
import { type RatioUnit, ratioMean } from './ratio-of-totals.ts';
import { sampleCount } from './sample-count.ts';

/** A weighed piece of rope, as typed. */
export interface RopeSampleTexts {
  readonly id: string;
  readonly name: string;
  readonly lengthCm: string;
  readonly wetMassG: string;
}

const LENGTH: FieldRule = {
  quantity: 'rope-sample-length',
  unit: 'cm',
  min: '0',
  aboveMin: true,
  plausible: { min: '1', max: '100000' },
};
const MASS: FieldRule = { quantity: 'rope-sample-mass', unit: 'g', min: '0' };

/** As the one filing that shows it prints it (3.29), cut and carried as printed. */
const G_PER_CM: Rounding = { rule: 'truncate', places: 'decimals', digits: 2 };

function ropeUnit(ledger: Ledger, sample: RopeSampleTexts, path: string): RatioUnit | null {
  const tail = (name: string) => `rope-sample:${sample.id}/${name}`;
  const source = (field: string) =>
    ({ kind: 'typed', path: `${path}/${sample.id}/${field}` }) as const;
  const length = { text: sample.lengthCm, source: source('lengthCm') };
  const mass = { text: sample.wetMassG, source: source('wetMassG') };
  const extent = readGiven(ledger, LENGTH, length, tail(LENGTH.quantity));
  const weighed = readGiven(ledger, MASS, mass, tail(MASS.quantity));
  if (!extent || !weighed) return null;
  return {
    subject: ledger.subject,
    mass: weighed.input('unitMass'),
    extent: extent.input('unitExtent'),
  };
}

/**
 * Wet mass per rope length, g/cm: Σ mass ÷ Σ length of the weighed pieces, cut to 0.01, with its
 * standard error beside it. Null without pieces, or where one can't be read. `path`: of the list.
 */
export function ropeMass(
  ledger: Ledger,
  samples: readonly RopeSampleTexts[],
  path: string,
): Figure | null {
  if (samples.length === 0) {
    raise(ledger, 'error', 'rope-without-samples', 'rope-mass');
    return null;
  }
  const units = samples.map((sample, index) => {
    const subject = `${ledger.subject} / ${sample.name.trim() || index + 1}`;
    return ropeUnit({ ...ledger, subject }, sample, path);
  });
  const known = units.filter((unit) => unit !== null);
  if (known.length < units.length) return null;
  const count = sampleCount(ledger, known.length, path, { quantity: 'rope-sample-count' });
  if (known.length === 1) raise(ledger, 'doubt', 'single-rope-sample', 'rope-mass');
  const { ratio } = ratioMean(ledger, known, count, {
    ratio: { quantity: 'rope-mass', unit: 'g/cm', tail: 'rope-mass' },
    squareUnit: 'g2',
    standardErrorTail: 'rope-mass-standard-error',
    rounding: G_PER_CM,
  });
  return ratio;
}
