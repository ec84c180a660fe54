import { describe, expect, test } from 'vitest';
import { areaOfNets } from '../../../src/core/area/net-area.ts';
import { decimalFromText, decimalText } from '../../../src/core/decimal.ts';

const netsM2 = (netCount: string, netArea: string) => {
  const typed: Record<string, string> = { netCount, netArea };
  return decimalText(areaOfNets.compute((role) => decimalFromText(typed[role] ?? '', role)));
};

describe('net area', () => {
  test('is exact where a float is not', () => {
    expect(netsM2('3', '0.1')).toBe('0.3');
    expect(3 * 0.1).not.toBe(0.3);
  });

  test('gives the three areas of the Mie application', () => {
    expect(netsM2('44681', '23.3')).toBe('1041067.3');
    expect(netsM2('41465', '23.3')).toBe('966134.5');
    expect(netsM2('42420', '23.3')).toBe('988386');
  });
});
