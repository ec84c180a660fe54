import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connectivity } from '../../../src/core/coverage/connectivity.ts';
import { createSieveTwin } from '../../../src/core/coverage/sieve/sieve-twin.ts';
import { type SieveWork, sieveReader } from '../../../src/core/coverage/sieve.ts';
import type { RasterReader } from '../../../src/core/layers/raster.ts';
import { classMaps, classReader, idsOf, readIds } from './class-map-fixture.ts';
import { floodFill } from './flood-fill.ts';
import { SIEVED_BY_GDAL } from './sieved-by-gdal.ts';

const sieve = async (
  ids: Uint8Array,
  width: number,
  nodata: number,
  settings: { minPixels: number; connectivity: Connectivity },
  work: SieveWork = { tileSize: { columns: 5, rows: 4 } },
) => readIds(await sieveReader(classReader(ids, width, nodata), 'map.tif', settings, work));

/** GDAL's rule, pixel by pixel over flood-filled components (GDALSieveFilter of GDAL 3.6). */
function sievedPlainly(
  ids: Uint8Array,
  width: number,
  nodata: number,
  { minPixels, connectivity }: { minPixels: number; connectivity: Connectivity },
): Uint8Array {
  const { component, sizes } = floodFill(ids, width, nodata, connectivity);
  const largest = Array<number>(sizes.length).fill(-1);
  const compare = (p: number, q: number) => {
    const [one, other] = [component[p]!, component[q]!];
    if (one === other || one < 0 || other < 0) return;
    for (const [to, from] of [
      [one, other],
      [other, one],
    ] as const) {
      if (largest[to]! < 0 || sizes[largest[to]!]! < sizes[from]!) largest[to] = from;
    }
  };
  for (let at = 0; at < ids.length; at++) {
    const x = at % width;
    if (at >= width) {
      compare(at, at - width);
      if (connectivity === 8 && x > 0) compare(at, at - width - 1);
      if (connectivity === 8 && x < width - 1) compare(at, at - width + 1);
    }
    if (x > 0) compare(at, at - 1);
  }
  return ids.map((id, at) => {
    const own = component[at]!;
    if (own < 0) return id;
    const seen = new Set<number>();
    let goal = own;
    while (goal >= 0 && sizes[goal]! < minPixels && !seen.has(goal)) {
      seen.add(goal);
      goal = largest[goal]!;
    }
    const isLarge = goal >= 0 && sizes[goal]! >= minPixels;
    return isLarge ? ids[component.indexOf(goal)]! : id;
  });
}

