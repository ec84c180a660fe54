import { SurveyError } from '../../core/errors.ts';
import type { VectorLayer } from '../../core/layers/vector-layer.ts';
import { readGeoJson } from './geojson.ts';
import { readShapefile } from './shapefile.ts';
import { vectorFormat } from './vector-format.ts';

/** `companions`: the other loose files of a shapefile, by name (reef.dbf, reef.prj, reef.cpg). */
export interface VectorInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly companions?: ReadonlyMap<string, Uint8Array>;
}

export interface VectorOptions {
  /** Attribute text of a shapefile, where its own signs are missing or wrong: a WHATWG label. */
  readonly encoding?: string;
  /** Where a browser finds sql-wasm-browser.wasm. Node needs none. */
  readonly sqlWasmUrl?: string;
}

const LARGEST_BYTES = 512 * 1024 * 1024;
export const SUPPORTED_VECTORS = 'GeoJSON, GeoPackage, Shapefile (.shp, .zip)';

/**
 * A layer from a GeoJSON, GeoPackage or Shapefile, told apart by content. Coordinates are untouched;
 * Z and M are dropped. Errors: `vector-format-unknown`, `vector-too-large`, and those of each format.
 */
export async function readVector(
  input: VectorInput,
  options: VectorOptions = {},
): Promise<VectorLayer> {
  const { name, bytes } = input;
  if (bytes.length > LARGEST_BYTES) {
    throw new SurveyError('vector-too-large', {
      file: name,
      megabytes: Math.ceil(bytes.length / 1048576),
      limitMegabytes: LARGEST_BYTES / 1048576,
    });
  }
  switch (vectorFormat(bytes)) {
    case 'geojson':
      return readGeoJson(name, bytes);
    case 'geopackage': {
      const { readGeoPackage } = await import('./geopackage.ts');
      return readGeoPackage(name, bytes, options.sqlWasmUrl);
    }
    case 'shp':
      return readShapefile(name, bytes, input.companions ?? new Map(), options.encoding);
    case 'zip': {
      const { readZippedShapefile } = await import('./zipped-shapefile.ts');
      return readZippedShapefile(name, bytes, options.encoding);
    }
    default:
      if (/\.(dbf|shx|prj|cpg)$/i.test(name)) {
        throw new SurveyError('shapefile-part-alone', { file: name });
      }
      throw new SurveyError('vector-format-unknown', { file: name, supported: SUPPORTED_VECTORS });
  }
}
