import type { Connectivity } from './connectivity.ts';

export interface SieveSettings {
  /** Components of fewer pixels go. 1 changes nothing. */
  readonly minPixels: number;
  readonly connectivity: Connectivity;
}
