import type { SurveyFile } from '../../core/survey/document/document.ts';

export interface FileRows {
  readonly file: SurveyFile;
  /** Names of what lies beside it: world file, .prj. */
  readonly beside: readonly string[];
}

/** Each file with its companions, which have no row of their own; the result of a run comes last. */
export function fileRows(
  files: readonly SurveyFile[],
  coverageId: string | null,
): readonly FileRows[] {
  const taken = new Set(files.flatMap(({ companionIds }) => companionIds));
  return files
    .filter(({ id, kind }) => kind !== 'attachment' || !taken.has(id))
    .sort((a, b) => Number(a.id === coverageId) - Number(b.id === coverageId))
    .map((file) => ({
      file,
      beside: files.filter(({ id }) => file.companionIds.includes(id)).map(({ name }) => name),
    }));
}
