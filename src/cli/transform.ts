import { parseArgs } from 'node:util';
import { SurveyError } from '../core/errors.ts';
import { pointTransform } from '../core/geo/transform.ts';
import { readCsvPoints } from '../files/csv-points.ts';
import { crsArgument } from './crs-argument.ts';
import { readWholeFile } from './node-files.ts';

const USAGE = 'moba transform --from EPSG:n --to EPSG:m FILE.csv';

/**
 * The points of a CSV moved from one CRS to another; x is longitude or east.
 * Errors: `crs-unsupported`, `coordinate-outside-crs`, `csv-row-invalid` {line}.
 */
export async function transformCommand(
  args: readonly string[],
): Promise<{ points: readonly (readonly [x: number, y: number])[] }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, to: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || !values.from || !values.to) {
    throw new SurveyError('cli-usage', {
      why: 'transform needs --from, --to and a file',
      usage: USAGE,
    });
  }
  const move = pointTransform(crsArgument(values.from), crsArgument(values.to));
  return { points: readCsvPoints(path, await readWholeFile(path)).map(move) };
}
