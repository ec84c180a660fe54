import { featureBands } from '../../training/feature-bands.ts';
import type { RasterSummary } from '../document/document.ts';

/** Bands in which something was measured, from 0: opacity is none. */
export const measuredBands = ({ bandCount, alphaBand = null }: RasterSummary): number[] =>
  featureBands({ bandCount, alphaBand });
