import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeImage } from '../../src/files/geotiff/write-image.ts';
import { run } from '../cli/run.ts';
import { ABSENT_REASON, SHARED_ABSENT, sharedJson, sharedPath } from '../shared-data.ts';

const GMW = 'accuracy/gmw_acc_roi_1_cls_acc_pts_1.geojson';

/** Class of the map (gdallocationinfo 3.6.2 at the 39 points), reference class, points. */
const GDAL: readonly (readonly [string, string, number])[] = [
  ['1', 'Deciduous_Forest', 2],
  ['1', 'Grass_Long', 1],
  ['2', 'Grass_Long', 1],
  ['2', 'Grass_Short', 3],
  ['2', 'NonPhoto_Veg', 8],
  ['2', 'Scrub', 2],
  ['3', 'Artificial_Surfaces', 12],
  ['3', 'Bare_Rock_Sand', 2],
  ['3', 'Deciduous_Forest', 1],
  ['3', 'NonPhoto_Veg', 3],
  ['Water', 'Bare_Rock_Sand', 1],
  ['Water', 'Water', 3],
];

interface Points {
  readonly features: readonly {
    readonly properties: { readonly gmw_v25_cls: string };
    readonly geometry: { readonly coordinates: readonly [number, number] };
  }[];
}

describe.skipIf(SHARED_ABSENT)(`real reference points (skipped where ${ABSENT_REASON})`, () => {
  test('Aberystwyth: 39 of 1,000 points lie on the map, on the classes that GDAL reads there', async () => {
    const { json } = await run(
      'assess',
      sharedPath('aber/sen2_20210527_aber_cls.tif'),
      '--reference',
      sharedPath('aber/cls_acc_assessment_pts_ref.geojson'),
      ...['--class-field', 'ref_pts', '--classes', '4=Water', '--union', 'Grass_Long+Grass_Short'],
    );
    const outside = json.issues.find(
      ({ code }: { code: string }) => code === 'reference-outside-map',
    );
    expect(outside.details).toEqual({ outside: 961, points: 1000 });
    const classes = json.area.map((area: { class: string }) => area.class);
    const cell = (map: string, reference: string) =>
      json.counts[classes.indexOf(map)][classes.indexOf(reference)];
    for (const [map, reference, count] of GDAL) expect(cell(map, reference)).toBe(count);
    expect(json.counts.flat().reduce((a: number, b: number) => a + b, 0)).toBe(39);
    // Σ W_h p_h of the two grasses together, by hand from the pixel counts of the map.
    const pixels = [170911, 430370, 196592, 83784];
    const hits = [1 / 3, 4 / 14, 0, 0];
    const all = pixels.reduce((sum, count) => sum + count, 0);
    const share = pixels.reduce((sum, count, h) => sum + (count / all) * hits[h]!, 0);
    expect(json.unions[0].share).toBeCloseTo(share, 4);
    expect(json.issues.map(({ code }: { code: string }) => code)).toContain('strata-few-points');
  });

  test('mangrove watch: 200 points over a map made of their own classes', async () => {
    const { features } = sharedJson<Points>(GMW);
    const places = features.map(({ geometry }) => geometry.coordinates);
    const [west, north] = [
      Math.min(...places.map(([x]) => x)) - 0.001,
      Math.max(...places.map(([, y]) => y)) + 0.001,
    ];
    const [step, width, height] = [0.0005, 900, 900];
    const pixels = new Uint8Array(width * height).fill(2);
    for (const { properties, geometry } of features) {
      const [x, y] = geometry.coordinates;
      const at = Math.floor((north - y) / step) * width + Math.floor((x - west) / step);
      pixels[at] = properties.gmw_v25_cls === 'Mangrove' ? 1 : 2;
    }
    const map = join(mkdtempSync(join(tmpdir(), 'moba-gmw-')), 'map.tif');
    const transform = [step, 0, west, 0, -step, north] as const;
    writeFileSync(map, writeImage({ width, height, transform, crs: 'EPSG:4326' }, [pixels]));
    const { json, error } = await run(
      ...['assess', map, '--reference', sharedPath(GMW), '--class-field', 'ref_cls'],
      ...['--classes', '1=Mangrove,2=Other', '--design', 'stratified'],
    );
    expect(error).toBe('');
    expect(json.counts).toEqual([
      [92, 8],
      [8, 92],
    ]);
    expect(json.users[0].se).toBeCloseTo(Math.sqrt((0.92 * 0.08) / 99), 12);
    const [{ weight }] = json.strata;
    expect(json.area[0].share).toBeCloseTo(weight * 0.92 + (1 - weight) * 0.08, 12);
  });
});
