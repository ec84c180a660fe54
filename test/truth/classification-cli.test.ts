import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { scenePath, scenesMissing, splitPolygonsPath } from './labelled-scene.ts';

const MALFORMED = new URL('../../../shared/data/malformed/', import.meta.url).pathname;
const ROOT = new URL('../../', import.meta.url).pathname;

interface Report {
  readonly classes: readonly {
    readonly value: number;
    readonly name: string;
    readonly pixels: number;
    readonly areaM2: number;
  }[];
  readonly nodataPixels: number;
  readonly model: Readonly<Record<string, string | number>>;
  readonly seconds: Readonly<Record<string, number>>;
  readonly sha256: string;
  readonly issues: readonly { readonly code: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moba-classify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function moba(...args: string[]) {
  const written = { out: '', error: '' };
  const exit = await runCli(args, {
    out: (text) => {
      written.out += text;
    },
    error: (text) => {
      written.error += text;
    },
  });
  return { exit, ...written };
}

const IMAGE = scenePath('lsat');
const TRAINING = splitPolygonsPath('lsat');
const onLsat = (...more: string[]) =>
  moba('classify', IMAGE, '--training', TRAINING, '--class-field', 'class', '--json', ...more);
const truth = it.skipIf(scenesMissing !== null);
const why = scenesMissing === null ? '' : ` (${scenesMissing})`;

describe(`moba classify${why}`, () => {
  truth(
    'writes a GeoTIFF that GDAL reads with CRS, transform, colours and class names',
    async ({ skip }) => {
      const { exit, out, error } = await onLsat('--out', at('classes.tif'));
      expect([exit, error]).toEqual([0, '']);
      const report = JSON.parse(out) as Report;
      expect(report.classes.map((c) => [c.value, c.name])).toEqual([
        [1, 'cleared'],
        [2, 'fallen_dry'],
        [3, 'forest'],
        [4, 'water'],
      ]);
      expect(report.classes.reduce((sum, c) => sum + c.pixels, report.nodataPixels)).toBe(
        287 * 310,
      );
      expect(report.model).toEqual({
        kind: 'random-forest',
        trees: 50,
        maxDepth: 12,
        minLeaf: 5,
        trainingPixels: 4410,
        seed: 1,
      });
      expect(Object.keys(report.seconds)).toEqual(['read', 'train', 'predict', 'write']);
      const tiff = await readFile(at('classes.tif'));
      expect(createHash('sha256').update(tiff).digest('hex')).toBe(report.sha256);
      expect((await readdir(folder)).sort()).toEqual(['classes.tif', 'classes.tif.aux.xml']);

      const gdal = spawnSync('gdalinfo', ['-json', '-hist', at('classes.tif')], {
        encoding: 'utf8',
      });
      if (gdal.error) skip('gdalinfo is not installed');
      const info = JSON.parse(gdal.stdout);
      const original = JSON.parse(
        spawnSync('gdalinfo', ['-json', IMAGE], { encoding: 'utf8' }).stdout,
      );
      const [band] = info.bands;
      expect(info.geoTransform).toEqual(original.geoTransform);
      expect(info.coordinateSystem.wkt).toContain('ID["EPSG",32622]]');
      expect(band.noDataValue).toBe(255);
      expect(band.colorTable.entries[1].slice(0, 3)).toEqual([0x3f, 0x8f, 0x5a]);
      const names = info.rat.row.map((row: { f: unknown[] }) => row.f.slice(0, 2));
      expect(names).toEqual(report.classes.map((c) => [c.value, c.name]));
      const counted = report.classes.map((c) => band.histogram.buckets[c.value]);
      expect(counted).toEqual(report.classes.map((c) => c.pixels));
    },
  );

  truth('tells the same sha256 without --out, and another for another seed', async () => {
    const digest = async (...more: string[]) =>
      (JSON.parse((await onLsat(...more)).out) as Report).sha256;
    const first = await digest('--seed', '1');
    const written = await readFile(at('classes.tif')).catch(() => null);
    if (written) expect(createHash('sha256').update(written).digest('hex')).toBe(first);
    expect(await digest('--seed', '2')).not.toBe(first);
    const likelihood = await digest('--model', 'maximum-likelihood');
    expect(await digest('--model', 'maximum-likelihood', '--seed', '7')).toBe(likelihood);
  });

  truth(
    'keeps numeric classes, and says so in one line of JSON from the real program',
    async () => {
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      const args = ['src/cli/main.ts', 'classify', IMAGE, '--training', TRAINING];
      const options = ['--class-field', 'class_id', '--model', 'maximum-likelihood', '--json'];
      const run = spawnSync(process.execPath, [tsx, ...args, ...options], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(run.stdout.trim().split('\n').length).toBe(1);
      const report = JSON.parse(run.stdout) as Report;
      expect(report.classes.map((c) => [c.value, c.name])).toEqual(
        [1, 2, 3, 4].map((id) => [id, String(id)]),
      );
    },
  );

  truth('takes training in another CRS', async ({ skip }) => {
    const lonLat = at('lonlat.geojson');
    const { error } = spawnSync('ogr2ogr', ['-t_srs', 'EPSG:4326', lonLat, TRAINING]);
    if (error) skip('ogr2ogr is not installed');
    const run = await moba(
      'classify',
      IMAGE,
      '--training',
      lonLat,
      '--class-field',
      'class',
      '--json',
    );
    const moved = JSON.parse(run.out) as Report;
    // GeoJSON keeps 7 decimals, 1 cm: a centre that lies on an edge may change sides.
    expect(Math.abs(Number(moved.model.trainingPixels) - 4410)).toBeLessThan(10);
  });
});

describe(`moba classify on bad input${why}`, () => {
  const file = async (name: string, content: object) => {
    await writeFile(at(name), JSON.stringify(content));
    return at(name);
  };
  const square = (x: number, y: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 300, y],
        [x + 300, y + 300],
        [x, y],
      ],
    ],
  });
  const collection = (shapes: readonly (readonly [string, object])[], crs = 'EPSG::32622') => ({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: `urn:ogc:def:crs:${crs}` } },
    features: shapes.map(([name, geometry]) => ({
      type: 'Feature',
      properties: { class: name },
      geometry,
    })),
  });

  async function refused(code: string, image: string, training: string, field = 'class') {
    const out = at('refused.tif');
    const run = await moba(
      'classify',
      image,
      '--training',
      training,
      '--class-field',
      field,
      '--out',
      out,
    );
    expect(run.error.split(': ')[0]).toBe(code);
    expect([run.exit, run.out, run.error.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(existsSync(out) || existsSync(`${out}.aux.xml`)).toBe(false);
    return run.error;
  }

  truth('names the fields where the class field is absent', async () => {
    expect(await refused('training-class-field-absent', IMAGE, TRAINING, 'klasse')).toContain(
      'class_id',
    );
  });

  truth('asks for a second class', async () => {
    const training = await file('one.geojson', collection([['a', square(620_000, -412_000)]]));
    await refused('training-one-class', IMAGE, training);
  });

  truth('says that the training lies outside', async () => {
    const shapes = [
      ['a', square(720_000, -412_000)],
      ['b', square(730_000, -412_000)],
    ] as const;
    await refused('training-outside-image', IMAGE, await file('far.geojson', collection(shapes)));
  });

  truth('says which class has too few pixels for maximum likelihood', async () => {
    const point = (x: number) => ({ type: 'Point', coordinates: [x, -412_000] });
    const shapes = [
      ['a', point(620_000)],
      ['b', point(621_000)],
    ] as const;
    const training = await file('points.geojson', collection(shapes));
    const run = await moba(
      'classify',
      IMAGE,
      '--training',
      training,
      '--class-field',
      'class',
      '--model',
      'maximum-likelihood',
    );
    expect([run.exit, run.error]).toEqual([
      2,
      expect.stringMatching(/^training-class-too-small: .*\b8\b/),
    ]);
  });

  truth('refuses an image without CRS, a text named .tif and half a file', async () => {
    await refused('image-without-crs', `${MALFORMED}no_crs.tif`, TRAINING);
    await refused('tiff-not-a-tiff', `${MALFORMED}not_a_tiff.tif`, TRAINING);
    await refused('tiff-truncated', `${MALFORMED}truncated_60pct.tif`, TRAINING);
  });

  truth('refuses polygons without CRS', async () => {
    await refused('training-without-crs', IMAGE, `${MALFORMED}tokyo_noprj.zip`, 'N03_001');
  });

  truth('never writes over its inputs', async () => {
    await copyFile(IMAGE, at('image.tif'));
    const before = await readFile(at('image.tif'));
    const run = await moba(
      'classify',
      at('image.tif'),
      '--training',
      TRAINING,
      '--class-field',
      'class',
      '--out',
      at('image.tif'),
    );
    expect([run.exit, run.error.split(':')[0]]).toEqual([2, 'classify-out-is-input']);
    expect(Buffer.compare(await readFile(at('image.tif')), before)).toBe(0);
  });

  truth('leaves nothing behind where it can not write', async () => {
    const run = await onLsat('--out', at('no/such/folder/classes.tif'));
    expect([run.exit, run.error.split(':')[0]]).toEqual([2, 'file-not-written']);
  });

  const COMPLETE = ['a.tif', '--training', 'b', '--class-field', 'c'];
  it.each<[string, string[]]>([
    ['cli-usage', []],
    ['cli-option-missing', ['a.tif']],
    ['cli-option-missing', ['a.tif', '--training', 'b']],
    ['cli-option-invalid', [...COMPLETE, '--model', 'oracle']],
    ['cli-option-invalid', [...COMPLETE, '--seed', '1.5']],
    ['cli-option-without-value', [...COMPLETE, '--seed', '-1']],
    ['cli-option-without-value', [...COMPLETE, '--out']],
    ['cli-option-unknown', ['a.tif', '--trainig', 'b']],
  ])('%s: %j', async (code, args) => {
    const run = await moba('classify', ...args);
    expect([run.exit, run.error.split(':')[0]]).toEqual([2, code]);
  });
});
