import type { AreaEntry, Survey } from '../../core/survey/document.ts';

export const AREA_METHODS = ['class', 'polygon', 'cone', 'net', 'typed'] as const;
export type AreaMethod = (typeof AREA_METHODS)[number];
/** Ways that begin empty; a polygon is drawn or comes from a file. */
export type NewAreaMethod = Exclude<AreaMethod, 'polygon'>;

/** An area with nothing measured yet. By class: all classes that are beds. */
export function newArea(
  id: string,
  name: string,
  method: NewAreaMethod,
  survey: Survey,
): AreaEntry {
  const head = { id, name, basis: '' };
  switch (method) {
    case 'class': {
      const beds = survey.classes.filter((entry) => entry.isBed);
      return { ...head, method, classIds: beds.map((entry) => entry.id) };
    }
    case 'cone':
      return { ...head, method, reefCount: '', reefs: [], meanAreaM2: null };
    case 'net':
      return { ...head, method, netCount: '', netAreaM2: '' };
    case 'typed':
      return { ...head, method, areaHa: '' };
  }
}
