import { SurveyError } from '../core/errors.ts';
import { type CrsCode, crsCodeFromText } from '../core/geo/crs-code.ts';

/** EPSG:6677, or 6677. Errors: `crs-code-malformed` {text}. */
export function crsArgument(text: string): CrsCode {
  const code = crsCodeFromText(text);
  if (code === null) throw new SurveyError('crs-code-malformed', { text });
  return code;
}