describe('a sieved class map', () => {
  it.each(SIEVED_BY_GDAL)(
    'is what GDAL makes of it: $minPixels pixels, $connectivity neighbours, nodata $nodata',
    async ({ map, sieved, nodata, minPixels, connectivity }) => {
      const width = map[0]!.length;
      const none = nodata ?? -1;
      const made = await sieve(idsOf(map, none), width, none, { minPixels, connectivity });
      expect(made).toEqual(idsOf(sieved, none));
    },
  );

  it('follows the rule to the pixel, in tiles of any size, with the kernel and with its twin', async () => {
    const settings = fc.record({
      minPixels: fc.integer({ min: 1, max: 20 }),
      connectivity: fc.constantFrom<Connectivity>(4, 8),
    });
    await fc.assert(
      fc.asyncProperty(classMaps, settings, async ({ ids, width, nodata }, chosen) => {
        const plain = sievedPlainly(ids, width, nodata, chosen);
        for (const [columns, rows] of [
          [1, 1],
          [2, 3],
          [5, 2],
          [100, 1],
          [1, 100],
          [100, 100],
        ] as const) {
          const tileSize = { columns, rows };
          expect(await sieve(ids, width, nodata, chosen, { tileSize })).toEqual(plain);
          const kernel = createSieveTwin();
          expect(await sieve(ids, width, nodata, chosen, { tileSize, kernel })).toEqual(plain);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows it on rows of many runs, long and short', async () => {
    const run = fc.record({
      id: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 70 }),
    });
    const map = fc.record({
      width: fc.integer({ min: 17, max: 90 }),
      height: fc.integer({ min: 1, max: 30 }),
      runs: fc.array(run, { minLength: 1, maxLength: 200 }),
      salt: fc.array(fc.nat(), { maxLength: 200 }),
      nodata: fc.constantFrom(-1, 0),
      connectivity: fc.constantFrom<Connectivity>(4, 8),
      minPixels: fc.integer({ min: 1, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(map, async ({ width, height, runs, salt, nodata, ...settings }) => {
        const drawn = runs.flatMap(({ id, length }) => Array<number>(length).fill(id));
        const ids = Uint8Array.from({ length: width * height }, (_, i) => drawn[i % drawn.length]!);
        for (const at of salt) ids[at % ids.length] = at % 5;
        const plain = sievedPlainly(ids, width, nodata, settings);
        for (const [columns, rows] of [
          [32, 7],
          [width, height],
        ] as const) {
          const tileSize = { columns, rows };
          expect(await sieve(ids, width, nodata, settings, { tileSize })).toEqual(plain);
          const kernel = createSieveTwin();
          expect(await sieve(ids, width, nodata, settings, { tileSize, kernel })).toEqual(plain);
        }
      }),
    );
  });

  it('gives every small group beside a large one the class of a largest neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(classMaps, fc.integer({ min: 2, max: 9 }), async (map, minPixels) => {
        const { ids, width, nodata } = map;
        const made = await sieve(ids, width, nodata, { minPixels, connectivity: 4 });
        const { component, sizes } = floodFill(ids, width, nodata, 4);
        const beside = sizes.map(() => new Set<number>());
        for (let at = 0; at < ids.length; at++) {
          for (const other of at % width < width - 1 ? [at + 1, at + width] : [at + width]) {
            const [p, q] = [component[at]!, component[other] ?? -1];
            if (p < 0 || q < 0 || p === q) continue;
            beside[p]!.add(q);
            beside[q]!.add(p);
          }
        }
        for (const [own, neighbours] of beside.entries()) {
          const most = Math.max(0, ...[...neighbours].map((other) => sizes[other]!));
          const classes = [...neighbours]
            .filter((other) => sizes[other] === most)
            .map((other) => ids[component.indexOf(other)]!);
          const at = component.indexOf(own);
          if (sizes[own]! >= minPixels) expect(made[at]).toBe(ids[at]);
          else if (most >= minPixels) expect(classes).toContain(made[at]);
        }
      }),
    );
  });

  it('reads any window, again and again', async () => {
    const { map, sieved, minPixels, connectivity } = SIEVED_BY_GDAL[0]!;
    const reader = await sieveReader(
      classReader(idsOf(map), map[0]!.length, -1),
      'map.tif',
      { minPixels, connectivity },
      { tileSize: { columns: 3, rows: 2 } },
    );
    const check = async (row: number) => {
      const { bands } = await reader.read({ col: 3, row, width: 4, height: 3 });
      const rows = sieved.slice(row, row + 3).map((line) => line.slice(3, 7));
      expect(bands[0]).toEqual(idsOf(rows));
    };
    for (const row of [5, 1, 5]) await check(row);
    await Promise.all([0, 4, 1, 5].map(check));
  });

  it('does not read strips that are not in the file', async () => {
    const rows = ['1121', '1111', '....', '....', '2212', '2222'];
    const map = classReader(idsOf(rows), 4, 255);
    const reader: RasterReader = {
      ...map,
      isBlank: ({ row, height }) => row === 2 && height === 2,
      read: async (window, options) => {
        if (window.row === 2 && window.height === 2) throw new Error('there is nothing to read');
        return map.read(window, options);
      },
    };
    const settings = { minPixels: 3, connectivity: 4 } as const;
    const tileSize = { columns: 4, rows: 2 };
    const sieved = await sieveReader(reader, 'map.tif', settings, { tileSize });
    expect(await readIds(sieved)).toEqual(idsOf(['1111', '1111', '....', '....', '2222', '2222']));
  });

  it('of nodata alone stays as it is (GDAL leaves its output unwritten there)', async () => {
    const ids = new Uint8Array(12).fill(255);
    const settings = { minPixels: 4, connectivity: 4 } as const;
    expect(await sieve(ids, 4, 255, settings)).toEqual(ids);
  });

  it('stops when it is told to', async () => {
    const work = { signal: { aborted: true } };
    const settings = { minPixels: 2, connectivity: 4 } as const;
    await expect(
      sieveReader(classReader(idsOf(['12']), 2, -1), 'm', settings, work),
    ).rejects.toThrow('cancelled');
  });
});
