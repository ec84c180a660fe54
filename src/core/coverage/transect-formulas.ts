import type { ComputedFormula } from '../derivation.ts';
import { sumOfGround } from './class-ground.ts';

export const classMidpoint: ComputedFormula = {
  id: 'class-midpoint',
  version: 1,
  template: '({classLower} + {classUpper}) ÷ 2',
  citation: '(a + b) ÷ 2',
  compute: (role) => role('classLower').plus(role('classUpper')).div(2),
};

/** Points along a tape: each reading counts the same. */
export const coverOfPoints: ComputedFormula = {
  id: 'cover-of-points',
  version: 1,
  template: '{cover…} ÷ {readingCount}',
  citation: 'Cochran, Sampling Techniques (1977), §2.3: mean of a sample',
  compute: (role) => role('cover').div(role('readingCount')),
};

export const stretchLength: ComputedFormula = {
  id: 'stretch-length',
  version: 1,
  template: '{markTo} − {markFrom}',
  citation: 'L = b − a',
  compute: (role) => role('markTo').minus(role('markFrom')),
};

export const coveredLength: ComputedFormula = {
  id: 'covered-length',
  version: 1,
  template: '{stretchLength} × {cover} ÷ 100',
  citation: 'l × c',
  compute: (role) => role('stretchLength').times(role('cover')).div(100),
};

/** Tape that no stretch covers counts as 0. */
export const coverOfStretches: ComputedFormula = {
  id: 'cover-of-stretches',
  version: 1,
  template: '{coveredLength…} ÷ {tapeLength} × 100',
  citation: 'Σ l × c ÷ L (line intercept)',
  compute: (role) => role('coveredLength').div(role('tapeLength')).times(100),
};

export const unreadTape: ComputedFormula = {
  id: 'unread-tape',
  version: 1,
  template: '{tapeLength} − {stretchLength…}',
  citation: 'L − Σ l',
  compute: (role) => role('tapeLength').minus(role('stretchLength')),
};

/** Points of a class stand for their share of the tape. */
export const tapeOfClass: ComputedFormula = {
  id: 'tape-of-class',
  version: 1,
  template: '{tapeLength} × {classReadings} ÷ {readingCount}',
  citation: 'L × n_c ÷ n',
  compute: (role) => role('tapeLength').times(role('classReadings')).div(role('readingCount')),
};

export const TRANSECT_FORMULAS: readonly ComputedFormula[] = [
  sumOfGround,
  classMidpoint,
  coverOfPoints,
  stretchLength,
  coveredLength,
  coverOfStretches,
  unreadTape,
  tapeOfClass,
];
