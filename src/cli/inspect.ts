import { SurveyError } from '../core/errors.ts';
import type { VectorLayer } from '../core/layers/vector-layer.ts';
import { openRecipe } from '../files/raster/open-recipe.ts';
import type { RasterRecipe } from '../files/raster/raster-recipe.ts';
import { isImageUrl } from '../files/raster/url-source.ts';
import { commandArguments } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { nodeFileSource, readVectorFile } from './node-files.ts';
import { createNodeOpener } from './node-open-source.ts';
import { placesRecipe } from './open-image.ts';
import { rasterFacts } from './raster-facts.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.inspect;

/**
 * What each file is, told by its content; with --stack or --mosaic, what the images are together.
 * Errors: those of the readers.
 */
export async function inspectCommand(
  args: readonly string[],
  { signal }: CommandWork,
): Promise<{ files: object[] }> {
  const flags = args.filter((word) => word === '--stack' || word === '--mosaic');
  const words = args.filter((word) => word !== '--stack' && word !== '--mosaic');
  const { positionals } = commandArguments(words, [], USAGE);
  if (positionals.length === 0 || flags.length > 1) {
    throw new SurveyError('cli-usage', { usage: USAGE });
  }
  if (flags.length === 1) {
    const combine = flags[0] === '--stack' ? 'bands' : 'mosaic';
    const facts = await recipeFacts(placesRecipe(positionals, combine), signal);
    return { files: [{ path: positionals.join(' '), kind: 'raster', combine, ...facts }] };
  }
  const files: object[] = [];
  for (const path of positionals) files.push(await inspectFile(path, signal));
  return { files };
}

async function recipeFacts(recipe: RasterRecipe, signal: AbortSignal): Promise<object> {
  const opener = createNodeOpener(signal);
  try {
    return rasterFacts((await openRecipe(recipe, opener.open)).header);
  } finally {
    await opener.close();
  }
}

async function inspectFile(path: string, signal: AbortSignal): Promise<object> {
  if (isImageUrl(path) || (await isRaster(path))) {
    const facts = await recipeFacts(placesRecipe([path]), signal);
    return { path, kind: 'raster', ...facts };
  }
  return { path, kind: 'vector', ...vectorFacts(await readVectorFile(path)) };
}

/** A file that only calls itself .tif, .png or .jpg gets the sentence that says so. */
async function isRaster(path: string): Promise<boolean> {
  const source = await nodeFileSource(path);
  try {
    const start = text(await source.read(0, Math.min(4, source.size)));
    const isImage = /^(II[*+]\0|MM\0[*+]|\x89PNG|\xff\xd8\xff)/.test(start);
    return isImage || (/\.(tiff?|png|jpe?g)$/i.test(path) && !/^(PK|SQLi)/.test(start));
  } finally {
    await source.close();
  }
}

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

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
