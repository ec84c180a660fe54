import { describe, expect, it } from 'vitest';
import { readIsoDate } from '../../src/ui/forms/date-input.ts';

describe('readIsoDate', () => {
  it.each([
    ['2026-07-18', '2026-07-18'],
    ['2026/7/8', '2026-07-08'],
    ['２０２６．７．１８', '2026-07-18'],
    ['2026年7月18日', '2026-07-18'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    [' ', ''],
  ])('%j is read as %j', (typed, read) => {
    expect(readIsoDate(typed)).toBe(read);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00'])(
    '%j is no day of the calendar',
    (typed) => {
      expect(readIsoDate(typed)).toBeNull();
    },
  );

  it.each(['07/18/2026', '18.7.2026', '2026-07', '26-07-18', 'July 18', '令和8年7月18日'])(
    '%j could be read in more than one way, or in none',
    (typed) => {
      expect(readIsoDate(typed)).toBeNull();
    },
  );
});
