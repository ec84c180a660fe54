import { SurveyError } from '../../errors.ts';
import { measuredInEveryWay } from './migration-2.ts';
import { classifiedInEveryWay } from './migration-3.ts';

export type Document = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` makes schema version n + 2 from n + 1. One small function per version, for ever. */
export type Migration = (document: Document) => Document;

export const MIGRATIONS: readonly Migration[] = [measuredInEveryWay, classifiedInEveryWay];

/**
 * The document as of schema version `current`. What is no survey at all passes through: the schema
 * says what is wrong with it. Errors: `survey-schema-too-new` {version, known}.
 */
export function migrate(json: unknown, migrations: readonly Migration[], current: number): unknown {
  if (typeof json !== 'object' || json === null) return json;
  let document = json as Document;
  const version = document.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return json;
  if (version > current)
    throw new SurveyError('survey-schema-too-new', { version, known: current });
  for (const [index, migration] of migrations.slice(version - 1).entries()) {
    document = { ...migration(document), schemaVersion: version + index + 1 };
  }
  return document;
}
