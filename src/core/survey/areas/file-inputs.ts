import type { Json } from '../../content-id.ts';
import type { SurveyFile } from '../document/document.ts';

/** The digest of a file, and of those beside it that say where it lies. */
export function fileInputs(file: SurveyFile, files: readonly SurveyFile[]): Json {
  const beside = files.filter(({ id }) => file.companionIds.includes(id));
  if (beside.length === 0) return file.sha256;
  return { file: file.sha256, beside: beside.map(({ sha256 }) => sha256).sort() };
}
