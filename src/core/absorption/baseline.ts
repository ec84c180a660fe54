import { decimalFromText, decimalText, type Rounding } from '../decimal.ts';
import {
  derivedFigure,
  type Figure,
  leafFigure,
  type RoleInput,
  unroundedInput,
} from '../derivation.ts';
import { enter, headOf, type Ledger, raise, readGiven } from '../ledger.ts';
import { baciInterval } from './baci-interval.ts';
import { controlBaseline, earlierBaseline } from './baseline-formulas.ts';
import type { BaselineGiven } from './baseline-given.ts';
import { FIELDS } from './fields.ts';

/** Print alone: a deduction is never cut down, its digits before this go onward. */
const SHOWN: Rounding = { rule: 'half-up', places: 'decimals', digits: 6 };

type Of<Kind extends BaselineGiven['kind']> = Extract<BaselineGiven, { readonly kind: Kind }>;

const entering = (figure: Figure): RoleInput => unroundedInput('baseline', figure);

function ofEarlierSurvey(ledger: Ledger, given: Of<'earlier'>): Figure | null {
  const area = readGiven(ledger, FIELDS.earlierArea, given.areaHa);
  const perArea = readGiven(ledger, FIELDS.earlierCoefficient, given.coefficientTCo2PerHa);
  if (!area || !perArea) return null;
  const inputs = [area.input('earlierArea'), perArea.input('earlierCoefficient')];
  const head = headOf(ledger, 'baseline', 't-CO2');
  return enter(ledger, derivedFigure(head, earlierBaseline, inputs, SHOWN));
}

/** The share as it enters: no baseline is below 0 or above what was absorbed. */
function clamped(ledger: Ledger, upper: Figure): Figure {
  const share = decimalFromText(upper.exact ?? '', upper.id);
  if (share.gte(0) && share.lte(1)) return upper;
  const text = share.lt(0) ? '0' : '1';
  raise(ledger, 'note', 'baseline-share-clamped', 'baseline', {
    share: decimalText(share.toSignificantDigits(4)),
    taken: text,
  });
  const citation =
    '割合の信頼上限は 0 以上 1 以下とする（ベースラインは負にならず、吸収量を超えない）';
  const head = headOf(ledger, 'baseline-share', '1', 'baseline/baseline-share');
  return enter(ledger, leafFigure(head, { kind: 'decimal', text }, { kind: 'constant', citation }));
}

function ofControlSite(
  ledger: Ledger,
  given: Of<'control'>,
  absorbed: Figure | null,
): Figure | null {
  if (given.source.kind === 'missing')
    raise(ledger, 'doubt', 'baseline-without-reason', 'baseline');
  const shares = baciInterval(ledger, given);
  if (!shares || !absorbed) return null;
  const share = clamped(ledger, shares.upper);
  const inputs = [unroundedInput('absorption', absorbed), unroundedInput('baselineShare', share)];
  const head = headOf(ledger, 'baseline', 't-CO2');
  return enter(ledger, derivedFigure(head, controlBaseline, inputs, SHOWN));
}

function madeBaseline(
  ledger: Ledger,
  given: BaselineGiven,
  absorbed: Figure | null,
): RoleInput | null {
  switch (given.kind) {
    case 'typed':
      return readGiven(ledger, FIELDS.baseline, given.baselineTCo2)?.input('baseline') ?? null;
    case 'earlier': {
      const made = ofEarlierSurvey(ledger, given);
      return made && entering(made);
    }
    case 'control': {
      const made = ofControlSite(ledger, given, absorbed);
      return made && entering(made);
    }
  }
}

/** ベースライン, t-CO2, a deduction, in the role `baseline`; null where an input is not known. */
export function baselineOf(
  ledger: Ledger,
  given: BaselineGiven | null,
  absorbed: Figure | null,
): RoleInput | null {
  const made = given && madeBaseline(ledger, given, absorbed);
  // Only of nothing is it all the same whether certainty is put on before or after.
  if (made && !decimalFromText(made.text, made.figure).isZero()) {
    raise(ledger, 'note', 'baseline-order-assumed', 'baseline');
  }
  return made;
}
