import { isSurveyError } from '../core/errors.ts';
import type { AreaEntry } from '../core/survey/document/area-entry.ts';
import type { Survey } from '../core/survey/document/document.ts';
import { emptySurvey } from '../core/survey/document/empty-survey.ts';
import { areaHead, type NewAreaMethod, newArea } from '../core/survey/document/new-area.ts';
import { surveyFromJson } from '../core/survey/document/schema.ts';
import { type CoverInput, coverInput } from './cover-input.ts';
import {
  filled,
  filledRows,
  type InputObject,
  inputError,
  inputObject,
  without,
} from './input-object.ts';

/** Ways whose raw inputs stand in one JSON file. An outline over a DEM has files of its own. */
export type FileMethod = Exclude<NewAreaMethod, 'class'>;

const ROWS: Readonly<Partial<Record<FileMethod, readonly [string, object]>>> = {
  cone: ['reefs', { name: '', baseRadiusM: '', heightM: '', topRadiusM: '' }],
  net: ['nets', { season: '', cooperative: '', netCount: '', netAreaM2: '' }],
  rope: ['ropes', { season: '', cooperative: '', ropeCount: '', ropeLengthM: '' }],
  strip: ['strips', { zone: '', slopeDistanceM: '', horizontalLengthM: '' }],
  plan: ['excluded', { name: '', areaM2: '' }],
  transplant: ['frames', { name: '', frameCount: '', frameAreaM2: '' }],
};

const AREA_ID = 'area';

export interface AreaInput extends CoverInput {
  readonly area: AreaEntry;
}

function entryOf(method: FileMethod, given: InputObject): object {
  const [name, defaults] = ROWS[method] ?? ['', {}];
  const rows = filledRows(given, name, (row, id) => filled(row, { id, ...defaults }));
  const survey = emptySurvey({ id: AREA_ID, title: '' });
  const empty = { ...newArea(AREA_ID, '', method, survey), basis: given.file };
  const entry = filled(given, empty);
  return name === '' ? entry : { ...entry, [name]: rows };
}

/** Holds it against the schema of a survey, whose words say what is wrong, and where. */
function checked(file: string, survey: object): Survey {
  try {
    return surveyFromJson({ ...emptySurvey({ id: AREA_ID, title: '' }), ...survey });
  } catch (cause) {
    if (!isSurveyError(cause)) throw cause;
    const { path = '', why = '' } = cause.details;
    throw inputError(file, String(path).replace(/^areas\/0\/?/, ''), String(why));
  }
}

/**
 * The raw inputs of one area as its file says them; what it leaves out is empty, rows without an
 * id are numbered. Errors: `input-invalid` {file, path, why}.
 */
export function areaInput(method: FileMethod, json: unknown, file: string): AreaInput {
  const given = inputObject(json, file);
  if (Object.hasOwn(given.members, 'method') && given.members.method !== method) {
    throw inputError(file, 'method', `not ${method}`);
  }
  const head = { ...areaHead(AREA_ID, ''), basis: file };
  const cover = method === 'cover' ? coverInput(without(given, 'method'), head) : null;
  const area = cover?.area ?? entryOf(method, given);
  const { scale = null, transects = [] } = cover ?? {};
  const coverScales = scale === null ? [] : [scale];
  const survey = checked(file, { areas: [area], coverScales, transects });
  const [entry] = survey.areas;
  if (entry === undefined) throw inputError(file, '', 'no area');
  return { area: entry, scale: survey.coverScales[0] ?? null, transects: survey.transects };
}
