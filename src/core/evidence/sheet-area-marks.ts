import type { AreaEntry } from '../survey/area-entry.ts';
import { sourcesOf } from '../survey/claimed-ground.ts';
import type { Survey } from '../survey/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

/** What a reader must know of an area beside its number; of what it is made of, too. */
export function areaMarks(
  area: AreaEntry,
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
): readonly string[] {
  const { ground } = text;
  const all = [area, ...sourcesOf(survey, area)].filter((entry) => entry !== null);
  const { cover } = evaluation.areas.find(({ areaId }) => areaId === area.id) ?? {};
  const from = all.map(({ reusedFrom }) => reusedFrom.trim()).filter((words) => words !== '');
  return [
    ...(cover === 'cover-weighted' ? [ground.coverWeighted] : []),
    ...(all.some(({ isMadeUp }) => isMadeUp) ? [ground.madeUp] : []),
    ...[...new Set(from)].map((words) => fillTemplate(ground.reused, { from: words })),
  ];
}

/** `作例の数字（項目2）。…`: every mark of the claimed areas with its items; empty = none. */
export function marksSentence(survey: Survey, evaluation: Evaluation, text: EvidenceText): string {
  const itemsOf = new Map<string, string[]>();
  for (const { areaId, label } of survey.items) {
    const area = survey.areas.find(({ id }) => id === areaId);
    for (const mark of area ? areaMarks(area, survey, evaluation, text) : []) {
      itemsOf.set(mark, [...(itemsOf.get(mark) ?? []), label]);
    }
  }
  const { marked, between, lead } = text.ground;
  const parts = [...itemsOf].map(([mark, items]) =>
    fillTemplate(marked, { mark, items: items.join(between) }),
  );
  return parts.length === 0 ? '' : lead + parts.join('');
}
