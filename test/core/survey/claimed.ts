import type { Polygon } from 'geojson';
import type { AreaEntry } from '../../../src/core/survey/document/area-entry.ts';
import type { CreditItem } from '../../../src/core/survey/document/credit-item.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { filed, item, survey } from './sample-survey.ts';

/** A square of plane-rectangular zone V near Suma: `x` metres from its west edge. */
export const squareAt = (x: number, size = 100): Polygon => {
  const [west, south] = [72_000 + x, -150_900];
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
};

const head = (id: string) => ({ ...areaHead(id, id), basis: 'field book', evidence: filed });

export const outline = (id: string, x: number, size?: number): AreaEntry => ({
  ...head(id),
  method: 'polygon',
  crs: 'EPSG:6673',
  geometry: squareAt(x, size),
  fileId: null,
});

export const typedArea = (id: string, patch: Partial<AreaEntry> = {}): AreaEntry =>
  ({ ...head(id), method: 'typed', areaHa: '2', cover: 'gross', ...patch }) as AreaEntry;

export const classArea = (id: string, classIds: readonly number[]): AreaEntry => ({
  ...head(id),
  method: 'class',
  classIds,
});

export const claim = (id: string, areaId: string, patch: Partial<CreditItem> = {}): CreditItem =>
  ({ ...item, id, label: id, areaId, ...patch }) as CreditItem;

export const surveyOf = (
  areas: readonly AreaEntry[],
  items: readonly CreditItem[],
  patch: Partial<Survey> = {},
): Survey => ({ ...survey, areas, items, ...patch });

export const found = (made: Survey, code: string) =>
  evaluateSurvey(made).issues.filter((issue) => issue.code === code);

export const codesOf = (made: Survey) => evaluateSurvey(made).issues.map(({ code }) => code);
