import type { AccuracyReport } from '../core/accuracy/accuracy-report.ts';
import { assess } from '../core/accuracy/assess.ts';
import { SurveyError } from '../core/errors.ts';
import { readMatrixFile } from './assess-matrix.ts';
import { ASSESS_OPTIONS, assessSettings } from './assess-settings.ts';
import { commandArguments, requiredOption } from './command-arguments.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.assess;

/**
 * `assess --matrix FILE.json`: accuracy and area from an error matrix.
 * Errors: `cli-usage`, `cli-option-invalid`, those of readMatrixFile and assess.
 */
export async function assessCommand(args: readonly string[]): Promise<AccuracyReport> {
  const given = commandArguments(args, ['matrix', ...ASSESS_OPTIONS], USAGE, ['union']);
  if (given.positionals.length > 0) throw new SurveyError('cli-usage', { usage: USAGE });
  const file = requiredOption(given, 'matrix', USAGE);
  const settings = assessSettings(given);
  return assess({ matrix: await readMatrixFile(file), ...settings });
}
