import type { Geometry } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';

export type FieldValue = string | number | boolean | null;

export interface VectorField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'binary';
}

/** `geometry` null: the file has the row, but no shape. `index` counts from 0 in file order. */
export interface VectorFeature {
  readonly index: number;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, FieldValue>>;
}

/** A layer as its file has it: coordinates untouched, in `crs`; null = the file does not say. */
export interface VectorLayer {
  readonly format: 'geojson' | 'geopackage' | 'shapefile';
  readonly name: string;
  readonly crs: CrsCode | null;
  /** Of the attribute text, as a WHATWG label: utf-8, shift_jis. Null where there is none. */
  readonly encoding: string | null;
  readonly fields: readonly VectorField[];
  readonly features: readonly VectorFeature[];
  /** Layers of the same file that were not read. */
  readonly otherLayers: readonly string[];
  /** Index of each row that the file itself marks as deleted; it is no feature. */
  readonly skipped: readonly number[];
}
