import type { RasterReader } from '../layers/raster.ts';
import { classMap } from './class-map.ts';
import { type ClassTotals, createClassTally, type RunAreaM2 } from './class-tally.ts';
import { eachStrip, type StripWork } from './labelled-strips.ts';
import { majorityReader } from './majority.ts';
import type { PostStep } from './post-step.ts';
import { repaintReader } from './repaint.ts';
import { runStrips } from './run-strip.ts';
import { sieveReader } from './sieve.ts';

/** Pixels and areas of a class map. Reads it once. Errors: those of classMap. */
export async function classTotals(
  reader: RasterReader,
  file: string,
  runAreaM2: RunAreaM2 | null,
  work: StripWork = {},
): Promise<ClassTotals> {
  const tally = createClassTally(runAreaM2);
  const strips = runStrips(classMap(reader, file), 0);
  await eachStrip(strips, work, { pass: 0, of: 1 }, (strip) => tally.add(strip));
  return tally;
}

/**
 * A class map after one step. A sieve reads the whole map before it is ready; the others work as
 * they are read. Errors: those of sieveReader, majorityReader and repaintReader.
 */
export async function afterPostStep(
  reader: RasterReader,
  file: string,
  step: PostStep,
  work: StripWork = {},
): Promise<RasterReader> {
  switch (step.kind) {
    case 'sieve':
      return sieveReader(reader, file, step, work);
    case 'majority':
      return majorityReader(reader, file, step.radiusPixels);
    case 'repaint':
      return repaintReader(reader, file, [step]);
  }
}
