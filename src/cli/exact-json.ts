import { SurveyError } from '../core/errors.ts';
import { plainDecimal } from '../core/tables/plain-decimal.ts';
import { jsonErrorPosition } from '../files/vector/json-error-position.ts';
import { readTextFile } from './node-files.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/**
 * Parsed JSON whose numbers are text of their own digits: 23.30 is '23.30', and no float was ever
 * between. Errors: `json-malformed` {file, line, column}.
 */
export function exactJson(json: string, file: string): unknown {
  try {
    JSON.parse(json);
  } catch (cause) {
    throw new SurveyError('json-malformed', { file, ...jsonErrorPosition(json) }, { cause });
  }
  const quoted = json.replace(TOKEN, (token) =>
    token.startsWith('"') ? token : JSON.stringify(plainDecimal(token)),
  );
  return JSON.parse(quoted);
}

/** Errors: those of readTextFile, `json-malformed`. */
export const readExactJson = async (path: string): Promise<unknown> =>
  exactJson(await readTextFile(path), path);
