import type { Derivation } from '../../derivation.ts';
import { figureById } from '../../derivation.ts';
import type { AreaEntry } from '../document/area-entry.ts';
import type { Survey } from '../document/document.ts';
import { methodFacts } from './area-basis-methods.ts';
import { type BasisFact, basisFact, type FiguresById } from './basis-fact.ts';

function surveyFact({ surveyedOn, place }: AreaEntry): BasisFact | null {
  const [date, where] = [surveyedOn.trim(), place.trim()];
  if (date !== '' && where !== '') return basisFact('surveyed-at', {}, { date, place: where });
  if (date !== '') return basisFact('surveyed-on', {}, { date });
  return where === '' ? null : basisFact('place', {}, { place: where });
}

function resultFact(entry: AreaEntry, figures: FiguresById): BasisFact | null {
  const figure = (tail: string) => figures.get(`area:${entry.id}/${tail}`);
  return entry.method === 'rope'
    ? basisFact('rope-total', { length: figure('rope-length') })
    : basisFact('area-total', { areaM2: figure('area-m2'), areaHa: figure('area-ha') });
}

/**
 * What the sentence for 【面積の算定根拠】 says of an area, from its entry and its figures; empty
 * while the area has none. Words are in i18n/area-basis.
 */
export function areaBasis(
  survey: Survey,
  entry: AreaEntry,
  derivation: Derivation,
): readonly BasisFact[] {
  const figures = figureById(derivation);
  const result = resultFact(entry, figures);
  if (result === null) return [];
  const reused = entry.reusedFrom.trim();
  return [
    surveyFact(entry),
    ...methodFacts(survey, entry, figures),
    result,
    reused === '' ? null : basisFact('reused', {}, { from: reused }),
    entry.isMadeUp ? basisFact('made-up') : null,
  ].filter((fact) => fact !== null);
}
