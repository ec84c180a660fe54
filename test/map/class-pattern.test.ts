import { describe, expect, it } from 'vitest';
import { CLASS_PATTERNS, classPattern, isDark } from '../../src/map/class-pattern.ts';

describe('classPattern', () => {
  it('tells the first classes of a survey apart, each by its own marks', () => {
    const first = CLASS_PATTERNS.map((_, index) => classPattern(index + 1));
    expect(new Set(first).size).toBe(CLASS_PATTERNS.length);
  });

  it('has marks for every class id of a coverage map', () => {
    for (let id = 1; id <= 254; id++) expect(CLASS_PATTERNS).toContain(classPattern(id));
  });
});

describe('isDark', () => {
  it.each([
    ['#000000', true],
    ['#25557f', true],
    ['#ead9a4', false],
    ['#ffffff', false],
    ['#0000ff', true],
    ['#00ff00', false],
  ])('%s: %s', (color, dark) => {
    expect(isDark(color)).toBe(dark);
  });
});
