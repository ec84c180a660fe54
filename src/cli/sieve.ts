import type { Connectivity } from '../core/coverage/connectivity.ts';
import { SurveyError } from '../core/errors.ts';
import type { RasterHeader } from '../core/layers/raster.ts';
import { defaultColor } from '../core/training/default-palette.ts';
import { sieveClasses } from '../files/class-map/sieve-classes.ts';
import { coverageAuxXml } from '../files/geotiff/coverage-aux-xml.ts';
import { classNames } from './class-names.ts';
import { type CountedArea, countedArea, crsIssues, valuesOf } from './class-report.ts';
import {
  type CommandArguments,
  commandArguments,
  onlyFile,
  requiredOption,
} from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { withImage } from './open-image.ts';
import { outputFile } from './output-file.ts';
import { placeOf } from './same-place.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.sieve;

interface SieveReport {
  readonly minPixels: number;
  readonly connectivity: Connectivity;
  readonly classes: readonly {
    readonly value: number;
    readonly name: string | null;
    readonly before: CountedArea;
    readonly after: CountedArea;
  }[];
  /** Nodata takes no part: the same before and after. */
  readonly nodataPixels: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly issues: readonly { readonly code: string }[];
}

function sieveSettings(given: CommandArguments) {
  const text = requiredOption(given, 'min-pixels', USAGE);
  const minPixels = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (minPixels < 1 || minPixels >= 2 ** 31) {
    const details = { option: '--min-pixels', value: text, allowed: '1 … 2147483647' };
    throw new SurveyError('cli-option-invalid', details);
  }
  const ways = given.options.get('connectivity') ?? '4';
  if (ways !== '4' && ways !== '8') {
    const details = { option: '--connectivity', value: ways, allowed: '4, 8' };
    throw new SurveyError('cli-option-invalid', details);
  }
  return { minPixels, connectivity: ways === '8' ? 8 : 4 } as const;
}

/** Names with the colours of the map, for the sidecar; null: no class has a name. */
function auxXmlOf(names: ReadonlyMap<number, string>, { palette }: RasterHeader): string | null {
  if (names.size === 0) return null;
  const count = (palette?.length ?? 0) / 3;
  const colorOf = (id: number) => {
    if (!palette || id >= count) return defaultColor(id);
    const parts = [0, 1, 2].map((channel) => palette[channel * count + id]! >> 8);
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const classes = [...names].map(([id, name]) => ({ id, name, color: colorOf(id), isBed: false }));
  return coverageAuxXml(classes);
}

/**
 * `sieve CLASSES.tif --min-pixels N --out OUT.tif`: the map without its small groups, with class
 * names beside it (`.aux.xml`). Errors: `cli-usage`, `cli-option-invalid`, `out-is-input`,
 * `file-not-written`, those of the reader and of sieveClasses.
 */
export async function sieveCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<SieveReport> {
  const given = commandArguments(args, ['min-pixels', 'connectivity', 'out'], USAGE);
  const file = onlyFile(given, USAGE);
  const settings = sieveSettings(given);
  const path = requiredOption(given, 'out', USAGE);
  if (placeOf(path) === placeOf(file)) throw new SurveyError('out-is-input', { file: path });
  const out = outputFile(path);
  const scratch = outputFile(`${path}.scratch`);
  const aux = outputFile(`${path}.aux.xml`);
  try {
    return await withImage(file, work.signal, async (reader) => {
      const names = await classNames(file);
      const sinks = { out: out.sink, scratch: scratch.sink };
      const request = { reader, file, settings, ...sinks, ...work };
      const { before, after, nodata, written } = await sieveClasses(request);
      const auxXml = auxXmlOf(names, reader.header);
      if (auxXml !== null) {
        aux.sink.write(0, new TextEncoder().encode(auxXml));
        aux.keep();
      }
      out.keep();
      return {
        ...settings,
        classes: valuesOf([before, after], nodata).map((value) => ({
          value,
          name: names.get(value) ?? null,
          before: countedArea(before, value),
          after: countedArea(after, value),
        })),
        nodataPixels: nodata < 0 ? 0 : after.counts[nodata]!,
        ...written,
        issues: crsIssues(reader.header.crs),
      };
    });
  } finally {
    for (const written of [out, scratch, aux]) written.drop();
  }
}
