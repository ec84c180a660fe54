import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { transformOutline } from '../../../src/core/geo/transform-outline.ts';
import { maskedReader } from '../../../src/core/layers/masked-reader.ts';
import { rasterizeGeometry } from '../../../src/core/layers/rasterize.ts';
import { rowRasterizer } from '../../../src/core/layers/row-rasterizer.ts';
import { memoryReader } from '../training/memory-reader.ts';

const CRS = 'EPSG:32653';
const [WIDTH, HEIGHT] = [40, 200];

const image = (mask?: Uint8Array) =>
  memoryReader({
    width: WIDTH,
    height: HEIGHT,
    bands: [Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => i)],
    crs: CRS,
    ...(mask && { mask }),
  });

/** Pixel to ground as memoryReader lays it, 10 m a pixel. */
const at = ([col, row]: readonly [number, number]): Position => [
  500_000 + 10 * col,
  3_900_000 - 10 * row,
];

const rectangle = (left: number, top: number, right: number, bottom: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [at([left, top]), at([right, top]), at([right, bottom]), at([left, bottom]), at([left, top])],
  ],
});

const corner = fc.tuple(
  fc.double({ min: -20, max: WIDTH + 20, noNaN: true }),
  fc.double({ min: -50, max: HEIGHT + 50, noNaN: true }),
);
const ring = fc.array(corner, { minLength: 3, maxLength: 8 }).map((corners) => {
  const positions = corners.map(at);
  return [...positions, positions[0]!];
});
const outline: fc.Arbitrary<Polygon | MultiPolygon> = fc.oneof(
  fc
    .array(ring, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({
      type: 'MultiPolygon' as const,
      coordinates,
    })),
);

describe('rowRasterizer', () => {
  it('lists for any rows the very pixels of the whole polygon', () => {
    const { header } = image();
    const rows = fc.tuple(fc.nat(HEIGHT), fc.nat(HEIGHT)).map(([a, b]) => ({
      from: Math.min(a, b),
      to: Math.max(a, b),
    }));
    fc.assert(
      fc.property(outline, rows, (geometry, range) => {
        const whole = rasterizeGeometry(geometry, header.transform, header);
        const rasterizer = rowRasterizer(geometry, header.transform, header);
        const wanted = whole.filter((span) => span.row >= range.from && span.row < range.to);
        expect(rasterizer.spans(range)).toEqual(wanted);
        if (wanted.length > 0) {
          expect(rasterizer.reaches(range, { from: 0, to: WIDTH })).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('maskedReader', () => {
  it('counts what is within and not without, pixel by pixel, in every window', async () => {
    const windows = fc.tuple(
      fc.nat(WIDTH - 1),
      fc.nat(HEIGHT - 1),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 90 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.option(outline),
        fc.array(outline, { maxLength: 2 }),
        windows,
        async (include, exclude, [col, row, w, h]) => {
          const own = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i % 7 === 0 ? 0 : 1));
          const source = image(own);
          const { transform } = source.header;
          const inside = (geometry: Polygon | MultiPolygon, x: number, y: number) =>
            rasterizeGeometry(geometry, transform, source.header).some(
              (span) => span.row === y && span.colStart <= x && x < span.colEnd,
            );
          const window = {
            col,
            row,
            width: Math.min(w, WIDTH - col),
            height: Math.min(h, HEIGHT - row),
          };
          const { mask, bands } = await maskedReader(source, { include, exclude, crs: CRS }).read(
            window,
          );
          for (let i = 0; i < window.width * window.height; i += 5) {
            const x = col + (i % window.width);
            const y = row + Math.floor(i / window.width);
            const counts =
              own[y * WIDTH + x] === 1 &&
              (include === null || inside(include, x, y)) &&
              !exclude.some((geometry) => inside(geometry, x, y));
            expect(mask![i]).toBe(counts ? 1 : 0);
            if (counts) expect(bands[0]![i]).toBe(y * WIDTH + x);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads nothing where nothing counts, and leaves alone what no outline meets', async () => {
    const source = image();
    const reader = maskedReader(source, {
      include: rectangle(0, 0, 40, 100),
      exclude: [rectangle(0, 0, 40, 50)],
      crs: CRS,
    });
    const outside = await reader.read({ col: 0, row: 120, width: 40, height: 20 });
    const excluded = await reader.read({ col: 5, row: 5, width: 8, height: 8 });
    expect(source.windows).toEqual([]);
    expect(outside.mask).toEqual(new Uint8Array(800));
    expect(excluded.bands[0]).toHaveLength(64);
    const untouched = await reader.read({ col: 0, row: 60, width: 40, height: 20 });
    expect(untouched.mask).toBeNull();
    expect(source.windows).toHaveLength(1);
  });

  it('moves an outline from its own CRS as zonal areas do', async () => {
    const source = image();
    const drawn = transformOutline(rectangle(3.3, 4.2, 31.7, 150.6), CRS, 'EPSG:4326', 1e-9);
    const { mask } = await maskedReader(source, {
      include: drawn,
      exclude: [],
      crs: 'EPSG:4326',
    }).read({ col: 0, row: 0, width: WIDTH, height: HEIGHT });
    // Centres from 3.5 to 31.5 across (29 minus none) and from 4.5 to 150.5 down.
    expect(mask!.reduce((sum, known) => sum + known, 0)).toBe(29 * 147);
  });

  it('takes the centres of the pixels of a reduced level', async () => {
    const reduced = memoryReader({ width: 4, height: 20, bands: [new Uint8Array(80)] });
    const header = { ...image().header, overviews: [{ width: 4, height: 20 }] };
    const reader = maskedReader(
      { header, read: (window, options) => reduced.read(window, options) },
      { include: rectangle(0, 0, 16, 14), exclude: [], crs: CRS },
    );
    const { mask } = await reader.read({ col: 0, row: 0, width: 4, height: 3 }, { level: 1 });
    expect([...mask!]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is the image itself without outlines, and refuses one that lies nowhere', () => {
    const source = image();
    expect(maskedReader(source, { include: null, exclude: [], crs: CRS })).toBe(source);
    const nowhere = memoryReader({ width: 1, height: 1, bands: [new Uint8Array(1)], crs: null });
    expect(() =>
      maskedReader(nowhere, { include: rectangle(0, 0, 1, 1), exclude: [], crs: CRS }),
    ).toThrow(expect.objectContaining({ code: 'image-without-crs' }));
  });
});
