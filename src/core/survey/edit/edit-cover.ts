import type { CoverScale, Transect, TransectMark } from '../../coverage/cover-scale.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import { type SurveyStep, withChanged, withItem, withList, withoutItem } from './survey-step.ts';

export const updateCoverScale =
  (id: string, patch: Partial<Omit<CoverScale, 'id'>>): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'coverScales',
      withChanged(survey.coverScales, id, (scale) => ({ ...scale, ...patch })),
    );

/** Adds a class under the first whole number that no class has yet. */
export const addCoverClass =
  (scaleId: string): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'coverScales',
      withChanged(survey.coverScales, scaleId, (scale) => {
        let number = 1;
        while (scale.classes.some(({ code }) => code === String(number))) number += 1;
        const added = { code: String(number), label: '', lowerPct: '', upperPct: '' };
        return { ...scale, classes: [...scale.classes, added] };
      }),
    );

/** The scale that an area's class readings are read by; `scale` is copied in where it is new. */
export const chooseAreaScale =
  (areaId: string, scale: CoverScale | null): SurveyStep =>
  (survey) => {
    const areas = withChanged(
      survey.areas,
      areaId,
      (area): AreaEntry =>
        area.method === 'cover' ? { ...area, scaleId: scale?.id ?? null } : area,
    );
    return withScale({ ...survey, areas }, scale);
  };

/** The scale that a transect's class readings are read by; `scale` is copied in where it is new. */
export const chooseTransectScale =
  (transectId: string, scale: CoverScale | null): SurveyStep =>
  (survey) => {
    const scaleId = scale?.id ?? null;
    const transects = withChanged(survey.transects, transectId, (transect) => ({
      ...transect,
      scaleId,
    }));
    return withScale({ ...survey, transects }, scale);
  };

/** A scale that the survey has keeps what was typed into it. */
function withScale<Holder extends { readonly coverScales: readonly CoverScale[] }>(
  survey: Holder,
  scale: CoverScale | null,
): Holder {
  if (scale === null || survey.coverScales.some(({ id }) => id === scale.id)) return survey;
  return { ...survey, coverScales: [...survey.coverScales, scale] };
}

export const newTransect = (id: string, name: string): Transect => ({
  id,
  name,
  takenOn: '',
  lengthM: '',
  kind: 'points',
  scaleId: null,
  classValue: 'lower',
  marks: [],
});

/** Percent is kept where there is one: a new reading is a percentage. */
export const newMark = (id: string): TransectMark => ({
  id,
  fromM: '',
  toM: '',
  cover: { kind: 'percent', percent: '' },
});

export const addTransect =
  (transect: Transect): SurveyStep =>
  (survey) =>
    withList(survey, 'transects', withItem(survey.transects, transect));

export const updateTransect =
  (id: string, patch: Partial<Omit<Transect, 'id'>>): SurveyStep =>
  (survey) =>
    withList(
      survey,
      'transects',
      withChanged(survey.transects, id, (transect) => ({ ...transect, ...patch })),
    );

/** Also takes it out of the zones of areas that it gave their cover. */
export const removeTransect =
  (id: string): SurveyStep =>
  (survey) => {
    const transects = withoutItem(survey.transects, id);
    if (transects === survey.transects) return survey;
    return { ...survey, transects, areas: survey.areas.map((area) => withoutTransect(area, id)) };
  };

function withoutTransect(area: AreaEntry, transectId: string): AreaEntry {
  if (area.method !== 'cover') return area;
  const uses = area.zones.some(
    ({ cover }) => cover.kind === 'transects' && cover.transectIds.includes(transectId),
  );
  if (!uses) return area;
  const zones = area.zones.map((zone) => {
    if (zone.cover.kind !== 'transects') return zone;
    const transectIds = zone.cover.transectIds.filter((id) => id !== transectId);
    return { ...zone, cover: { kind: 'transects' as const, transectIds } };
  });
  return { ...area, zones };
}
