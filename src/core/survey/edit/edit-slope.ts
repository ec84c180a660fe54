import type { AreaEntry, AreaEntryOf, SlopeStep } from '../document/area-entry.ts';
import { DEFAULT_MAX_SLOPE_DEG } from '../document/new-area.ts';
import { updateArea } from './edit-areas.ts';
import type { SurveyStep } from './survey-step.ts';

/** Its outline, to be measured over a DEM. */
export const polygonToSlope = (id: string): SurveyStep =>
  updateArea(id, (area) =>
    area.method === 'polygon'
      ? { ...area, method: 'slope', demId: null, maxSlopeDeg: DEFAULT_MAX_SLOPE_DEG, step: null }
      : area,
  );

/** Its outline on the ellipsoid alone; what was measured over the DEM is dropped. */
export const slopeToPolygon = (id: string): SurveyStep =>
  updateArea(id, (area): AreaEntry => {
    if (area.method !== 'slope') return area;
    const { demId: _demId, maxSlopeDeg: _maxSlopeDeg, step: _step, ...rest } = area;
    return { ...rest, method: 'polygon' };
  });

const updateSlope = (
  id: string,
  patch: Partial<Pick<AreaEntryOf<'slope'>, 'demId' | 'maxSlopeDeg' | 'step'>>,
): SurveyStep => updateArea(id, (area) => (area.method === 'slope' ? { ...area, ...patch } : area));

export const setDem = (id: string, demId: string): SurveyStep => updateSlope(id, { demId });
export const setMaxSlope = (id: string, maxSlopeDeg: string): SurveyStep =>
  updateSlope(id, { maxSlopeDeg });
export const setSlopeStep = (id: string, step: SlopeStep): SurveyStep => updateSlope(id, { step });
