import type { Survey } from '../core/survey/document/document.ts';
import type { StoredSurveyHead } from './commands.ts';

/** The surveys kept on this device, beside the one at work. */
export interface SurveyShelf {
  /** Newest first, blank ones left out. Rejects `storage-failed`. */
  readonly list: () => Promise<readonly StoredSurveyHead[]>;
  /** Null where it is gone. Rejects `storage-failed`, `survey-document-invalid`. */
  readonly take: (id: string) => Promise<{ survey: Survey; savedAt: number } | null>;
  /** Writes what waits, now. False where it could not be saved; a notice says why. */
  readonly flush: () => Promise<boolean>;
}

/** Begun and never touched: nobody looks for it again. */
export const isBlank = ({ title, files, classes, samples, areas, quadrats, items }: Survey) =>
  title === '' && [files, classes, samples, areas, quadrats, items].every(({ length }) => !length);
