import { linearAxis } from '../../axis-ticks.ts';
import type { FigureId } from '../../derivation.ts';
import type { Contribution } from '../../uncertainty/contributions.ts';
import type { CreditUncertainty } from '../../uncertainty/credit-uncertainty.ts';
import { decimalPlaces } from '../accuracy/report-digits.ts';
import { downTCo2, upTCo2 } from './credit-bound.ts';

/** What kind of source an error has, by the id of its term. */
export type DriverKind = 'sample' | 'reference' | 'line' | 'scale' | 'stated';

/** One bar: places from the left in the units of the drawing, the digits in t-CO2 and %. */
export interface TornadoRow {
  readonly term: string;
  readonly kind: DriverKind;
  /** Several where they share the error. */
  readonly figures: readonly FigureId[];
  readonly lowX: number;
  readonly width: number;
  readonly low: string;
  readonly high: string;
  /** Of the variance, %. */
  readonly share: string;
}

export interface Tornado {
  /** Widest first. */
  readonly rows: readonly TornadoRow[];
  /** The credit without any error. */
  readonly centreX: number;
  readonly centre: string;
  /** Narrower bars that are not shown, and their share of the variance, %; null: none. */
  readonly rest: { readonly count: number; readonly share: string } | null;
}

const KINDS = ['sample', 'reference', 'line', 'scale'] as const;

const kindOf = (term: string): DriverKind =>
  KINDS.find((kind) => term.startsWith(`${kind}:`)) ?? 'stated';

const shareText = (of: readonly Contribution[]): string =>
  decimalPlaces(100 * of.reduce((sum, { varianceShare }) => sum + varianceShare, 0), 1, 'nearest');

/** The `most` widest bars of a tornado on one axis, which is `width` long. */
export function tornadoChart(
  { contributions, firstOrder }: Pick<CreditUncertainty, 'contributions' | 'firstOrder'>,
  width: number,
  most: number,
): Tornado {
  const centre = firstOrder.estimateTCo2;
  const shown = contributions.slice(0, most);
  const rest = contributions.slice(most);
  const axis = linearAxis([centre, ...shown.flatMap(({ swingTCo2 }) => swingTCo2)]);
  const x = (tCo2: number) => axis.place(tCo2) * width;
  return {
    centreX: x(centre),
    centre: downTCo2(centre),
    rest: rest.length === 0 ? null : { count: rest.length, share: shareText(rest) },
    rows: shown.map((contribution) => {
      const [low, high] = contribution.swingTCo2;
      return {
        term: contribution.term,
        kind: kindOf(contribution.term),
        figures: contribution.figures,
        lowX: x(low),
        width: x(high) - x(low),
        low: downTCo2(low),
        high: upTCo2(high),
        share: shareText([contribution]),
      };
    }),
  };
}
