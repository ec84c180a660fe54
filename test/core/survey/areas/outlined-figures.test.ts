import { describe, expect, it } from 'vitest';
import { figureById } from '../../../../src/core/derivation.ts';
import { coverageInputsId } from '../../../../src/core/survey/areas/coverage-inputs.ts';
import { measurePolygon } from '../../../../src/core/survey/areas/measured-polygon.ts';
import type { AreaEntryOf } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { surveyFromJson } from '../../../../src/core/survey/document/schema.ts';
import { setSampleClass } from '../../../../src/core/survey/edit/edit-samples.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { reshape } from '../../../../src/map/edit-target.ts';
import { classifiedAs } from '../classified-survey.ts';
import { block } from '../every-method-areas.ts';
import { coverageFile } from '../sample-survey.ts';
import { expectShownIsComputed } from '../shown-is-computed.ts';

const geometry = block(0, 0, 100, 80);
const measured = measurePolygon(geometry, 'EPSG:6673');
const areaM2 = measured.kind === 'measured' ? measured.area.areaM2 : Number.NaN;
const mapSha256 = 'cd'.repeat(32);
const mapped = classifiedAs({});
const base: Survey = {
  ...mapped,
  files: mapped.files.map((file) =>
    file.id === coverageFile.id ? { ...file, sha256: mapSha256 } : file,
  ),
  items: [],
  studyArea: null,
};

const outline: AreaEntryOf<'polygon'> = {
  ...areaHead('a', 'アマモ'),
  method: 'polygon',
  crs: 'EPSG:6673',
  geometry,
  fileId: null,
  outlined: {
    classId: 1,
    inputsId: coverageInputsId(base) as string,
    mapName: coverageFile.name,
    mapSha256,
    minPixels: 9,
    polygons: 1,
    pixels: 8000,
    areaM2,
    leftOut: { polygons: 3, pixels: 12, areaM2: 12.01 },
    software: 'moba test',
  },
};
const made: Survey = { ...base, areas: [outline] };
const withRecord = (patch: Partial<NonNullable<typeof outline.outlined>>): Survey => ({
  ...made,
  areas: [{ ...outline, outlined: { ...outline.outlined!, ...patch } }],
});
const codes = (survey: Survey) =>
  evaluateSurvey(survey)
    .issues.map(({ code }) => code)
    .filter((code) => code.startsWith('outline-'));

describe('an outline of a class', () => {
  it('names its map, and what was left out of it', () => {
    const { derivation } = evaluateSurvey(made);
    const figures = figureById(derivation);
    const own = (tail: string) => figures.get(`area:a/${tail}`);
    expect(own('measured-area')?.source).toMatchObject({ fileId: coverageFile.id });
    expect(own('outlined-groups')?.value).toEqual({ kind: 'decimal', text: '1' });
    expect(own('left-out-groups')?.value).toEqual({ kind: 'decimal', text: '3' });
    expect(own('left-out-area')?.value).toEqual({ kind: 'measured', value: 12.01 });
    expect(codes(made)).toEqual(['outline-left-out']);
    expectShownIsComputed(derivation);
  });

  it('is kept by the document', () => {
    expect(surveyFromJson(JSON.parse(JSON.stringify(made))).areas).toEqual(made.areas);
  });

  it('is doubted once the map would be another', () => {
    expect(codes(setSampleClass('s1', 2)(made))).toContain('outline-map-stale');
  });

  it.each([areaM2 * 1.001, areaM2 * 0.999, Number.NaN])(
    'is refused where its pixels make %d m²',
    (pixelsM2) => {
      expect(codes(withRecord({ areaM2: pixelsM2 }))).toContain('outline-not-of-map');
    },
  );

  it('moved by hand is no outline of the map any more', () => {
    const moved = reshape(outline, block(0, 0, 100, 81))(made);
    expect(moved.areas[0]).not.toHaveProperty('outlined');
    expect(codes(moved)).toEqual([]);
  });
});
