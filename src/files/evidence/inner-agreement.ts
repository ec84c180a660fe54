import type { Derivation } from '../../core/derivation.ts';
import { TABLE_COLUMNS } from '../../core/evidence/derivation-table.ts';
import { figuresDigest, type Manifest } from '../../core/evidence/manifest.ts';
import { sheetAgrees, tableAgrees } from '../../core/evidence/printed-agrees.ts';
import { csvRows } from '../table/csv-rows.ts';
import { PACKAGE } from './package-paths.ts';

/** Where the table has them belongs to the manifest's version. */
const COLUMNS = { value: TABLE_COLUMNS.indexOf('value'), exact: TABLE_COLUMNS.indexOf('exact') };

/** No table or sheet of ours is longer; a longer one is not read. */
const MOST_BYTES = 256 * 1024 * 1024;

const readText = async (blob: Blob): Promise<string | null> =>
  blob.size > MOST_BYTES ? null : blob.text();

const cellsOf = (text: string) => csvRows(text).map(({ cells }) => cells);

/** What the manifest says of the survey must be what the survey says of itself. */
function namesAgree(manifest: Manifest, survey: unknown): boolean {
  if (typeof survey !== 'object' || survey === null) return false;
  const { id, title, nature } = survey as Record<string, unknown>;
  return manifest.surveyId === id && manifest.title === title && manifest.nature === nature;
}

interface RecordedFile {
  readonly id?: unknown;
  readonly sha256?: unknown;
  readonly remote?: unknown;
}

/** Files that are other than the survey recorded them: changed, and then listed anew. */
function otherThanRecorded({ files }: Manifest, survey: unknown): string[] {
  const entries: unknown = (survey as { readonly files?: unknown } | null)?.files;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: RecordedFile | null) => {
    if (!entry || entry.remote) return [];
    const named = files.find(({ fileId }) => fileId !== null && fileId === entry.id);
    if (named) return named.sha256 === entry.sha256 ? [] : [named.path];
    return files.some(({ sha256 }) => sha256 === entry.sha256) ? [] : [PACKAGE.manifest];
  });
}

/**
 * Files whose digest may hold, but that contradict the recorded figures or the survey: a table or
 * sheet that was edited and then listed anew.
 */
export async function contradicting(
  manifest: Manifest,
  files: ReadonlyMap<string, Blob>,
  survey: unknown,
  figures: Derivation,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>(otherThanRecorded(manifest, survey));
  if (!namesAgree(manifest, survey)) found.add(PACKAGE.manifest);
  if (manifest.figuresSha256 !== figuresDigest(figures)) found.add(PACKAGE.figures);
  const table = files.get(PACKAGE.table);
  const rows = table && (await readText(table));
  if (typeof rows !== 'string' || !tableAgrees(cellsOf(rows), figures, COLUMNS)) {
    found.add(PACKAGE.table);
  }
  const sheets = manifest.files.filter(({ role }) => role === 'map-sheet');
  const pages: string[] = [];
  for (const { path } of sheets) {
    const blob = files.get(path);
    const text = blob && (await readText(blob));
    if (typeof text === 'string') pages.push(text);
  }
  if (!sheetAgrees(pages, figures)) for (const { path } of sheets) found.add(path);
  return found;
}
