import { describe, expect, it } from 'vitest';
import {
  classKey,
  classKeys,
  classOfKey,
} from '../../../../src/core/survey/accuracy/class-keys.ts';

describe('the key of a class', () => {
  it('is a digit up to nine, then a letter that no other act has', () => {
    const keys = Array.from({ length: 33 }, (_, at) => classKey(at + 1));
    expect(keys.slice(0, 12)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C']);
    expect(new Set(keys).size).toBe(33);
    expect(keys).not.toContain('U');
    expect(keys).not.toContain('N');
    expect(classKey(34)).toBeNull();
  });

  it('says the class again, on either block of digits', () => {
    expect(classOfKey('Digit3')).toBe(3);
    expect(classOfKey('Numpad3')).toBe(3);
    for (let n = 10; n <= 33; n++) expect(classOfKey(`Key${classKey(n)}`)).toBe(n);
    for (const code of ['KeyU', 'KeyN', 'Digit0', 'Enter', 'ArrowLeft']) {
      expect(classOfKey(code)).toBeNull();
    }
  });

  it.each([
    [1, '1'],
    [5, '1–5'],
    [9, '1–9'],
    [10, '1–9 A'],
    [14, '1–9 A–E'],
  ])('%d classes have the keys %s', (count, text) => {
    expect(classKeys(count)).toBe(text);
  });
});
