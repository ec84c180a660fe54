import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactJson } from '../../src/cli/exact-json.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'moba-method-'));

function area(method: string, input: string | object, ...args: string[]) {
  const path = join(folder, `${method}.json`);
  writeFileSync(path, typeof input === 'string' ? input : JSON.stringify(input));
  return run('area', '--method', method, path, ...args);
}

const codes = (json: { issues: { code: string }[] }) => json.issues.map(({ code }) => code);

describe('moba area --method', () => {
  test('net: three seasons of Mie, from numbers as they are written', async () => {
    const { json, error } = await area(
      'net',
      '{"nets":[{"season":"2018","netCount":44681,"netAreaM2":23.30},{"season":"2019","netCount":"41465","netAreaM2":"23.3"},{"season":"2020","netCount":4.242e4,"netAreaM2":23.3}]}',
    );
    expect(error).toBe('');
    expect(json).toMatchObject({
      method: 'net',
      areaM2: '2995587.8',
      areaHa: '299.55878',
      lengthM: null,
      standardErrorM2: null,
      cover: 'gross',
      issues: [],
    });
    const typed = json.figures.find(({ id }: { id: string }) => id === 'area:area/net:1/net-area');
    expect(typed).toMatchObject({ value: '23.30', unit: 'm2', quantity: 'net-area' });
  });

  test('cone: five of 49, with the error of a finite population', async () => {
    const sizes = [
      [8.9, 3.1],
      [9.2, 3.4],
      [8.6, 2.9],
      [9.4, 3.2],
      [8.8, 3.3],
    ];
    const reefs = sizes.map(([baseRadiusM, heightM]) => ({ baseRadiusM, heightM }));
    const { json } = await area('cone', { reefCount: 49, surface: 'lateral', reefs });
    // numpy, as in reef-figures.test.ts
    expect(json).toMatchObject({ areaM2: '13181', standardErrorM2: '399.1', issues: [] });
    const more = await area('cone', { reefCount: 4, reefs });
    expect(more.code).toBe(0);
    expect(more.json).toMatchObject({ areaM2: null, areaHa: null, standardErrorM2: null });
    expect(codes(more.json)).toEqual(['more-reefs-than-counted']);
  });

  test.for<[string, object, object]>([
    ['rope', { ropes: [{ ropeCount: 12, ropeLengthM: 33.5 }] }, { lengthM: '402', areaM2: null }],
    [
      'strip',
      { strips: [{ zone: '0–2 m', slopeDistanceM: 2.4, horizontalLengthM: 310.5 }] },
      { areaM2: '745.2' },
    ],
    [
      'plan',
      { planAreaM2: 3098.4, excluded: [{ areaM2: 98.4 }], checkedOn: '2024-05-20' },
      { areaM2: '3000' },
    ],
    [
      'transplant',
      {
        frames: [{ frameCount: 80, frameAreaM2: 0.25 }],
        natural: { kind: 'typed', areaM2: 248.42 },
      },
      { areaM2: '268.42' },
    ],
    [
      'typed',
      { areaHa: 0.30984, cover: 'gross' },
      { areaM2: '3098.4', areaHa: '0.30984', cover: 'gross' },
    ],
    ['typed', { areaHa: 1 }, { cover: 'unstated' }],
    [
      'cover',
      {
        zones: [
          { areaM2: 1000, coverPct: 80 },
          { areaM2: 500, cover: { kind: 'percent', percent: 20 } },
        ],
      },
      { areaM2: '900', cover: 'cover-weighted' },
    ],
    [
      'cover',
      {
        scale: 'braun-blanquet',
        zones: [
          { areaM2: 1000, coverClass: 4 },
          { areaM2: 1000, coverClass: '2' },
        ],
      },
      { areaM2: '550' },
    ],
    [
      'cover',
      {
        scale: 'braun-blanquet',
        classValue: 'midpoint',
        zones: [{ areaM2: 1000, coverClass: '4' }],
      },
      { areaM2: '625' },
    ],
  ])('%s %j', async ([method, input, wanted]) => {
    const { json, error } = await area(method, input);
    expect(error).toBe('');
    expect(json).toMatchObject({ method, ...wanted });
    expect(
      json.issues.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
  });

  test('cover by a tape: marks in short, the mean of the tape', async () => {
    const marks = [0, 10, 20, 30].map((fromM, index) => ({
      fromM,
      coverPct: [0, 40, 80, 80][index],
    }));
    const { json, error } = await area('cover', {
      transects: [{ id: 'L1', name: 'L1', lengthM: 30, marks }],
      zones: [{ areaM2: 1000, transectIds: ['L1'] }],
    });
    expect(error).toBe('');
    expect(json.areaM2).toBe('500');
  });

  test('marks that end somewhere are stretches, unless the file says otherwise', async () => {
    const marks = [
      { fromM: 0, toM: 1, coverPct: 100 },
      { fromM: 1, toM: 10, coverPct: 0 },
    ];
    const of = async (more: object) =>
      (
        await area('cover', {
          transects: [{ id: 'L1', lengthM: 10, marks, ...more }],
          zones: [{ areaM2: 1000, transectIds: ['L1'] }],
        })
      ).json;
    expect((await of({})).areaM2).toBe('100');
    const points = await of({ kind: 'points' });
    expect(points.areaM2).toBe('500');
    expect(codes(points)).toContain('transect-points-with-ends');
  });

  test.for<[string, object[], string | null, string[]]>([
    ['reversed', [{ code: 'a', lowerPct: 50, upperPct: 20 }], null, ['cover-bounds-wrong']],
    [
      'one code twice',
      [
        { code: 'a', lowerPct: 50, upperPct: 100 },
        { code: 'a', lowerPct: 0, upperPct: 50 },
      ],
      null,
      ['cover-class-repeated'],
    ],
    [
      'over each other',
      [
        { code: 'a', lowerPct: 40, upperPct: 100 },
        { code: 'b', lowerPct: 0, upperPct: 50 },
      ],
      '40',
      ['cover-classes-overlap'],
    ],
  ])('classes with bounds %s', async ([, classes, areaM2, wanted]) => {
    const { json } = await area('cover', {
      scale: { name: 'own', classes: classes.map((entry) => ({ label: '', ...entry })) },
      zones: [{ areaM2: 100, coverClass: 'a' }],
    });
    expect([json.areaM2, codes(json)]).toEqual([areaM2, wanted]);
  });

  test('bad values are issues, and no figure', async () => {
    const { code, json } = await area('net', { nets: [{ netCount: -1, netAreaM2: 'NaN' }] });
    expect(code).toBe(0);
    expect(json).toMatchObject({ areaM2: null, areaHa: null });
    expect(codes(json)).toEqual(['field-too-small', 'field-malformed']);
    expect(codes((await area('strip', {})).json)).toEqual(['rows-missing']);
  });

  test.for<[string, string, RegExp]>([
    [
      'cone',
      '{"reefs":[{"radius":1}]}',
      /^input-invalid: reefs\/0\/radius of .*cone\.json .*unknown; known: .*baseRadiusM/,
    ],
    [
      'cone',
      '{"reefs":[{"baseRadiusM":true}]}',
      /^input-invalid: reefs\/0\/baseRadiusM of .*not string/,
    ],
    [
      'cone',
      '{"surface":"side"}',
      /^input-invalid: surface of .*not one of lateral, base, truncated/,
    ],
    ['net', '{"nets":[{"id":"a"},{"id":"a"}]}', /^input-invalid: nets of .*duplicate-id/],
    ['net', '{"nets":{}}', /^input-invalid: nets of .*not array/],
    ['net', '{"nets":[1]}', /^input-invalid: nets\/0 of .*not object/],
    ['net', '[]', /^input-invalid: \/ of .*not object/],
    ['net', '{"__proto__":1}', /^input-invalid: __proto__ of .*unknown/],
    ['net', '{"method":"cone"}', /^input-invalid: method of .*not net/],
    [
      'cover',
      '{"scale":"mine","zones":[]}',
      /^input-invalid: scale of .*not one of .*braun-blanquet-seagrass/,
    ],
    [
      'cover',
      '{"zones":[{"coverPct":1,"coverClass":"2"}]}',
      /^input-invalid: zones\/0 of .*both coverPct and coverClass/,
    ],
    ['cone', '{"reefCount":49,"reefs":[],"reefC\\u006funt" :5}', /^json-key-repeated: .*reefCount/],
    ['net', '{"nets":[}', /^json-malformed: .*line 1, column 10/],
    [
      'bogus',
      '{}',
      /^cli-option-invalid: .*bogus.*cone, net, rope, strip, plan, transplant, cover, typed, slope/,
    ],
    ['class', '{}', /^cli-option-invalid/],
  ])('%s %s: exit 2, and the place', async ([method, text, line]) => {
    const { code, out, error } = await area(method, text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(line);
    expect((await area(method, text, '--lang', 'ja')).error).toMatch(/[ぁ-ん]/);
  });

  test('without a method, or a file, it says how', async () => {
    expect((await run('area', '--method')).error).toMatch(/^cli-option-(missing|without-value): /);
    expect((await run('area', '--method', 'net')).error).toMatch(/^cli-usage: .*--method/);
  });
});

describe('numbers of JSON', () => {
  test('keep their digits; what stands in strings is left alone', () => {
    expect(exactJson('{"a":0.10,"b":[-1.5E-3,9007199254740993],"c":"x 1.0 \\" 2"}', 'f')).toEqual({
      a: '0.10',
      b: ['-0.0015', '9007199254740993'],
      c: 'x 1.0 " 2',
    });
  });
});
