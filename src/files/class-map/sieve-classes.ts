import { pixelAreaField } from '../../core/area/pixel-area.ts';
import { type ClassTotals, createClassTally } from '../../core/coverage/class-tally.ts';
import type { StripWork } from '../../core/coverage/labelled-strips.ts';
import { sieveReader } from '../../core/coverage/sieve.ts';
import type { SieveSettings } from '../../core/coverage/sieve-settings.ts';
import type { RasterReader } from '../../core/layers/raster.ts';
import type { WrittenFile } from '../geotiff/cog/cog-writer.ts';
import { type ClassMapOutput, writeClassMap } from '../geotiff/write-class-map.ts';

export interface SieveRequest extends StripWork, ClassMapOutput {
  readonly reader: RasterReader;
  /** For messages. */
  readonly file: string;
  readonly settings: SieveSettings;
}

export interface SievedClasses {
  readonly before: ClassTotals;
  readonly after: ClassTotals;
  /** −1: every pixel has a class. */
  readonly nodata: number;
  readonly written: WrittenFile;
}

/**
 * A class map without its small groups, as a COG; counted and measured before and after. A map
 * without CRS has no areas. Errors: those of sieveReader, `raster-without-area`, `cancelled`.
 */
export async function sieveClasses(request: SieveRequest): Promise<SievedClasses> {
  const { reader, file, settings } = request;
  const runAreaM2 = reader.header.crs === null ? null : pixelAreaField(reader.header).runAreaM2;
  const before = createClassTally(runAreaM2);
  const sieved = await sieveReader(reader, file, settings, { ...request, tally: before });
  const { written, tally: after } = await writeClassMap(sieved, request, runAreaM2, request);
  return { before, after, nodata: sieved.header.nodata ?? -1, written };
}
