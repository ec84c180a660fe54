import type { AccuracyReport } from '../core/accuracy/accuracy-report.ts';
import { assess } from '../core/accuracy/assess.ts';
import { SurveyError } from '../core/errors.ts';
import { assessMap } from './assess-map.ts';
import { readMatrixFile } from './assess-matrix.ts';
import { ASSESS_OPTIONS, assessSettings, MAP_OPTIONS } from './assess-settings.ts';
import { commandArguments, onlyFile } from './command-arguments.ts';
import type { CommandWork } from './command-work.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.assess;

/**
 * `assess --matrix FILE.json`: accuracy and area from an error matrix; `assess CLASSES.tif --reference
 * FILE`: from points. Errors: `cli-usage`, `cli-option-invalid`, those of readMatrixFile, assessMap and
 * assess.
 */
export async function assessCommand(
  args: readonly string[],
  work: CommandWork,
): Promise<AccuracyReport> {
  const names = ['matrix', ...MAP_OPTIONS, ...ASSESS_OPTIONS];
  const given = commandArguments(args, names, USAGE, ['union']);
  const file = given.options.get('matrix');
  if (file === undefined) return assessMap(onlyFile(given, USAGE), given, work);
  const isMixed = MAP_OPTIONS.some((name) => given.options.has(name));
  if (given.positionals.length > 0 || isMixed) throw new SurveyError('cli-usage', { usage: USAGE });
  const settings = assessSettings(given);
  return assess({ matrix: await readMatrixFile(file), ...settings });
}
