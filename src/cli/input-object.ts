import { SurveyError } from '../core/errors.ts';

/** A JSON object of a file with the place where it stands there: `reefs/0`. */
export interface InputObject {
  readonly file: string;
  readonly path: string;
  readonly members: Readonly<Record<string, unknown>>;
}

export const inputError = (file: string, path: string, why: string): SurveyError =>
  new SurveyError('input-invalid', { file, path: path || '/', why });

/** Errors: `input-invalid` {file, path, why}. */
export function inputObject(value: unknown, file: string, path = ''): InputObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw inputError(file, path, 'not object');
  }
  return { file, path, members: value as Record<string, unknown> };
}

const within = (path: string, name: string) => (path === '' ? name : `${path}/${name}`);

/**
 * The members over their defaults; what has no default is not known here.
 * Errors: `input-invalid` {file, path, why}.
 */
export function filled<Defaults extends object>(
  { file, path, members }: InputObject,
  defaults: Defaults,
): Defaults {
  for (const name of Object.keys(members)) {
    if (Object.hasOwn(defaults, name)) continue;
    const known = Object.keys(defaults).join(', ');
    throw inputError(file, within(path, name), `unknown; known: ${known}`);
  }
  return { ...defaults, ...members };
}

/** The rows at a member, each over its defaults, numbered where they have no id; none = no rows. */
export function filledRows<Row extends object>(
  input: InputObject,
  name: string,
  toRow: (row: InputObject, id: string) => Row,
): readonly Row[] {
  const rows = Object.hasOwn(input.members, name) ? input.members[name] : [];
  const path = within(input.path, name);
  if (!Array.isArray(rows)) throw inputError(input.file, path, 'not array');
  return rows.map((row, index) =>
    toRow(inputObject(row, input.file, `${path}/${index}`), String(index + 1)),
  );
}

/** An object without some of its members. */
export const without = (input: InputObject, ...names: readonly string[]): InputObject => ({
  ...input,
  members: Object.fromEntries(
    Object.entries(input.members).filter(([name]) => !names.includes(name)),
  ),
});
