import type { Polygon } from 'geojson';
import type { PlacedPolygon } from '../../area/polygon-overlap.ts';
import { applyAffine } from '../../geo/affine.ts';
import { isGround } from '../areas/area-order.ts';
import { imageOfSurvey } from '../areas/classified-image.ts';
import { measurePolygon } from '../areas/measured-polygon.ts';
import type { AreaEntry, AreaEntryOf, AreaSource } from '../document/area-entry.ts';
import type { RasterSummary, Survey } from '../document/document.ts';
import { isOutline, type OutlineEntry } from '../document/outline-entry.ts';

/** A place on which an area rests: an outline, or classes somewhere in the frame of the map. */
export type GroundPart =
  | ({
      readonly kind: 'outline';
      readonly entry: OutlineEntry;
      readonly areaM2: number;
    } & PlacedPolygon)
  | {
      readonly kind: 'classes';
      readonly entry: AreaEntryOf<'class'>;
      readonly frame: PlacedPolygon | null;
    };

/** What is known of where an area lies. */
export interface ClaimedGround {
  readonly parts: readonly GroundPart[];
  /** False: a part of it has no place that is known, so that it proves nothing. */
  readonly isComplete: boolean;
}

const frames = new WeakMap<RasterSummary, Polygon>();

/** The edge of a raster, in its own CRS. Remembered: cuts are kept by geometry. */
function frameOf(raster: RasterSummary): Polygon {
  const known = frames.get(raster);
  if (known) return known;
  const { width, height, transform } = raster;
  const ring = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ].map(([col = 0, row = 0]) => applyAffine(transform, col, row));
  const frame: Polygon = { type: 'Polygon', coordinates: [ring] };
  frames.set(raster, frame);
  return frame;
}

function mapFrame(survey: Survey): PlacedPolygon | null {
  const { coverage, files } = survey;
  const file =
    files.find(({ id, raster }) => id === coverage?.coverageId && raster !== null) ??
    imageOfSurvey(survey, coverage?.imageId ?? null);
  if (!file?.raster || !file.crs) return null;
  return { geometry: frameOf(file.raster), crs: file.crs };
}

function partOf(survey: Survey, entry: AreaEntry): GroundPart | null {
  if (entry.method === 'class') return { kind: 'classes', entry, frame: mapFrame(survey) };
  if (!isOutline(entry)) return null;
  const measured = measurePolygon(entry.geometry, entry.crs);
  if (measured.kind === 'refused') return null;
  const { geometry, crs } = entry;
  return { kind: 'outline', entry, geometry, crs, areaM2: measured.area.areaM2 };
}

/** The areas that an area is made of: itself, its zones, its natural patch. Null = a typed one. */
export function sourcesOf(survey: Survey, entry: AreaEntry): readonly (AreaEntry | null)[] {
  const referred = (source: AreaSource): AreaEntry | null => {
    if (source.kind === 'typed') return null;
    return survey.areas.find((area) => area.id === source.areaId && isGround(area)) ?? null;
  };
  if (entry.method === 'cover') return entry.zones.map(({ area }) => referred(area));
  if (entry.method === 'transplant') {
    const natural = entry.natural === null ? [] : [referred(entry.natural)];
    return entry.frames.length > 0 ? [null, ...natural] : natural;
  }
  return [entry];
}

export function claimedGround(survey: Survey, entry: AreaEntry): ClaimedGround {
  const parts = sourcesOf(survey, entry).map((source) => source && partOf(survey, source));
  const known = parts.filter((part) => part !== null);
  return { parts: known, isComplete: known.length > 0 && known.length === parts.length };
}
