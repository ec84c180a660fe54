import {
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../ledger.ts';
import { standardError } from './formulas.ts';
import { sampleMean, wetMassOf } from './mean-density.ts';
import { SHOWN, STANDARD_ERROR } from './shown-digits.ts';
import {
  sampleVariance,
  stratifiedMean,
  stratifiedStandardError,
  stratumVarianceShare,
  stratumWeight,
  weightedStratumMean,
} from './stratified-formulas.ts';

/** One stratum with a share above 0. */
export interface StratumSample {
  /** Where its figures stand in the ledger (`stratum:a/`). */
  readonly folder: string;
  readonly name: string;
  /** Ground of the stratum; the shares of a mean have one unit, whichever. */
  readonly share: Figure;
  /** kg/m², one per quadrat. */
  readonly densities: readonly Figure[];
  /** Where its quadrats stand in the document. */
  readonly path: string;
  /** Where it is written that nothing grows there (a cover class of 0 %); null = something does. */
  readonly emptyBy: string | null;
}

interface StratumFigures {
  readonly contribution: Figure;
  /** Null: one quadrat only, so its spread is not known. An empty stratum has none to know. */
  readonly varianceShare: Figure | null | 'none';
}

function emptyMean(ledger: Ledger, stratum: StratumSample, path: string): Figure {
  const head = headOf(ledger, 'mean-wet-mass', 'kg/m2', `${stratum.folder}mean-wet-mass`);
  return enter(
    ledger,
    leafFigure(
      { ...head, subject: stratum.name, note: 'empty-cover-class' },
      { kind: 'decimal', text: '0' },
      { kind: 'typed', path },
    ),
  );
}

function stratumFigures(
  ledger: Ledger,
  stratum: StratumSample,
  shares: readonly Figure[],
): StratumFigures {
  const { folder } = stratum;
  const own = { ...ledger, subject: `${ledger.subject} / ${stratum.name}` };
  const weightInputs = [
    printedInput('stratumShare', stratum.share),
    ...shares.map((figure) => printedInput('share', figure)),
  ];
  const weightHead = headOf(own, 'stratum-weight', '1', `${folder}stratum-weight`);
  const weight = enter(own, derivedFigure(weightHead, stratumWeight, weightInputs, SHOWN));
  const sample =
    stratum.emptyBy === null
      ? sampleMean(own, stratum.densities, stratum.path, folder)
      : { mean: emptyMean(own, stratum, stratum.emptyBy), count: null, squares: [] };
  const weighted = unroundedInput('stratumWeight', weight);
  const meanHead = headOf(own, 'weighted-stratum-mean', 'kg/m2', `${folder}weighted-stratum-mean`);
  const meanInputs = [weighted, unroundedInput('meanWetMass', sample.mean)];
  const contribution = derivedFigure(meanHead, weightedStratumMean, meanInputs, SHOWN);
  enter(own, contribution);
  if (sample.count === null) return { contribution, varianceShare: 'none' };
  if (sample.squares.length === 0) return { contribution, varianceShare: null };
  const count = printedInput('quadratCount', sample.count);
  const squares = sample.squares.map((figure) => unroundedInput('squaredDeviation', figure));
  const varianceHead = headOf(own, 'stratum-variance', 'kg2/m4', `${folder}stratum-variance`);
  const variance = enter(
    own,
    derivedFigure(varianceHead, sampleVariance, [...squares, count], SHOWN),
  );
  const errorHead = headOf(own, 'standard-error', 'kg/m2', `${folder}standard-error`);
  enter(own, derivedFigure(errorHead, standardError, [...squares, count], STANDARD_ERROR));
  const shareHead = headOf(own, 'variance-share', 'kg2/m4', `${folder}variance-share`);
  const shareInputs = [weighted, unroundedInput('stratumVariance', variance), count];
  const varianceShare = derivedFigure(shareHead, stratumVarianceShare, shareInputs, SHOWN);
  return { contribution, varianceShare: enter(own, varianceShare) };
}

/**
 * Stratified mean wet mass in t/ha, Σ W_h ȳ_h (Cochran 1977 §5), with its standard error in kg/m²
 * beside it where every stratum has two quadrats. Each stratum has quadrats or is empty.
 */
export function stratifiedDensity(ledger: Ledger, strata: readonly StratumSample[]): Figure | null {
  if (strata.length === 0) return null;
  const shares = strata.map(({ share }) => share);
  const made = strata.map((stratum) => stratumFigures(ledger, stratum, shares));
  const contributions = made.map(({ contribution }) =>
    unroundedInput('weightedStratumMean', contribution),
  );
  const meanHead = headOf(ledger, 'mean-wet-mass', 'kg/m2');
  const mean = enter(ledger, derivedFigure(meanHead, stratifiedMean, contributions, SHOWN));
  if (made.some(({ varianceShare }) => varianceShare === null)) {
    raise(ledger, 'doubt', 'stratified-error-unknown', 'standard-error');
  } else {
    const varianceShares = made.flatMap(({ varianceShare }) =>
      varianceShare === null || varianceShare === 'none' ? [] : [varianceShare],
    );
    const inputs = varianceShares.map((figure) => unroundedInput('varianceShare', figure));
    const head = headOf(ledger, 'standard-error', 'kg/m2');
    enter(ledger, derivedFigure(head, stratifiedStandardError, inputs, STANDARD_ERROR));
  }
  return wetMassOf(ledger, mean);
}
