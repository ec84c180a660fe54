import { createHash } from 'node:crypto';
import { pixelAreaField } from '../core/area/pixel-area.ts';
import { createClassTally } from '../core/coverage/class-tally.ts';
import { polygonize } from '../core/coverage/polygonize/polygonize.ts';
import { SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { polygonsGeoJson } from '../files/polygons/polygons-geojson.ts';
import { classNames } from './class-names.ts';
import { type CountedArea, countedArea, crsIssues, valuesOf } from './class-report.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { withImage } from './open-image.ts';
import { outputFile } from './output-file.ts';
import { placeOf } from './same-place.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.polygonize;

interface PolygonizeReport {
  readonly crs: CrsCode | null;
  readonly polygons: number;
  readonly classes: readonly (CountedArea & {
    readonly value: number;
    readonly name: string | null;
    readonly polygons: number;
  })[];
  /** Nodata becomes no polygon. */
  readonly nodataPixels: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly issues: readonly { readonly code: string }[];
}

/**
 * `polygonize CLASSES.tif --out OUT.geojson`: a polygon for each group of pixels that touch by their
 * sides, in the map's own CRS. Errors: `cli-usage`, `out-is-input`, `file-not-written`, those of the
 * reader and of polygonize.
 */
export async function polygonizeCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<PolygonizeReport> {
  const given = commandArguments(args, ['out'], USAGE);
  const file = onlyFile(given, USAGE);
  const path = requiredOption(given, 'out', USAGE);
  if (placeOf(path) === placeOf(file)) throw new SurveyError('out-is-input', { file: path });
  const out = outputFile(path);
  try {
    return await withImage(file, work.signal, async (reader) => {
      const { header } = reader;
      const names = await classNames(file);
      const runAreaM2 = header.crs === null ? null : pixelAreaField(header).runAreaM2;
      const tally = createClassTally(runAreaM2);
      const polygons = new Float64Array(256);
      const hash = createHash('sha256');
      const collection = polygonsGeoJson(header, names, (bytes) => {
        out.sink.write(out.sink.size(), bytes);
        hash.update(bytes);
      });
      const { nodata } = await polygonize(
        reader,
        file,
        (polygon) => {
          polygons[polygon.classId]! += 1;
          collection.add(polygon);
        },
        { ...work, runAreaM2, tally },
      );
      collection.finish();
      out.keep();
      return {
        crs: header.crs,
        polygons: polygons.reduce((sum, count) => sum + count, 0),
        classes: valuesOf([tally], nodata).map((value) => ({
          value,
          name: names.get(value) ?? null,
          polygons: polygons[value]!,
          ...countedArea(tally, value),
        })),
        nodataPixels: nodata < 0 ? 0 : tally.counts[nodata]!,
        bytes: out.sink.size(),
        sha256: hash.digest('hex'),
        issues: crsIssues(header.crs),
      };
    });
  } finally {
    out.drop();
  }
}
