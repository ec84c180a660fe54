import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsCode } from '../geo/crs-code.ts';

/** Patches of fewer pixels join their largest neighbour. */
export interface SieveStep {
  readonly kind: 'sieve';
  readonly minPixels: number;
  readonly connectivity: 4 | 8;
}

/** Each pixel becomes what most of its (2·radius + 1)² neighbourhood is. */
export interface MajorityStep {
  readonly kind: 'majority';
  readonly radiusPixels: number;
}

/** A person's correction: pixels of `fromClassIds` (null = any class) inside become `toClassId`. */
export interface RepaintStep {
  readonly kind: 'repaint';
  readonly id: string;
  readonly crs: CrsCode;
  readonly geometry: Polygon | MultiPolygon;
  readonly toClassId: number;
  readonly fromClassIds: readonly number[] | null;
}

/** What is done to a class map after it was made, in order. */
export type PostStep = SieveStep | MajorityStep | RepaintStep;
