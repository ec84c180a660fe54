import { SurveyError } from '../core/errors.ts';
import { featureSpecsSchema } from '../core/training/features/feature-schema.ts';
import type { FeatureSpec } from '../core/training/features/feature-spec.ts';
import { readTextFile } from './node-files.ts';

/** What `--features` names is a file, and no list of words. */
export const isFeatureFile = (text: string | undefined): text is string =>
  text?.trim().toLowerCase().endsWith('.json') ?? false;

/**
 * Features as a survey or model has them: a JSON array, or an object whose `features` is one. Errors:
 * those of readTextFile, `features-file-malformed` {file, why}.
 */
export async function readFeatureFile(path: string): Promise<readonly FeatureSpec[]> {
  const file = path.trim();
  const malformed = (why: string) => new SurveyError('features-file-malformed', { file, why });
  let json: unknown;
  try {
    json = JSON.parse(await readTextFile(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed(error.message);
    throw error;
  }
  const list =
    typeof json === 'object' && json !== null && 'features' in json ? json.features : json;
  const read = featureSpecsSchema.safeParse(list);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw malformed(`/${first?.path.map(String).join('/') ?? ''}: ${first?.message ?? ''}`);
}
