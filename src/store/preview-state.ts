import type { ErrorDetails } from '../core/errors.ts';
import type { Progress } from '../core/progress.ts';
import type { SurveyFile } from '../core/survey/document/document.ts';
import type { SurveyClass } from '../core/training/training-set.ts';

/** A preview as the map draws it. It belongs to no survey, and no figure is made of it. */
export interface ShownPreview {
  /** Its `sha256` is a key. */
  readonly file: SurveyFile;
  /** Of the run that it foretells: of clusters they may not be the survey's yet. */
  readonly classes: readonly SurveyClass[];
  /** Whether its pixels are those that the final run will have, before its post steps. */
  readonly isExact: boolean;
  /** False: only the middle of the view. */
  readonly isWhole: boolean;
}

export interface PreviewState {
  readonly isOn: boolean;
  readonly isWorking: boolean;
  readonly progress: Progress | null;
  readonly shown: ShownPreview | null;
  /** Why there is none. */
  readonly problem: { readonly code: string; readonly details: ErrorDetails } | null;
}

export const NO_PREVIEW: PreviewState = {
  isOn: false,
  isWorking: false,
  progress: null,
  shown: null,
  problem: null,
};
