import { SurveyError } from '../errors.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import { transformGeometry } from '../geo/transform.ts';
import type { Issue } from '../issues.ts';
import type { RasterBlock, RasterReader } from '../layers/raster.ts';
import { rasterizeGeometry } from '../layers/rasterize.ts';
import { type CancelSignal, type OnProgress, throwIfCancelled } from '../progress.ts';
import { type Claim, settleClaims } from './claimed-spans.ts';
import { featureBands } from './feature-bands.ts';
import { createThinning, maxPixelsPerClass, type Thinning } from './thinning.ts';
import type { Sample, SampledTraining, SurveyClass, TrainingPixels } from './training-set.ts';
import { type TrainingWindow, trainingWindows } from './training-windows.ts';

export interface CollectedTraining extends SampledTraining {
  /** `samples-overlap`, `samples-outside-image`, `classes-without-samples`, `training-thinned`. */
  readonly issues: readonly Issue[];
}

export interface CollectOptions {
  readonly seed?: number;
  readonly signal?: CancelSignal;
  readonly onProgress?: OnProgress;
  /** Lets a cancel in, every megapixel: reads from a disk may wait for nothing. */
  readonly pause?: () => Promise<void>;
}

/** Pixels between two pauses. */
const PAUSE_PIXELS = 1 << 20;

function claimPixels(
  reader: RasterReader,
  samples: readonly Sample[],
  classIds: readonly number[],
  crs: CrsCode,
): { claims: Claim[]; outside: string[] } {
  const { header } = reader;
  const claims: Claim[] = [];
  const outside: string[] = [];
  for (const sample of samples) {
    const geometry = transformGeometry(sample.geometry, sample.crs, crs);
    const spans = rasterizeGeometry(geometry, header.transform, header);
    if (spans.length === 0) outside.push(sample.id);
    const label = classIds.indexOf(sample.classId);
    for (const span of spans) claims.push({ ...span, label, sampleId: sample.id });
  }
  return { claims, outside };
}

/** Feature values at their final places: class by class, row-major within a class. */
interface Slots {
  readonly featureCount: number;
  readonly features: Float64Array;
  readonly filled: Uint8Array;
  readonly samples: Uint32Array;
  readonly starts: readonly number[];
  readonly thinnings: readonly Thinning[];
}

function createSlots(featureCount: number, thinnings: readonly Thinning[]): Slots {
  const starts = [0];
  for (const thinning of thinnings) starts.push(starts.at(-1)! + thinning.kept);
  const total = starts.at(-1)!;
  const features = new Float64Array(total * featureCount);
  const filled = new Uint8Array(total);
  return { featureCount, features, filled, samples: new Uint32Array(total), starts, thinnings };
}

function fillSlots(slots: Slots, block: RasterBlock, spans: TrainingWindow['spans']): void {
  const { window, bands, mask } = block;
  for (const span of spans) {
    for (let col = span.colStart; col < span.colEnd; col++) {
      const place = slots.thinnings[span.label]!.place(span.rank + col - span.colStart);
      const pixel = (span.row - window.row) * window.width + col - window.col;
      if (place < 0 || (mask && mask[pixel] === 0)) continue;
      const slot = slots.starts[span.label]! + place;
      let finite = 1;
      for (let f = 0; f < slots.featureCount; f++) {
        const value = bands[f]![pixel]!;
        if (!Number.isFinite(value)) finite = 0;
        slots.features[slot * slots.featureCount + f] = value;
      }
      slots.filled[slot] = finite;
      slots.samples[slot] = span.sample;
    }
  }
}

function packSlots(
  slots: Slots,
  classIds: readonly number[],
): { pixels: TrainingPixels; sampleOf: Uint32Array } {
  const { featureCount } = slots;
  const labels = new Uint8Array(slots.filled.length);
  let count = 0;
  for (let label = 0; label < classIds.length; label++) {
    for (let slot = slots.starts[label]!; slot < slots.starts[label + 1]!; slot++) {
      if (slots.filled[slot] === 0) continue;
      const from = slot * featureCount;
      slots.features.copyWithin(count * featureCount, from, from + featureCount);
      slots.samples[count] = slots.samples[slot]!;
      labels[count++] = label;
    }
  }
  const features = slots.features.slice(0, count * featureCount);
  return {
    pixels: { featureCount, features, labels: labels.slice(0, count), classIds },
    sampleOf: slots.samples.slice(0, count),
  };
}

