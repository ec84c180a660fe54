import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STEHMAN } from '../core/accuracy/published.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-assess-'));
const TABLE_8 = {
  classes: ['deforestation', 'gain', 'forest', 'other'],
  mappedPixels: [200000, 150000, 3200000, 6450000],
  pixelAreaM2: 900,
  counts: [
    [66, 0, 5, 4],
    [0, 55, 8, 12],
    [1, 0, 153, 11],
    [2, 1, 9, 313],
  ],
};

function matrixFile(name: string, matrix: object): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(matrix));
  return path;
}

test('the matrix of Olofsson et al. 2014: 21,158 ha ± 6,158 of deforestation, mapped as 18,000', async () => {
  const { json } = await run('assess', '--matrix', matrixFile('table-8', TABLE_8));
  const [first] = json.area;
  expect(first.mappedM2).toBe(18000 * 1e4);
  expect(first.estimateM2 / 1e4).toBeCloseTo(21157.762238, 5);
  expect((1.96 * first.seM2) / 1e4).toBeCloseTo(6157.634386, 5);
  expect(json.overall.value).toBeCloseTo(0.946511888112, 11);
  expect(json.users[0]).toMatchObject({ class: 'deforestation', value: 0.88 });
  expect(json.producers[0].se).toBeCloseTo(0.108831557646, 11);
  for (const { value, ci95 } of [...json.producers, ...json.users]) {
    expect(ci95[0]).toBeLessThan(value);
    expect(ci95[1]).toBeGreaterThan(value);
  }
  expect(first.ci95M2[0]).toBeLessThan(first.lowerM2);
  expect(first.lowerM2).toBeLessThan(first.estimateM2);
});

test('areas in place of pixels, numbers as text, a one-sided 90 %', async () => {
  const { mappedPixels, pixelAreaM2, ...rest } = TABLE_8;
  const mappedAreaM2 = mappedPixels.map((pixels) => String(pixels * pixelAreaM2));
  const path = matrixFile('areas', { ...rest, mappedAreaM2 });
  const at = async (confidence: string) =>
    (await run('assess', '--matrix', path, '--confidence', confidence)).json;
  const [ninety, ninetyFive] = [await at('90'), await at('95')];
  expect(ninety.confidence).toBe(0.9);
  expect(ninety.area[0].estimateM2 / 1e4).toBeCloseTo(21157.762238, 5);
  expect(ninety.area[0].lowerM2).toBeGreaterThan(ninetyFive.area[0].lowerM2);
});

test('a union has an error of its own, and kappa never comes without its reason', async () => {
  const path = matrixFile('union', TABLE_8);
  const { json } = await run('assess', '--matrix', path, '--union', 'deforestation+gain');
  // Olofsson's formula on the two columns joined, by hand: √Σ W² p (1 − p) ÷ (n − 1).
  const joined = [
    [0.02, 66, 75],
    [0.015, 55, 75],
    [0.32, 1, 165],
    [0.645, 3, 325],
  ] as const;
  const variance = joined.map(([w, x, n]) => (w * w * (x / n) * (1 - x / n)) / (n - 1));
  const se = Math.sqrt(variance.reduce((sum, part) => sum + part, 0));
  expect(json.unions[0].shareSe).toBeCloseTo(se, 12);
  expect(json.kappa.why).toBe('kappa-misleading');
  const issue = json.issues.find(({ code }: { code: string }) => code === 'kappa-misleading');
  expect(issue.message).toContain('Pontius');
});

test.each([
  ['one point', { counts: [[1, 0, 0, 0], ...TABLE_8.counts.slice(1)] }, 'stratum-one-point'],
  ['no point', { counts: [[0, 0, 0, 0], ...TABLE_8.counts.slice(1)] }, 'stratum-without-points'],
  [
    'half a point',
    { counts: [[0.5, 0, 0, 0], ...TABLE_8.counts.slice(1)] },
    'matrix-count-invalid',
  ],
  ['no size', { mappedPixels: [0, 1, 1, 1] }, 'stratum-without-size'],
  ['a short row', { counts: [[1, 2], ...TABLE_8.counts.slice(1)] }, 'input-invalid'],
  ['a name twice', { classes: ['a', 'a', 'b', 'c'] }, 'input-invalid'],
  ['an unknown member', { mapedPixels: [] }, 'input-invalid'],
  ['no area at all', { pixelAreaM2: undefined }, 'input-invalid'],
])('%s is refused in words of both languages', async (name, change, code) => {
  const path = matrixFile(name, { ...TABLE_8, ...change });
  const told = await run('assess', '--matrix', path);
  expect([told.code, told.error.split(':')[0]]).toEqual([2, code]);
  const ja = await run('assess', '--matrix', path, '--lang', 'ja');
  expect(ja.error).toMatch(/[ぁ-ん]/);
});

test('an estimator that the design does not allow is refused, and those that fit are named', async () => {
  const path = matrixFile('fits', TABLE_8);
  const refused = await run('assess', '--matrix', path, '--estimator', 'post-stratified');
  expect(refused.code).toBe(2);
  expect(refused.error).toMatch(/^estimator-not-for-design: .*olofsson-2014, stehman-2014/);
  const random = matrixFile('random', { ...TABLE_8, design: 'simple-random' });
  expect((await run('assess', '--matrix', random)).json.method).toMatchObject({
    design: 'simple-random',
    estimator: 'post-stratified',
  });
});

test('strata that are no classes of the map: the areas of Stehman 2014, with its standard errors', async () => {
  const classes = ['A', 'B', 'C', 'D'];
  const counts = classes.map((stratum) =>
    classes.map(
      (reference) =>
        [...STEHMAN.stratum].filter(
          (own, i) => own === stratum && STEHMAN.reference[i] === reference,
        ).length,
    ),
  );
  const path = matrixFile('stehman', {
    classes,
    strata: ['older A', 'older B', 'older C', 'older D'],
    mappedPixels: [40000, 30000, 20000, 10000],
    pixelAreaM2: 1,
    counts,
  });
  const { json } = await run('assess', '--matrix', path);
  expect(json.method).toMatchObject({ design: 'stratified-given', estimator: 'stehman-2014' });
  expect(json.area[0].estimateM2).toBeCloseTo(35_000, 6);
  expect(json.area[0].seM2).toBeCloseTo(8224.77963, 4);
  expect(json.area[2].estimateM2).toBeCloseTo(20_000, 6);
  expect(json.area[2].seM2).toBeCloseTo(6427.97704, 4);
  // No class of the map is known of a point, so that there is no accuracy to tell.
  expect([json.overall.value, json.users, json.producers]).toEqual([null, [], []]);
});
