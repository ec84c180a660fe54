import { describe, expect, it } from 'vitest';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { filed, survey } from '../sample-survey.ts';
import {
  byShares,
  evaluated,
  four,
  scale,
  stratum,
  twoStrata,
  withWetMass,
} from '../wet-mass-survey.ts';

describe('stratified', () => {
  const made = (strata: readonly object[]) =>
    evaluated(withWetMass(byShares(strata), { quadrats: four, coverScales: [scale] }));

  it('by hand: ¾ × 2 + ¼ × 6 = 3 kg/m², SE √(9/16 + 1/16)', () => {
    const { text, only, codes } = made(twoStrata);
    expect(text('item:eelgrass/wet-mass')).toBe('30');
    expect(text('item:eelgrass/quadrat-count')).toBe('4');
    expect(text(only?.wetMassStandardError)).toBe('0.7906');
    expect(codes).not.toContain('single-quadrat');
  });

  it.each<[string, readonly object[], string]>([
    ['no strata', [], 'item-without-strata'],
    [
      'a quadrat twice',
      [twoStrata[0]!, stratum('b', '2', '1', ['1', '4'])],
      'quadrat-in-two-strata',
    ],
    ['no quadrats', [twoStrata[0]!, stratum('b', '2', '1', [])], 'stratum-without-quadrats'],
    ['shares of 0', [stratum('a', '1', '0', ['1', '2'])], 'strata-without-share'],
    ['a negative share', [twoStrata[0]!, stratum('b', '2', '-1', ['3'])], 'field-too-small'],
    ['no share', [twoStrata[0]!, stratum('b', '2', '', ['3'])], 'field-empty'],
    ['a quadrat that is gone', [stratum('a', '1', '1', ['1', 'gone'])], 'quadrat-unknown'],
  ])('%s: no mean', (_name, strata, code) => {
    const { issues, only } = made(strata);
    expect(issues.filter((issue) => issue.code === code)).toMatchObject([{ severity: 'error' }]);
    expect(only?.wetMassTPerHa).toBeNull();
    expect(only?.wetMassStandardError).toBeNull();
    expect(only?.creditedTCo2).toBeNull();
  });

  it('a class of 0 % needs no quadrats: ⅔ of ground has 2, ⅓ has nothing', () => {
    const { text } = made([twoStrata[0]!, stratum('b', '0', '15', [])]);
    expect(text('item:eelgrass/wet-mass')).toBe('13.33');
  });

  it('one quadrat: the mean stands, its error is null', () => {
    const { text, only, codes } = made([twoStrata[0]!, stratum('b', '2', '10', ['3'])]);
    expect(text('item:eelgrass/wet-mass')).toBe('27.5');
    expect(only?.wetMassStandardError).toBeNull();
    expect(codes).toContain('stratified-error-unknown');
  });

  it('a quadrat of another class is doubted', () => {
    const quadrats = four.map((entry) => ({ ...entry, coverClass: '1' }));
    const { issues } = evaluated(withWetMass(byShares(twoStrata), { quadrats }));
    expect(issues.filter(({ code }) => code === 'quadrat-of-other-class').length).toBe(2);
  });

  const zone = (id: string, areaM2: string, code: string) => ({
    id,
    name: id,
    area: { kind: 'typed', areaM2 } as const,
    cover: { kind: 'class', code } as const,
  });
  const onGround = (strata: readonly object[], zones: readonly ReturnType<typeof zone>[]) => {
    const ground = { ...areaHead('zones', 'zones'), basis: 'GIS', evidence: filed } as const;
    const cover = { ...ground, method: 'cover', scaleId: 's', classValue: 'lower', zones } as const;
    return evaluated(
      withWetMass(
        { ...byShares(strata), weights: { kind: 'cover-zones', areaId: 'zones' } },
        { quadrats: four, coverScales: [scale], areas: [...survey.areas, cover] },
      ),
    );
  };

  it('shares from the ground of each cover class; bare ground counts', () => {
    const zones = [zone('x', '200', '1'), zone('y', '100', '1'), zone('z', '100', '2')];
    expect(onGround(twoStrata, zones).text('item:eelgrass/wet-mass')).toBe('30');
    const bare = onGround(twoStrata, [...zones, zone('sand', '400', '0')]);
    expect(bare.text('item:eelgrass/wet-mass')).toBe('15');
  });

  it('a class of the ground that no stratum stands for is an error', () => {
    const zones = [zone('x', '200', '1'), zone('z', '100', '2')];
    const { issue, only } = onGround(twoStrata.slice(0, 1), zones);
    expect(issue('class-without-stratum')).toMatchObject({ severity: 'error' });
    expect(only?.wetMassTPerHa).toBeNull();
  });

  it('two strata of one class, and an area that is gone', () => {
    const zones = [zone('x', '200', '1')];
    const twice = [twoStrata[0]!, stratum('b', '1', '', ['3', '4'])];
    expect(onGround(twice, zones).codes).toContain('stratum-class-twice');
    const gone = { ...byShares(twoStrata), weights: { kind: 'cover-zones', areaId: 'gone' } };
    expect(evaluated(withWetMass(gone, { quadrats: four })).codes).toContain(
      'strata-ground-unknown',
    );
  });
});
