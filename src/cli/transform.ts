import { isSurveyError, SurveyError } from '../core/errors.ts';
import { pointTransform } from '../core/geo/transform.ts';
import { readCsvPoints } from '../files/table/csv-points.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import { crsArgument } from './crs-argument.ts';
import { readWholeFile } from './node-files.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.transform;

/**
 * The points of a CSV moved from one CRS to another; x is longitude or east.
 * Errors: `crs-unsupported`, `csv-row-outside-crs` {line}, and those of readCsvPoints.
 */
export async function transformCommand(
  args: readonly string[],
): Promise<{ points: readonly (readonly [x: number, y: number])[] }> {
  const given = commandArguments(args, ['from', 'to'], USAGE);
  const path = onlyFile(given, USAGE);
  const from = crsArgument(requiredOption(given, 'from', USAGE));
  const move = pointTransform(from, crsArgument(requiredOption(given, 'to', USAGE)));
  const points = readCsvPoints(path, await readWholeFile(path)).map(({ line, xy }) => {
    try {
      return move(xy);
    } catch (error) {
      if (!isSurveyError(error) || error.code !== 'coordinate-outside-crs') throw error;
      throw new SurveyError('csv-row-outside-crs', { ...error.details, file: path, line });
    }
  });
  return { points };
}
