import { type Figure, figureText } from '../../derivation.ts';
import { type CreditUncertainty, cutDownTCo2 } from '../../uncertainty/credit-uncertainty.ts';
import { lowerLimit } from '../../uncertainty/propagate.ts';
import type { ConfidencePct } from '../document/accuracy-entry.ts';

/** What is told of a credit, t-CO2, as text with three decimals; what bounds it is cut outward. */
export interface CreditBound {
  readonly confidencePct: ConfidencePct;
  readonly lower: string;
  readonly lowerTCo2: number;
  readonly median: string;
  /** 5 % and 95 % quantile. */
  readonly low: string;
  readonly high: string;
  readonly standardDeviation: string;
  /** The same by the law of propagation; `degrees` null = ∞. */
  readonly firstOrder: {
    readonly lower: string;
    readonly estimate: string;
    readonly standardUncertainty: string;
    readonly degrees: string | null;
  };
  /** The claim was cut below the bound already, or claims the lower bound of an area. */
  readonly isAboveClaim: boolean;
}

/** What is claimed, as it is printed, t-CO2; NaN where nothing is. */
export const claimedTCo2 = (total: Figure | null): number =>
  total === null ? Number.NaN : Number(figureText(total) ?? Number.NaN);

const DECIMALS = 3;

/** "1.01" → "1.010". */
function padded(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  return `${whole}.${decimals.padEnd(DECIMALS, '0')}`;
}

/** t-CO2 as text with three decimals, cut toward −∞. Error: `uncertainty-not-finite`. */
export const downTCo2 = (value: number): string => padded(cutDownTCo2(value));

/** The same, toward +∞. */
export function upTCo2(value: number): string {
  const text = cutDownTCo2(-value);
  return padded(text.startsWith('-') ? text.slice(1) : text === '0' ? text : `-${text}`);
}

/** The chosen lower bound of a credit and what stands beside it. `claimTCo2`: as it is claimed. */
export function creditBound(
  { creditedTCo2, firstOrder }: CreditUncertainty,
  confidencePct: ConfidencePct,
  claimTCo2: number,
): CreditBound {
  const { p05, p10, p50, p95, standardDeviation } = creditedTCo2;
  const { estimateTCo2, standardUncertaintyTCo2, degrees } = firstOrder;
  const propagated = {
    estimate: estimateTCo2,
    standardUncertainty: standardUncertaintyTCo2,
    degrees: degrees ?? Number.POSITIVE_INFINITY,
    terms: [],
  };
  const is90 = confidencePct === 90;
  const lower = padded(is90 ? creditedTCo2.lower90 : creditedTCo2.lower95);
  return {
    confidencePct,
    lower,
    lowerTCo2: is90 ? p10 : p05,
    median: downTCo2(p50),
    low: downTCo2(p05),
    high: upTCo2(p95),
    standardDeviation: upTCo2(standardDeviation),
    firstOrder: {
      lower: downTCo2(lowerLimit(propagated, confidencePct / 100)),
      estimate: downTCo2(estimateTCo2),
      standardUncertainty: upTCo2(standardUncertaintyTCo2),
      degrees: degrees === null ? null : String(Math.floor(degrees * 10) / 10),
    },
    isAboveClaim: Number(lower) > claimTCo2,
  };
}
