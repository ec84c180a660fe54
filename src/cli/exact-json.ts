import { SurveyError } from '../core/errors.ts';
import { plainDecimal } from '../core/tables/plain-decimal.ts';
import { jsonErrorPosition } from '../files/vector/json-error-position.ts';
import { readTextFile } from './node-files.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

const KEY_OR_BRACKET = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g;

/** A name that stands twice in one object: JSON.parse would take the last without a word. */
function repeatedKey(json: string): string | null {
  const open: Set<string>[] = [];
  for (const [token, text = '', colon] of json.matchAll(KEY_OR_BRACKET)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const key: string = JSON.parse(text);
      if (open.at(-1)?.has(key)) return key;
      open.at(-1)?.add(key);
    }
  }
  return null;
}

/**
 * Parsed JSON whose numbers are text of their own digits: 23.30 is '23.30', and no float was ever
 * between. Errors: `json-malformed` {file, line, column}, `json-key-repeated` {file, key}.
 */
export function exactJson(json: string, file: string): unknown {
  parsedJson(json, file);
  const key = repeatedKey(json);
  if (key !== null) throw new SurveyError('json-key-repeated', { file, key });
  const quoted = json.replace(TOKEN, (token) =>
    token.startsWith('"') ? token : JSON.stringify(plainDecimal(token)),
  );
  return JSON.parse(quoted);
}

function parsedJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new SurveyError('json-malformed', { file, ...jsonErrorPosition(json) }, { cause });
  }
}

/** JSON with its numbers as floats. Errors: those of readTextFile, `json-malformed`. */
export const jsonOfFile = async (path: string): Promise<unknown> =>
  parsedJson(await readTextFile(path), path);

/** Errors: those of readTextFile, `json-malformed`, `json-key-repeated`. */
export const readExactJson = async (path: string): Promise<unknown> =>
  exactJson(await readTextFile(path), path);
