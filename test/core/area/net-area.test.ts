import { describe, expect, test } from 'vitest';
import { netAreaM2 } from '../../../src/core/area/net-area.ts';
import { decimalText } from '../../../src/core/decimal.ts';

describe('net area', () => {
  test('is exact where a float is not', () => {
    expect(decimalText(netAreaM2({ netCount: '3', netAreaM2: '0.1' }))).toBe('0.3');
    expect(3 * 0.1).not.toBe(0.3);
    expect(decimalText(netAreaM2({ netCount: '1200', netAreaM2: '28.8' }))).toBe('34560');
  });

  test('refuses half a net and a negative area', () => {
    expect(() => netAreaM2({ netCount: '1.5', netAreaM2: '28.8' })).toThrow('net-count-invalid');
    expect(() => netAreaM2({ netCount: '-1', netAreaM2: '28.8' })).toThrow('net-count-invalid');
    expect(() => netAreaM2({ netCount: '2', netAreaM2: '-1' })).toThrow('net-area-invalid');
    expect(() => netAreaM2({ netCount: 'many', netAreaM2: '1' })).toThrow('decimal-malformed');
  });
});
