import type { TransectMark } from '../../../src/core/coverage/cover-scale.ts';
import { newMark } from '../../../src/core/survey/edit/edit-cover.ts';

export const percentAt = (fromM: string, toM: string, percent: string): TransectMark => ({
  ...newMark(`m${fromM}-${toM}`),
  fromM,
  toM,
  cover: { kind: 'percent', percent },
});

export const classAt = (fromM: string, toM: string, code: string): TransectMark => ({
  ...percentAt(fromM, toM, ''),
  cover: { kind: 'class', code },
});