const nameOf = (classes: readonly SurveyClass[], id: number): string =>
  classes.find((c) => c.id === id)?.name ?? String(id);

/**
 * Reads the pixels under the samples, window by window; masked and non-finite pixels are dropped.
 * Their order depends on the samples and the grid, never on how the file is tiled. Errors:
 * `image-without-crs`, `training-one-class`, `training-outside-image`, `training-class-without-pixels`.
 */
export async function collectTrainingPixels(
  reader: RasterReader,
  samples: readonly Sample[],
  classes: readonly SurveyClass[],
  { seed = 0, signal, onProgress, pause }: CollectOptions = {},
): Promise<CollectedTraining> {
  const { header } = reader;
  if (header.crs === null) throw new SurveyError('image-without-crs');
  const used = classes.filter((c) => samples.some((s) => s.classId === c.id));
  const classIds = used.map((c) => c.id).sort((a, b) => a - b);
  if (classIds.length < 2) throw new SurveyError('training-one-class', { classes: used.length });
  const known = samples.filter((s) => classIds.includes(s.classId));
  const { claims, outside } = claimPixels(reader, known, classIds, header.crs);
  if (claims.length === 0) {
    throw new SurveyError('training-outside-image', { samples: outside.length });
  }
  const settled = settleClaims(claims, classIds.length);
  const bands = featureBands(header);
  const limit = maxPixelsPerClass(bands.length, classIds.length);
  const thinnings = settled.pixelsPerLabel.map((n, k) => createThinning(n, limit, seed + k));
  const slots = createSlots(bands.length, thinnings);
  const windows = trainingWindows(settled.spans, header);
  let unpaused = 0;
  for (const [done, { window, spans }] of windows.entries()) {
    throwIfCancelled(signal);
    onProgress?.({ stage: 'read', done, total: windows.length });
    const block = await reader.read(window, signal ? { bands, signal } : { bands });
    fillSlots(slots, block, spans);
    reader.recycle?.(block);
    unpaused += window.width * window.height;
    if (unpaused < PAUSE_PIXELS) continue;
    unpaused = 0;
    await pause?.();
  }
  onProgress?.({ stage: 'read', done: windows.length, total: windows.length });
  const { pixels, sampleOf } = packSlots(slots, classIds);
  for (const [label, id] of classIds.entries()) {
    if (!pixels.labels.includes(label)) {
      throw new SurveyError('training-class-without-pixels', { class: nameOf(classes, id) });
    }
  }
  const issues: Issue[] = [];
  const note = (
    severity: Issue['severity'],
    code: string,
    details: Issue['details'],
    at?: string,
  ) =>
    issues.push({
      code,
      severity,
      details,
      at: at === undefined ? { kind: 'survey' } : { kind: 'sample', sampleId: at },
    });
  if (settled.disputedPixels > 0) {
    const details = { pixels: settled.disputedPixels, samples: settled.disputingSamples.length };
    note('doubt', 'samples-overlap', details, settled.disputingSamples[0]);
  }
  if (outside.length > 0) {
    note('doubt', 'samples-outside-image', { samples: outside.length }, outside[0]);
  }
  for (const unused of classes.filter((c) => !classIds.includes(c.id))) {
    note('note', 'class-without-samples', { class: unused.name });
  }
  for (const [label, { kept }] of thinnings.entries()) {
    const of = settled.pixelsPerLabel[label]!;
    if (kept < of) {
      note('note', 'training-thinned', { class: nameOf(classes, classIds[label]!), kept, of });
    }
  }
  return { pixels, sampleOf, sampleIds: settled.sampleIds, ground: settled.ground, issues };
}
