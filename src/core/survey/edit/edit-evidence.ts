import type { SurveyFile } from '../document/document.ts';
import type { Evidence } from '../document/evidence-entry.ts';

/** Files behind a field of the form. Where nothing is listed yet, their names are. */
export function withAttached(
  evidence: Evidence,
  files: readonly Pick<SurveyFile, 'id' | 'name'>[],
): Evidence {
  const fresh = files.filter(({ id }) => !evidence.fileIds.includes(id));
  if (fresh.length === 0) return evidence;
  const names = fresh.map(({ name }) => name).join('、');
  return {
    ...evidence,
    attachment: evidence.attachment.trim() === '' ? names : evidence.attachment,
    fileIds: [...evidence.fileIds, ...fresh.map(({ id }) => id)],
  };
}

/** The file stays in the survey: others may rest on it. */
export const withoutAttached = (evidence: Evidence, fileId: string): Evidence => ({
  ...evidence,
  fileIds: evidence.fileIds.filter((id) => id !== fileId),
});
