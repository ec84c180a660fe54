import { SurveyError } from '../core/errors.ts';
import type { CrsCode } from '../core/geo/crs-code.ts';
import { findRingFault } from '../core/geo/ring-crossings.ts';
import type { FieldValue } from '../core/layers/vector-layer.ts';
import {
  type ZonalClasses,
  type ZoneClasses,
  zonalClasses,
} from '../files/class-map/zonal-classes.ts';
import { classNames } from './class-names.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { withImage } from './open-image.ts';
import { type PolygonFeature, readPolygonFile } from './polygon-file.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.zonal;

interface ZonalReport {
  readonly crs: CrsCode | null;
  readonly zones: readonly {
    readonly index: number;
    readonly name: string | null;
    readonly classes: readonly {
      readonly value: number;
      readonly name: string | null;
      readonly pixels: number;
      readonly areaM2: number;
    }[];
    /** Of all classes; nodata is counted apart. */
    readonly pixels: number;
    readonly areaM2: number;
    readonly nodataPixels: number;
    readonly nodataAreaM2: number;
  }[];
  /** Features that are no polygons, or have no shape. */
  readonly skipped: number;
  readonly issues: readonly {
    readonly code: string;
    readonly index: number;
    readonly other?: number;
    readonly pixels?: number;
  }[];
}

const NAME_FIELD = /^(name|名称|名前|地区名?|zone)$/i;

function nameOf(properties: Readonly<Record<string, FieldValue>>): string | null {
  const key = Object.keys(properties).find((field) => NAME_FIELD.test(field));
  const value = key === undefined ? null : properties[key];
  return value === null || value === undefined || value === '' ? null : String(value);
}

function issuesOf(features: readonly PolygonFeature[], { zones, overlaps }: ZonalClasses) {
  const indexOf = (zone: number) => features[zone]?.index ?? zone;
  return [
    ...features.flatMap(({ index, geometry }) => {
      const fault = findRingFault(geometry);
      return fault === null ? [] : [{ code: `polygon-${fault.kind}`, index }];
    }),
    ...zones.flatMap((zone, at) => {
      const index = indexOf(at);
      const isEmpty = zone.classes.length === 0 && zone.nodataPixels === 0;
      if (isEmpty) return [{ code: 'zone-without-pixels', index }];
      return zone.isOutside ? [{ code: 'zone-outside-raster', index }] : [];
    }),
    ...overlaps.map(({ zones: [first, second], pixels }) => ({
      code: 'zones-overlap',
      index: indexOf(first),
      other: indexOf(second),
      pixels,
    })),
  ];
}

const sum = (zone: ZoneClasses, key: 'pixels' | 'areaM2') =>
  zone.classes.reduce((total, entry) => total + entry[key], 0);

/**
 * `zonal CLASSES.tif --zones FILE`: pixels and ellipsoidal area of every class in every polygon of
 * the file. `--crs` is for a zone file that does not name its own.
 * Errors: `zones-without-polygons` {file}, those of readPolygonFile, of the reader and of zonalClasses.
 */
export async function zonalCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<ZonalReport> {
  const given = commandArguments(args, ['zones', 'crs'], USAGE);
  const path = onlyFile(given, USAGE);
  const file = requiredOption(given, 'zones', USAGE);
  const { crs, features, skipped } = await readPolygonFile(file, given.options.get('crs'));
  if (features.length === 0) throw new SurveyError('zones-without-polygons', { file });
  return withImage(path, work.signal, async (reader) => {
    const names = await classNames(path);
    const zones = features.map(({ geometry }) => geometry);
    const found = await zonalClasses({ reader, file: path, zones, crs, ...work });
    return {
      crs: reader.header.crs,
      zones: found.zones.map((zone, at) => ({
        index: features[at]!.index,
        name: nameOf(features[at]!.properties),
        classes: zone.classes.map(({ value, pixels, areaM2 }) => ({
          value,
          name: names.get(value) ?? null,
          pixels,
          areaM2,
        })),
        pixels: sum(zone, 'pixels'),
        areaM2: sum(zone, 'areaM2'),
        nodataPixels: zone.nodataPixels,
        nodataAreaM2: zone.nodataAreaM2,
      })),
      skipped,
      issues: issuesOf(features, found),
    };
  });
}
