import type { AreaEntry, AreaEntryOf } from './area-entry.ts';

export type OutlineEntry = AreaEntryOf<'polygon' | 'slope'>;

/** An area that stands on the map by a line of its own. */
export const isOutline = (entry: AreaEntry): entry is OutlineEntry =>
  entry.method === 'polygon' || entry.method === 'slope';
