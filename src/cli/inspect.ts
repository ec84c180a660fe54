import { SurveyError } from '../core/errors.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import type { VectorLayer } from '../core/layers/vector-layer.ts';
import { openGeoTiff } from '../files/geotiff/open-geotiff.ts';
import { commandArguments } from './command-arguments.ts';
import { nodeFileSource, readVectorFile } from './node-files.ts';

const USAGE = 'moba inspect FILE…';

/** What each file is, told by its content. Errors: those of the readers. */
export async function inspectCommand(args: readonly string[]): Promise<{ files: object[] }> {
  const { positionals } = commandArguments(args, [], USAGE);
  if (positionals.length === 0) throw new SurveyError('cli-usage', { usage: USAGE });
  const files: object[] = [];
  for (const path of positionals) files.push(await inspectFile(path));
  return { files };
}

async function inspectFile(path: string): Promise<object> {
  const source = await nodeFileSource(path);
  try {
    const start = await source.read(0, Math.min(4, source.size));
    // A file that only calls itself .tif gets the sentence that says so.
    if (isTiff(start) || (/\.tiff?$/i.test(path) && !isZipOrSqlite(start))) {
      return { path, kind: 'raster', ...rasterFacts((await openGeoTiff(source)).header) };
    }
  } finally {
    await source.close();
  }
  return { path, kind: 'vector', ...vectorFacts(await readVectorFile(path)) };
}

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const isTiff = (start: Uint8Array) => /^(II[*+]\0|MM\0[*+])/.test(text(start));
const isZipOrSqlite = (start: Uint8Array) => /^(PK|SQLi)/.test(text(start));

/** Pixel sizes carry GDAL's signs: Y is negative where rows run south. */
function rasterFacts(header: RasterHeader) {
  const [a, b, originX, d, e, originY] = header.transform;
  return {
    width: header.width,
    height: header.height,
    bands: header.bandCount,
    dataType: header.dataType,
    crs: header.crs,
    pixelSizeX: d === 0 ? a : Math.hypot(a, d),
    pixelSizeY: b === 0 ? e : Math.sign(a * e - b * d) * Math.hypot(b, e),
    originX,
    originY,
    nodata: header.nodata,
    compression: header.compression,
    tiled: header.tiled,
    overviews: header.overviews.length,
    bounds: header.bounds,
  };
}

function vectorFacts(layer: VectorLayer) {
  const types = layer.features.map((feature) => feature.geometry?.type ?? null);
  return {
    format: layer.format,
    name: layer.name,
    crs: layer.crs,
    features: layer.features.length,
    geometryTypes: [...new Set(types.filter((type) => type !== null))].sort(),
    withoutGeometry: types.filter((type) => type === null).length,
    deleted: layer.skipped.length,
    fields: layer.fields.map((field) => field.name),
    fieldTypes: layer.fields.map((field) => field.type),
    encoding: layer.encoding,
    otherLayers: layer.otherLayers,
  };
}
