import { SurveyError } from '../../core/errors.ts';
import type { VectorLayer } from '../../core/layers/vector-layer.ts';
import { readShapefile } from './shapefile.ts';
import { unzipStrict } from './unzip-strict.ts';

const PARTS = /\.(shp|dbf|prj|cpg)$/i;
/** macOS puts a twin of every file beside it. */
const RESOURCE_FORK = /(^|\/)(__MACOSX\/|\._)/;

/**
 * The one shapefile in a zip. Errors: `zip-damaged` {why}, `zip-too-large`,
 * `zip-without-shapefile` {names}, `zip-several-shapefiles` {names}.
 */
export async function readZippedShapefile(
  file: string,
  bytes: Uint8Array,
  encoding?: string,
): Promise<VectorLayer> {
  const { names, entries } = await unzipStrict(
    file,
    bytes,
    (name) => PARTS.test(name) && !RESOURCE_FORK.test(name),
  );
  const shps = [...entries.keys()].filter((name) => /\.shp$/i.test(name));
  const [shp] = shps;
  if (shp === undefined) {
    throw new SurveyError('zip-without-shapefile', { file, names: listed(names) });
  }
  if (shps.length > 1) {
    throw new SurveyError('zip-several-shapefiles', { file, names: listed(shps) });
  }
  const folder = shp.replace(/[^/]*$/, '');
  const beside = [...entries].filter(([name]) => name.replace(/[^/]*$/, '') === folder);
  return readShapefile(shp, entries.get(shp) as Uint8Array, new Map(beside), encoding);
}

const listed = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', ');
