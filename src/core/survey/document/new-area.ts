import type { AreaEntry, AreaMethod, AreaSource } from './area-entry.ts';
import type { Survey } from './document.ts';
import { noEvidence } from './new-item.ts';

/** Ways that begin empty; an outline is drawn or comes from a file. */
export type NewAreaMethod = Exclude<AreaMethod, 'polygon' | 'slope'>;

/** Steeper cells are taken at it: 1 ÷ cos 60° doubles an area. */
export const DEFAULT_MAX_SLOPE_DEG = '60';

export const emptyAreaSource: AreaSource = { kind: 'typed', areaM2: '' };

export const areaHead = (id: string, name: string) => ({
  id,
  name,
  basis: '',
  place: '',
  surveyedOn: '',
  reusedFrom: '',
  evidence: noEvidence,
  isMadeUp: false,
});

/** An area with nothing measured yet. By class: all classes that are beds. */
export function newArea(
  id: string,
  name: string,
  method: NewAreaMethod,
  survey: Pick<Survey, 'classes'>,
): AreaEntry {
  const head = areaHead(id, name);
  switch (method) {
    case 'class': {
      const beds = survey.classes.filter((entry) => entry.isBed);
      return { ...head, method, classIds: beds.map((entry) => entry.id) };
    }
    case 'cover':
      return { ...head, method, scaleId: null, classValue: 'lower', zones: [] };
    case 'cone':
      return { ...head, method, reefCount: '', surface: 'lateral', reefs: [], meanAreaM2: null };
    case 'net':
      return { ...head, method, nets: [] };
    case 'rope':
      return { ...head, method, ropes: [] };
    case 'strip':
      return { ...head, method, strips: [] };
    case 'plan':
      return { ...head, method, planAreaM2: '', excluded: [], checkedOn: '' };
    case 'transplant':
      return { ...head, method, frames: [], natural: null };
    case 'typed':
      return { ...head, method, areaHa: '', cover: 'unstated' };
  }
}
