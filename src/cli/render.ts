import { createHash } from 'node:crypto';
import { defaultBands, defaultRendering } from '../core/display/default-rendering.ts';
import type { RasterRendering } from '../core/display/rendering.ts';
import { resolveLook, shownFeatures } from '../core/display/resolve-look.ts';
import { SurveyError } from '../core/errors.ts';
import type { PictureSize } from '../core/layers/control-grid.ts';
import type { BandHistogram } from '../core/layers/histogram.ts';
import type { RasterReader } from '../core/layers/raster.ts';
import { throwIfCancelled } from '../core/progress.ts';
import { letMessagesIn } from '../files/classify/let-messages-in.ts';
import { shownHistograms } from '../files/display/raster-histograms.ts';
import { renderPicture } from '../files/display/raster-tile.ts';
import { pngPieces } from '../files/png/png-pieces.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { crsArgument } from './crs-argument.ts';
import { withImage } from './open-image.ts';
import { outputFile } from './output-file.ts';
import { bboxArgument, resamplingArgument, sizeArgument, toImageCrs } from './render-frame.ts';
import { LOOK_OPTIONS, renderingArgument } from './render-look.ts';
import { placeOf } from './same-place.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.render;
const OPTIONS = ['bbox', 'bbox-crs', 'size', 'out', 'resampling', ...LOOK_OPTIONS];

/**
 * A picture of a part of an image, by the code that draws the map. `stretch`: the limits used, by
 * channel; `empty`: the image does not reach the box. Errors: those of the reader, `cli-*`,
 * `crs-*`, `file-not-written`, `cancelled`.
 */
export async function renderCommand(
  args: readonly string[],
  { signal }: CommandWork,
): Promise<object> {
  const given = commandArguments(args, OPTIONS, USAGE);
  const path = onlyFile(given, USAGE);
  const out = requiredOption(given, 'out', USAGE);
  const bbox = bboxArgument(requiredOption(given, 'bbox', USAGE));
  const size = sizeArgument(requiredOption(given, 'size', USAGE));
  const resampling = resamplingArgument(given.options.get('resampling'));
  const bboxCrs = given.options.get('bbox-crs');
  if (placeOf(path) === placeOf(out)) throw new SurveyError('classify-out-is-input', { file: out });
  const work = { signal, pause: letMessagesIn(() => performance.now()) };
  return withImage(path, signal, async (reader) => {
    const crs = bboxCrs === undefined ? reader.header.crs : crsArgument(bboxCrs);
    const toImage = toImageCrs(bbox, crs, reader.header.crs, path);
    const chosen = renderingArgument(given.options, reader.header);
    const rendering = chosen ?? (await ownRendering(reader, signal));
    const histograms =
      rendering.kind === 'palette'
        ? []
        : await shownHistograms(reader, shownFeatures(rendering), signal);
    const look = resolveLook(rendering, histograms, reader.header.palette);
    const rgba = await renderPicture(reader, {
      size,
      toImage,
      look,
      ...work,
      ...(resampling ? { resampling } : {}),
    });
    const picture = rgba ?? new Uint8ClampedArray(4 * size.width * size.height);
    const sha256 = await writePng(out, size, picture, work);
    return {
      out,
      ...size,
      bounds: bbox,
      crs,
      rendering,
      stretch: limitsOf(look.look),
      empty: rgba === null,
      sha256,
    };
  });
}

/** As the map shows it where nobody chose. */
async function ownRendering(reader: RasterReader, signal: AbortSignal): Promise<RasterRendering> {
  const { header } = reader;
  if (header.palette) return { kind: 'palette' };
  const bands = [...new Set(defaultBands(header))];
  const specs = bands.map((band) => ({ kind: 'band', band }) as const);
  const made = await shownHistograms(reader, specs, signal);
  const byBand: (BandHistogram | null)[] = [];
  for (const [index, band] of bands.entries()) byBand[band] = made[index] ?? null;
  return defaultRendering(header, byBand);
}

function limitsOf(look: ReturnType<typeof resolveLook>['look']) {
  const tones = look.kind === 'tones' ? look.tones : look.kind === 'color-map' ? [look.tone] : [];
  return tones.map(({ low, high }) => ({ low, high }));
}

/** The SHA-256 of the file, which is there whole or not at all. */
async function writePng(
  path: string,
  { width, height }: PictureSize,
  rgba: Uint8ClampedArray,
  { signal, pause }: Pick<CommandWork, 'signal' | 'pause'>,
): Promise<string> {
  const out = outputFile(path);
  try {
    const hash = createHash('sha256');
    for (const piece of pngPieces(width, height, rgba)) {
      out.sink.write(out.sink.size(), piece);
      hash.update(piece);
      await pause();
      throwIfCancelled(signal);
    }
    out.keep();
    return hash.digest('hex');
  } finally {
    out.drop();
  }
}
