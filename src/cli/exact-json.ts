import { SurveyError } from '../core/errors.ts';
import { plainDecimal } from '../core/tables/plain-decimal.ts';
import { jsonErrorPosition } from '../files/vector/json-error-position.ts';
import { readWholeFile } from './node-files.ts';

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

/** Errors: those of readWholeFile, `text-not-utf8`, `json-malformed`. */
export async function readExactJson(path: string): Promise<unknown> {
  const bytes = await readWholeFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SurveyError('text-not-utf8', { file: path }, { cause });
  }
  return exactJson(text, path);
}
