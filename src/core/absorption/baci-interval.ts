import { decimalFromText, type ExactDecimal, type Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  leafFigure,
  printedInput,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import {
  baciEffect,
  baciStandardError,
  degreesOfFreedom,
  effectLower,
  effectUpper,
  freedomTerm,
  meanOfReplicates,
  replicateDeviation,
  shareWithout,
  varianceOfMean,
} from './baseline-formulas.ts';
import { BACI_GROUPS, type BaciGroup, type BaselineGiven } from './baseline-given.ts';
import { FIELDS } from './fields.ts';
import { tQuantileText } from './t-quantile.ts';

/** For print; the digits before it go onward. */
const SHOWN: Rounding = { rule: 'half-up', places: 'significant', digits: 6 };

/** Below it a variance squared is nothing in the chain (core/decimal), and groups are all alike. */
const LEAST_VARIANCE = '1e-20';

interface Group {
  readonly mean: Figure;
  readonly variance: Figure;
  readonly count: Figure;
}

type Control = Extract<BaselineGiven, { readonly kind: 'control' }>;

const GROUP_TAIL: Readonly<Record<BaciGroup, string>> = {
  impactBefore: 'impact-before',
  impactAfter: 'impact-after',
  controlBefore: 'control-before',
  controlAfter: 'control-after',
};

const exactOf = (figure: Figure): ExactDecimal =>
  decimalFromText(unroundedInput('', figure).text, figure.id);

/** Mean and s²/n of one group; null with fewer than two replicates, or one that can't be read. */
function groupOf(ledger: Ledger, given: Control, name: BaciGroup): Group | null {
  const tail = (end: string) => `baseline/${GROUP_TAIL[name]}/${end}`;
  const texts = given.groups[name];
  if (texts.length < 2) {
    const details = { field: `mean-${GROUP_TAIL[name]}`, count: texts.length };
    raise(ledger, 'error', 'baseline-too-few-replicates', tail('replicates'), details);
    return null;
  }
  const source =
    given.source.kind === 'missing' ? ({ kind: 'typed', path: 'baseline' } as const) : given.source;
  const reads = texts.map((text, index) =>
    readGiven(ledger, FIELDS.replicate, { text, source }, tail(`replicate:${index + 1}`)),
  );
  const known = reads.filter((read) => read !== null);
  if (known.length < reads.length) return null;
  const count = enter(
    ledger,
    leafFigure(
      headOf(ledger, 'replicate-count', 'count', tail('replicate-count')),
      { kind: 'decimal', text: String(known.length) },
      source,
    ),
  );
  const counted = printedInput('replicateCount', count);
  const replicates = known.map((read) => read.input('replicate'));
  const mean = enter(
    ledger,
    derivedFigure(
      headOf(ledger, `mean-${GROUP_TAIL[name]}`, '1', tail('mean')),
      meanOfReplicates,
      [...replicates, counted],
      SHOWN,
    ),
  );
  const squares = replicates.map((replicate, index) => {
    const head = headOf(ledger, 'replicate-deviation', '1', tail(`squared-deviation:${index + 1}`));
    const inputs = [replicate, unroundedInput('groupMean', mean)];
    return enter(ledger, derivedFigure(head, replicateDeviation, inputs, SHOWN));
  });
  const inputs = [...squares.map((square) => unroundedInput('squaredDeviation', square)), counted];
  const head = headOf(ledger, 'variance-of-mean', '1', tail('variance-of-mean'));
  return {
    mean,
    count,
    variance: enter(ledger, derivedFigure(head, varianceOfMean, inputs, SHOWN)),
  };
}

/** Welch–Satterthwaite degrees of freedom; without any spread, those of the smallest group. */
function freedom(ledger: Ledger, groups: readonly Group[]): Figure {
  const head = headOf(ledger, 'degrees-of-freedom', '1', 'baseline/degrees-of-freedom');
  const spread = groups.filter(({ variance }) => exactOf(variance).gte(LEAST_VARIANCE));
  if (spread.length === 0) {
    const least = leastOf(groups.map(({ count }) => exactOf(count)));
    const citation = '4群とも同じ値ばかりでばらつきがない。最も小さい群の n − 1';
    const value = { kind: 'decimal', text: least.minus(1).toFixed() } as const;
    return enter(ledger, leafFigure(head, value, { kind: 'constant', citation }));
  }
  const terms = spread.map(({ variance, count }) => {
    const tail = `${variance.id.slice(ledger.prefix.length + 1)}/freedom-term`;
    const own = headOf(ledger, 'freedom-term', '1', tail);
    const inputs = [
      unroundedInput('varianceOfMean', variance),
      printedInput('replicateCount', count),
    ];
    return enter(ledger, derivedFigure(own, freedomTerm, inputs, SHOWN));
  });
  const inputs = [
    ...spread.map(({ variance }) => unroundedInput('varianceOfMean', variance)),
    ...terms.map((term) => unroundedInput('freedomTerm', term)),
  ];
  return enter(ledger, derivedFigure(head, degreesOfFreedom, inputs, SHOWN));
}

const leastOf = (values: readonly ExactDecimal[]): ExactDecimal =>
  values.reduce((least, value) => (value.lt(least) ? value : least));

/** The shares of the impact-after mean that would stand without the project: estimate and upper limit. */
export interface ShareWithout {
  readonly estimate: Figure;
  readonly upper: Figure;
}

/**
 * Before–after × control–impact: effect, its t interval, and the share that would stand without
 * the project. Null with fewer than two replicates in a group, or an impact-after mean of 0.
 */
export function baciInterval(ledger: Ledger, given: Control): ShareWithout | null {
  const found = BACI_GROUPS.map((name) => groupOf(ledger, given, name));
  const groups = found.filter((group) => group !== null);
  if (groups.length < found.length) return null;
  const roles = BACI_GROUPS.map((name, at) => unroundedInput(name, (groups[at] as Group).mean));
  const derive = (
    tail: string,
    formula: Parameters<typeof derivedFigure>[1],
    inputs: readonly RoleInput[],
  ) =>
    enter(
      ledger,
      derivedFigure(headOf(ledger, tail, '1', `baseline/${tail}`), formula, inputs, SHOWN),
    );
  const effect = derive('baci-effect', baciEffect, roles);
  const variances = groups.map(({ variance }) => unroundedInput('varianceOfMean', variance));
  const error = derive('effect-standard-error', baciStandardError, variances);
  const degrees = freedom(ledger, groups);
  const quantile = enter(
    ledger,
    leafFigure(
      headOf(ledger, 't-quantile', '1', 'baseline/t-quantile'),
      { kind: 'decimal', text: tQuantileText(given.confidencePct, exactOf(degrees)) },
      {
        kind: 'constant',
        citation: `Student の t 分布、両側 ${given.confidencePct} %、自由度 ${printedInput('', degrees).text}。不完全ベータ関数から求め、小数第6位で切り上げ`,
      },
    ),
  );
  const margin = [
    unroundedInput('effect', effect),
    printedInput('tQuantile', quantile),
    unroundedInput('effectStandardError', error),
  ];
  const lower = derive('effect-lower', effectLower, margin);
  derive('effect-upper', effectUpper, margin);
  const after = roles[1] as RoleInput;
  if (decimalFromText(after.text, 'impact-after').isZero()) {
    raise(ledger, 'error', 'baseline-impact-zero', 'baseline/impact-after/mean');
    return null;
  }
  return {
    estimate: derive('share-without-project', shareWithout, [
      after,
      unroundedInput('effect', effect),
    ]),
    upper: derive('share-without-project-upper', shareWithout, [
      after,
      unroundedInput('effect', lower),
    ]),
  };
}
