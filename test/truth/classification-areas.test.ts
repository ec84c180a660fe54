import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST } from '../../src/core/classification/classifier.ts';
import { applyAffine } from '../../src/core/geo/affine.ts';
import type { RasterHeader } from '../../src/core/layers/raster.ts';
import { bytesSource } from '../../src/files/bytes/byte-source.ts';
import { classifyImage } from '../../src/files/classify/classify-image.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';
import { openScene, type SceneName, scenesMissing } from './labelled-scene.ts';

const hasTool = (tool: string) => spawnSync(tool, ['--version']).error === undefined;
const missing =
  scenesMissing ??
  (hasTool('cs2cs') && hasTool('Planimeter')
    ? null
    : 'skipped: cs2cs and Planimeter are not installed');

const piped = (tool: string, args: readonly string[], input: string): string => {
  const { stdout, status } = spawnSync(tool, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${tool} failed`);
  return stdout;
};

/**
 * Ellipsoidal area of cells of `side` × `side` pixels by PROJ (corners) and GeographicLib
 * (Planimeter), row-major. Cells at the right and lower edges are cut.
 */
function cellAreasM2(header: RasterHeader, side: number): { areas: number[]; across: number } {
  const stops = (length: number) =>
    Array.from({ length: Math.ceil(length / side) + 1 }, (_, i) => Math.min(length, i * side));
  const [cols, rows] = [stops(header.width), stops(header.height)];
  const points = rows.flatMap((row) =>
    cols.map((col) => applyAffine(header.transform, col, row).join(' ')),
  );
  const lonLats = piped('cs2cs', ['-f', '%.13f', header.crs!, 'EPSG:4326'], points.join('\n'))
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).slice(0, 2).join(' '));
  const polygons: string[] = [];
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let col = 0; col + 1 < cols.length; col++) {
      const at = row * cols.length + col;
      const below = at + cols.length;
      polygons.push([at, at + 1, below + 1, below].map((i) => lonLats[i]).join('\n'));
    }
  }
  // EPSG:4326 comes out as lat lon, which is what Planimeter reads; -p 12 gives 7 digits of m².
  const areas = piped('Planimeter', ['-r', '-p', '12'], polygons.join('\n\n'))
    .trim()
    .split('\n')
    .map((line) => Math.abs(Number(line.split(/\s+/)[2])));
  expect(areas.length).toBe(polygons.length);
  return { areas, across: cols.length - 1 };
}

// lsat pixel by pixel; aber has 880,710, so by cells of 10 × 10, inside which area is even to 1e-8.
const CASES: readonly [SceneName, number][] = [
  ['lsat', 1],
  ['aber', 10],
];

describe(`class areas${missing === null ? '' : ` (${missing})`}`, () => {
  it.skipIf(missing !== null).each(CASES)(
    'of %s are the sum of ellipsoidal pixel areas by PROJ and GeographicLib, to 1e-6',
    async (name, side) => {
      const { reader, training } = await openScene(name);
      const { header } = reader;
      const settings = { model: 'maximum-likelihood' as const, seed: 1, forest: DEFAULT_FOREST };
      const { tiff, classes } = await classifyImage({
        reader,
        ...training,
        settings,
        now: () => 0,
      });
      const written = await openGeoTiff(bytesSource(tiff, 'classes.tif'));
      const { width, height } = header;
      const { bands } = await written.read({ col: 0, row: 0, width, height });
      const { areas, across } = cellAreasM2(header, side);
      const sums = new Map<number, number>();
      for (let row = 0; row < height; row++) {
        for (let col = 0; col < width; col++) {
          const cellCol = Math.floor(col / side);
          const cellRow = Math.floor(row / side);
          const wide = Math.min(side, width - cellCol * side);
          const high = Math.min(side, height - cellRow * side);
          const id = bands[0]![row * width + col]!;
          const areaM2 = areas[cellRow * across + cellCol]! / (wide * high);
          sums.set(id, (sums.get(id) ?? 0) + areaM2);
        }
      }
      for (const { classId, areaM2 } of classes) {
        expect(Math.abs(areaM2 / sums.get(classId)! - 1)).toBeLessThan(1e-6);
      }
    },
  );
});
