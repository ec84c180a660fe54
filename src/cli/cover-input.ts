import type { CoverScale, Transect } from '../core/coverage/cover-scale.ts';
import { PUBLISHED_SCALES, scaleIn } from '../core/coverage/cover-scales.ts';
import {
  filled,
  filledRows,
  type InputObject,
  inputError,
  inputObject,
  without,
} from './input-object.ts';

export interface CoverInput {
  readonly scale: CoverScale | null;
  readonly transects: readonly Transect[];
}

/** What people call the one that has a longer name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'braun-blanquet': 'braun-blanquet-seagrass',
};

function scaleOf(given: InputObject): object | null {
  const { file, members } = given;
  const told = Object.hasOwn(members, 'scale') ? members.scale : null;
  if (told === null) return null;
  if (typeof told !== 'string') {
    return filled(inputObject(told, file, 'scale'), {
      id: 'own',
      name: '',
      citation: file,
      classes: [],
    });
  }
  const id = Object.hasOwn(SHORT_NAMES, told) ? SHORT_NAMES[told] : told;
  const published = PUBLISHED_SCALES.find((scale) => scale.id === id);
  if (published) return scaleIn(published, 'en');
  const known = PUBLISHED_SCALES.map((scale) => scale.id).join(', ');
  throw inputError(file, 'scale', `not one of ${known}`);
}

const READINGS = ['cover', 'coverPct', 'coverClass', 'transectIds'] as const;

/** `cover` as a survey holds it, or in short: coverPct, coverClass, transectIds. */
function readingOf({ file, path, members }: InputObject): unknown {
  const said = READINGS.filter((name) => Object.hasOwn(members, name));
  if (said.length > 1) throw inputError(file, path, `both ${said.join(' and ')}`);
  switch (said[0]) {
    case 'cover':
      return members.cover;
    case 'coverClass':
      return { kind: 'class', code: members.coverClass };
    case 'transectIds':
      return { kind: 'transects', transectIds: members.transectIds };
    default:
      return { kind: 'percent', percent: members.coverPct ?? '' };
  }
}

/** `area` as a survey holds it, or in short: areaM2. */
function groundOf({ file, path, members }: InputObject): unknown {
  const [long, short] = ['area', 'areaM2'].map((name) => Object.hasOwn(members, name));
  if (long && short) throw inputError(file, path, 'both area and areaM2');
  return long ? members.area : { kind: 'typed', areaM2: members.areaM2 ?? '' };
}

const zone = (row: InputObject, id: string) => ({
  ...filled(without(row, ...READINGS, 'area', 'areaM2'), { id, name: '' }),
  area: groundOf(row),
  cover: readingOf(row),
});

const mark = (row: InputObject, id: string) => ({
  ...filled(without(row, ...READINGS), { id, fromM: '', toM: '' }),
  cover: readingOf(row),
});

/** `{scale?, classValue?, zones, transects?}` as entries of a survey; the schema checks them. */
export function coverInput(
  given: InputObject,
  head: object,
): CoverInput & { readonly area: object } {
  const scale = scaleOf(given);
  const scaleId = scale !== null && 'id' in scale ? scale.id : null;
  const classValue = given.members.classValue ?? 'lower';
  const transects = filledRows(given, 'transects', (row, id) => {
    const marks = filledRows(row, 'marks', mark);
    // What ends somewhere is a stretch, unless the file says otherwise.
    const kind = marks.some(({ toM }) => toM !== '') ? 'stretches' : 'points';
    const empty = { id, name: '', takenOn: '', lengthM: '', kind, scaleId, classValue };
    return { ...filled(without(row, 'marks'), empty), marks };
  });
  const zones = filledRows(given, 'zones', zone);
  const rest = without(given, 'scale', 'classValue', 'transects', 'zones');
  const area = { ...filled(rest, head), method: 'cover', scaleId, classValue, zones };
  return { area, scale, transects } as unknown as CoverInput & { readonly area: object };
}
