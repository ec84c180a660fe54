import { decimalFromText, isDecimalText } from '../../decimal.ts';
import type { StatedError } from '../document/uncertainty-entry.ts';
import { type StatedFieldName, statedFields } from './stated-fields.ts';
import { type OutlineOfFigure, type StatedTerms, statedTerms } from './stated-terms.ts';

/** Why a statement is not taken, and at which of its fields; translation key `stated.refused.<why>`. */
export interface StatedRefusal {
  readonly field: StatedFieldName | null;
  readonly why:
    | 'missing'
    | 'negative'
    | 'zero'
    | 'degrees'
    | 'low-above-value'
    | 'high-below-value'
    | 'ends-at-value'
    | 'factor'
    | 'value-not-positive'
    | 'nothing-of-area'
    | 'no-outline'
    | 'reason';
}

export type Judged =
  | { readonly kind: 'taken'; readonly terms: StatedTerms }
  | { readonly kind: 'refused'; readonly refusal: StatedRefusal };

const refused = (why: StatedRefusal['why'], field: StatedFieldName | null): Judged => ({
  kind: 'refused',
  refusal: { field, why },
});

/** The first field whose number can't stand; corners may leave fields blank. */
function firstWrong(error: StatedError): Judged | null {
  for (const { name, text, in: within } of statedFields(error)) {
    if (within === 'words') continue;
    const isBlank = text.trim() === '';
    if (isBlank && error.kind === 'vertices') continue;
    if (isBlank || !isDecimalText(text)) return refused('missing', name);
    const isEnd = error.kind === 'triangular';
    if (!isEnd && decimalFromText(text, name).lt(0)) return refused('negative', name);
  }
  return null;
}

/** Words for what `statedTerms` does not take although every field holds a number. */
function whyNot(error: StatedError, value: number): Judged {
  switch (error.kind) {
    case 'normal':
      return refused('zero', 'standardUncertainty');
    case 'rectangular':
      return refused('zero', 'halfWidth');
    case 'student': {
      const isZero = decimalFromText(error.standardError, 'width').isZero();
      return isZero ? refused('zero', 'standardError') : refused('degrees', 'degrees');
    }
    case 'lognormal':
      return value > 0
        ? refused('factor', 'geometricDeviation')
        : refused('value-not-positive', null);
    case 'triangular': {
      const [low, high] = [error.low, error.high].map((text) => {
        const typed = decimalFromText(text, 'end').toNumber();
        return error.unit === 'percent' ? (typed * Math.abs(value)) / 100 : typed;
      }) as [number, number];
      if (low > value) return refused('low-above-value', 'low');
      return high < value ? refused('high-below-value', 'high') : refused('ends-at-value', 'low');
    }
    case 'vertices':
      return refused('nothing-of-area', 'vertexRmseM');
    case 'exact':
      return refused('reason', 'reason');
  }
}

/**
 * A statement before it is written: its terms of error in the unit of the figure (none: exact), or
 * what is wrong with it. It takes exactly what `statedTerms` takes.
 */
export function judgeStatement(
  error: StatedError,
  value: number,
  outline: OutlineOfFigure | null,
): Judged {
  if (error.kind === 'vertices' && outline === null) return refused('no-outline', null);
  const wrong = firstWrong(error);
  if (wrong !== null) return wrong;
  const terms = statedTerms(error, 'judged', value, outline);
  return typeof terms === 'string' ? whyNot(error, value) : { kind: 'taken', terms };
}
