import { sourcesOf } from '../survey/checks/claimed-ground.ts';
import type { AreaEntry } from '../survey/document/area-entry.ts';
import type { Survey } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

/** What a reader must know of an area beside its number. */
export interface AreaMark {
  readonly kind: 'coverWeighted' | 'madeUp' | 'reused';
  /** The earlier survey of a `reused` one. */
  readonly from: string;
}

/** The marks of an area and of the areas that it is made of. */
export function areaMarks(area: AreaEntry, survey: Survey, evaluation: Evaluation): AreaMark[] {
  const all = [area, ...sourcesOf(survey, area)].filter((entry) => entry !== null);
  const { cover } = evaluation.areas.find(({ areaId }) => areaId === area.id) ?? {};
  const from = all.map(({ reusedFrom }) => reusedFrom.trim()).filter((words) => words !== '');
  const bare = (kind: AreaMark['kind']): AreaMark => ({ kind, from: '' });
  return [
    ...(cover === 'cover-weighted' ? [bare('coverWeighted')] : []),
    ...(all.some(({ isMadeUp }) => isMadeUp) ? [bare('madeUp')] : []),
    ...[...new Set(from)].map((words): AreaMark => ({ kind: 'reused', from: words })),
  ];
}

const markText = ({ kind, from }: AreaMark, { ground }: EvidenceText): string =>
  fillTemplate(ground[kind], { from });

/** ` [作例の数字、…]` behind a name; empty where there is nothing to say. */
export function marksBehind(marks: readonly AreaMark[], text: EvidenceText): string {
  if (marks.length === 0) return '';
  return ` [${marks.map((mark) => markText(mark, text)).join(text.ground.between)}]`;
}

/** The same in a word or two, for a narrow column. */
export function briefMarks(marks: readonly AreaMark[], { ground }: EvidenceText): string {
  const words = new Set(marks.map(({ kind }) => ground[`${kind}Brief`]));
  return [...words].join(ground.between);
}

/** `作例の数字：項目2。…`: every mark of the claimed areas with its items; empty = none. */
export function marksSentence(survey: Survey, evaluation: Evaluation, text: EvidenceText): string {
  const itemsOf = new Map<string, string[]>();
  for (const { areaId, label } of survey.items) {
    const area = survey.areas.find(({ id }) => id === areaId);
    for (const mark of area ? areaMarks(area, survey, evaluation) : []) {
      const words = markText(mark, text);
      itemsOf.set(words, [...(itemsOf.get(words) ?? []), label]);
    }
  }
  const { marked, between, lead } = text.ground;
  const parts = [...itemsOf].map(([mark, items]) =>
    fillTemplate(marked, { mark, items: items.join(between) }),
  );
  return parts.length === 0 ? '' : lead + parts.join('').trim();
}
