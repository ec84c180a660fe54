import type { SoundingsSource } from '../core/training/water/feature-fit.ts';
import type { FitWish } from '../core/training/water/fit-feature.ts';
import type { SoundingsHead } from '../core/training/water/soundings.ts';

type LogRatio = Extract<FitWish, { kind: 'log-ratio-depth' }>;

/** What a person asks to be fitted; soundings are a file of the survey. */
export type FitAsk =
  | Exclude<FitWish, LogRatio>
  | (Omit<LogRatio, 'soundings' | 'crs'> & { readonly source: SoundingsSource });

/** A file of soundings that was just read, for a person to say what its columns are. */
export interface SoundingsFile {
  readonly fileId: string;
  readonly name: string;
  readonly head: SoundingsHead;
}
