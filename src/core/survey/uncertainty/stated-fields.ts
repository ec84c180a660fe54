import type { StatedError, StatedUnit } from '../document/uncertainty-entry.ts';

export type StatedKind = StatedError['kind'];

/** In the order in which they are offered: the plainest first. */
export const STATED_KINDS: readonly StatedKind[] = [
  'rectangular',
  'normal',
  'student',
  'triangular',
  'lognormal',
  'vertices',
  'exact',
];

export type StatedFieldName =
  | 'halfWidth'
  | 'standardUncertainty'
  | 'standardError'
  | 'degrees'
  | 'low'
  | 'high'
  | 'geometricDeviation'
  | 'vertexRmseM'
  | 'shiftM'
  | 'scalePct'
  | 'reason';

/** One thing that is typed. `in`: `width` follows the statement's own unit. */
export interface StatedField {
  readonly name: StatedFieldName;
  readonly text: string;
  readonly in: 'width' | 'metres' | 'percent' | 'factor' | 'number' | 'words';
  readonly typed: (text: string) => StatedError;
}

/** A statement of a kind in which nothing stands yet. */
export function blankStatement(kind: StatedKind, unit: StatedUnit): StatedError {
  switch (kind) {
    case 'normal':
      return { kind, unit, standardUncertainty: '' };
    case 'student':
      return { kind, unit, standardError: '', degrees: '' };
    case 'rectangular':
      return { kind, unit, halfWidth: '' };
    case 'triangular':
      return { kind, unit, low: '', high: '' };
    case 'lognormal':
      return { kind, geometricDeviation: '' };
    case 'vertices':
      return { kind, vertexRmseM: '', shiftM: '', scalePct: '' };
    case 'exact':
      return { kind, reason: '' };
  }
}

/** What a statement is made of, in the order in which it is said. */
export function statedFields(error: StatedError): readonly StatedField[] {
  switch (error.kind) {
    case 'normal': {
      const typed = (standardUncertainty: string) => ({ ...error, standardUncertainty });
      return [{ name: 'standardUncertainty', text: error.standardUncertainty, in: 'width', typed }];
    }
    case 'student':
      return [
        {
          name: 'standardError',
          text: error.standardError,
          in: 'width',
          typed: (standardError) => ({ ...error, standardError }),
        },
        {
          name: 'degrees',
          text: error.degrees,
          in: 'number',
          typed: (degrees) => ({ ...error, degrees }),
        },
      ];
    case 'rectangular': {
      const typed = (halfWidth: string) => ({ ...error, halfWidth });
      return [{ name: 'halfWidth', text: error.halfWidth, in: 'width', typed }];
    }
    case 'triangular':
      return [
        { name: 'low', text: error.low, in: 'width', typed: (low) => ({ ...error, low }) },
        { name: 'high', text: error.high, in: 'width', typed: (high) => ({ ...error, high }) },
      ];
    case 'lognormal': {
      const typed = (geometricDeviation: string) => ({ ...error, geometricDeviation });
      return [{ name: 'geometricDeviation', text: error.geometricDeviation, in: 'factor', typed }];
    }
    case 'vertices':
      return [
        {
          name: 'vertexRmseM',
          text: error.vertexRmseM,
          in: 'metres',
          typed: (vertexRmseM) => ({ ...error, vertexRmseM }),
        },
        {
          name: 'scalePct',
          text: error.scalePct,
          in: 'percent',
          typed: (scalePct) => ({ ...error, scalePct }),
        },
        {
          name: 'shiftM',
          text: error.shiftM,
          in: 'metres',
          typed: (shiftM) => ({ ...error, shiftM }),
        },
      ];
    case 'exact':
      return [
        {
          name: 'reason',
          text: error.reason,
          in: 'words',
          typed: (reason) => ({ ...error, reason }),
        },
      ];
  }
}

/** Null where a statement has no unit of its own. */
export const unitOfStatement = (error: StatedError): StatedUnit | null =>
  'unit' in error ? error.unit : null;
