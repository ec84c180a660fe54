import { describe, expect, it } from 'vitest';
import { figureById } from '../../../../src/core/derivation.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { studentTQuantile } from '../../../../src/core/student-t.ts';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { figureNumber } from '../../../../src/core/uncertainty/figure-number.ts';
import { everyMethod } from '../every-method.ts';

const TRANSECTS = 6;
const MARKS = 10;
/** Cover differs from tape to tape by ±30 %, along a tape by ±5 %; 40 % on the whole. */
const [COVER, BETWEEN, WITHIN] = [40, 30, 5];

const ids = Array.from({ length: TRANSECTS }, (_, at) => `t${at}`);
const [tape] = everyMethod.transects;

function surveyOf(marks: readonly (readonly number[])[]): Survey {
  const transects = ids.map((id, at) => ({
    ...tape!,
    id,
    marks: marks[at]!.map((percent, mark) => ({
      id: `m${mark}`,
      fromM: String(mark * 5),
      toM: '',
      cover: { kind: 'percent' as const, percent: percent.toFixed(1) },
    })),
  }));
  const areas = everyMethod.areas
    .filter(({ method }) => method === 'cover')
    .map((area) => (area.method === 'cover' ? withZone(area) : area));
  return { ...everyMethod, transects, areas, items: [] } as Survey;
}

const withZone = (area: Extract<AreaEntry, { method: 'cover' }>) => ({
  ...area,
  zones: area.zones
    .filter(({ cover }) => cover.kind === 'transects')
    .map((zone) => ({ ...zone, cover: { ...zone.cover, transectIds: ids } })),
});

describe('marks on one tape are alike: tapes are the units', () => {
  it('the interval of t by tapes holds, that by marks as units would not', () => {
    const random = createRandom(11);
    const about = (most: number) => most * (2 * random.unit() - 1);
    const surveys = 200;
    let [byTapes, byMarks] = [0, 0];
    for (let survey = 0; survey < surveys; survey++) {
      const marks = ids.map(() => {
        const own = COVER + about(BETWEEN);
        return Array.from({ length: MARKS }, () => own + about(WITHIN));
      });
      const figures = figureById(evaluateSurvey(surveyOf(marks)).derivation);
      const [cover, se] = ['zone-cover', 'cover-standard-error'].map((tail) => {
        const id = [...figures.keys()].find((key) => key.endsWith(`/${tail}`));
        return figureNumber(figures.get(id ?? ''));
      });
      const off = Math.abs(cover! - COVER);
      if (off <= studentTQuantile(0.95, TRANSECTS - 1) * se!) byTapes++;
      const all = marks.flat();
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      const square = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const naive = Math.sqrt(square / (all.length - 1) / all.length);
      if (off <= studentTQuantile(0.95, all.length - 1) * naive) byMarks++;
    }
    // Three standard errors of 95 % from 200 surveys are 4.6 %.
    expect(byTapes / surveys).toBeGreaterThan(0.95 - 0.046);
    // By marks the error is √10 times too small, or nearly so.
    expect(byMarks / surveys).toBeLessThan(0.6);
    expect(byTapes / surveys).toBeLessThan(0.99);
  });
});
