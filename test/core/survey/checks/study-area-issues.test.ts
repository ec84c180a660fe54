import { describe, expect, it } from 'vitest';
import type { Survey, SurveyFile } from '../../../../src/core/survey/document/document.ts';
import { addArea } from '../../../../src/core/survey/edit/edit-areas.ts';
import {
  removeStudyArea,
  setStudyArea,
  studyAreaFromArea,
} from '../../../../src/core/survey/edit/edit-study-area.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import {
  claim,
  classArea,
  codesOf,
  found,
  outline,
  squareAt,
  surveyOf,
  typedArea,
} from '../claimed.ts';
import { coverage, coverageFile, image } from '../sample-survey.ts';

const range = { crs: 'EPSG:6673', geometry: squareAt(0, 100), fileId: null } as const;
const within = (made: Survey): Survey => setStudyArea(range)(made);

describe('the study area', () => {
  it('an outline that leaves it: m² outside, percent, the ground, and no credit', () => {
    const made = within(surveyOf([outline('a', 75)], [claim('1', 'a')]));
    const [issue, ...others] = found(made, 'area-outside-study-area');
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ severity: 'error', details: { area: 'a', percent: '75.0' } });
    expect(Number(issue?.details.areaM2)).toBeCloseTo(7500.5, 0);
    const evaluation = evaluateSurvey(made);
    expect(found(made, 'credit-withheld')).toMatchObject([{ at: { kind: 'item', itemId: '1' } }]);
    expect(evaluation.outside).toHaveLength(1);
    expect(evaluation.outside[0]).toMatchObject({ areaId: 'a' });
    expect(evaluation.items[0]?.creditedTCo2).toBeNull();
    expect(evaluation.totalTCo2).toBeNull();
  });

  it('wholly outside is 100 %', () => {
    const made = within(surveyOf([outline('a', 5000)], [claim('1', 'a')]));
    expect(found(made, 'area-outside-study-area')[0]?.details.percent).toBe('100.0');
  });

  it('inside, on the edge, unclaimed or without a place: nothing to say', () => {
    for (const made of [
      surveyOf([outline('a', 25, 50)], [claim('1', 'a')]),
      surveyOf([outline('a', 0)], [claim('1', 'a')]),
      surveyOf([outline('a', 75), outline('b', 25, 50)], [claim('1', 'b')]),
      surveyOf([typedArea('a')], [claim('1', 'a')]),
    ]) {
      const evaluation = evaluateSurvey(within(made));
      expect(evaluation.issues.filter(({ code }) => /study-area/.test(code))).toEqual([]);
      expect(evaluation.outside).toEqual([]);
      expect(evaluation.totalTCo2).not.toBeNull();
    }
  });

  it('a map that reaches beyond it is a doubt: its pixels are not cut', () => {
    const frame = (size: number): SurveyFile => ({
      ...coverageFile,
      raster: {
        width: size,
        height: size,
        bandCount: 1,
        dataType: 'uint8',
        transform: [1, 0, 72_000, 0, -1, -150_900 + size],
        nodata: null,
      },
    });
    const made = (size: number) =>
      within(
        surveyOf([classArea('a', [1])], [claim('1', 'a')], {
          coverage,
          files: [image, frame(size)],
        }),
      );
    expect(found(made(200), 'map-leaves-study-area')).toMatchObject([{ severity: 'doubt' }]);
    expect(codesOf(made(100))).not.toContain('map-leaves-study-area');
  });

  it('an outline without an area bounds nothing, and says so', () => {
    const geometry = { type: 'Polygon', coordinates: [[[72_000, -150_900]]] } as never;
    const made = setStudyArea({ ...range, geometry })(
      surveyOf([outline('a', 75)], [claim('1', 'a')]),
    );
    expect(found(made, 'study-area-invalid')).toMatchObject([{ severity: 'error' }]);
  });
});

describe('editing it', () => {
  const empty = surveyOf([], []);

  it('comes from an outline, in its own system', () => {
    const made = studyAreaFromArea('a')(addArea(outline('a', 0))(empty));
    expect(made.studyArea).toEqual({ crs: 'EPSG:6673', geometry: squareAt(0), fileId: null });
    expect(removeStudyArea(made).studyArea).toBeNull();
  });

  it('an area without an outline, and nothing to remove, are no steps', () => {
    const made = addArea(typedArea('a'))(empty);
    expect(studyAreaFromArea('a')(made)).toBe(made);
    expect(studyAreaFromArea('gone')(made)).toBe(made);
    expect(removeStudyArea(made)).toBe(made);
  });
});
