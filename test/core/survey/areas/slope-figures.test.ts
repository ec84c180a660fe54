import { describe, expect, it } from 'vitest';
import { figureById, figureText } from '../../../../src/core/derivation.ts';
import { slopeInputsId, slopeLimitDeg } from '../../../../src/core/survey/areas/slope-inputs.ts';
import type { AreaEntryOf, SlopeStep } from '../../../../src/core/survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../../src/core/survey/document/new-area.ts';
import { surveyFromJson } from '../../../../src/core/survey/document/schema.ts';
import { removeFile } from '../../../../src/core/survey/edit/edit-files.ts';
import {
  polygonToSlope,
  setDem,
  setMaxSlope,
  setSlopeStep,
  slopeToPolygon,
} from '../../../../src/core/survey/edit/edit-slope.ts';
import { evaluateSurvey } from '../../../../src/core/survey/evaluate.ts';
import { survey } from '../sample-survey.ts';
import { expectShownIsComputed } from '../shown-is-computed.ts';

const ring = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [0, 0],
];
const polygon: AreaEntryOf<'polygon'> = {
  ...areaHead('a', '潜堤'),
  basis: 'DEM of May',
  method: 'polygon',
  crs: 'EPSG:6673',
  geometry: { type: 'Polygon', coordinates: [ring] },
  fileId: null,
};

const dem = (cell: number): SurveyFile => ({
  id: 'dem',
  name: 'dem.tif',
  kind: 'raster',
  remote: null,
  companionIds: [],
  bytes: 1,
  sha256: 'd'.repeat(64),
  crs: 'EPSG:6673',
  takenOn: null,
  credit: '',
  raster: {
    width: 400,
    height: 400,
    bandCount: 1,
    dataType: 'float32',
    transform: [cell, 0, -100, 0, -cell, 300],
    nodata: null,
  },
});

const start: Survey = { ...survey, areas: [polygon], files: [dem(1)], items: [], coverage: null };

const chosen = setDem('a', 'dem')(polygonToSlope('a')(start));
const entryOf = (from: Survey) => from.areas[0] as AreaEntryOf<'slope'>;

/** 100 m × 100 m on the map at scale 0.9999 is 10 002.00 m² of ground; 25 % more along the slope. */
function measured(patch: Partial<SlopeStep> = {}, from: Survey = chosen): Survey {
  const step: SlopeStep = {
    stepId: 's'.repeat(64),
    inputsId: slopeInputsId(entryOf(from), from.files) ?? '',
    demId: 'dem',
    slopedAreaM2: 12_502.507_501_9,
    groundAreaM2: 10_002.000_3,
    cells: 10_000,
    clampedCells: 0,
    flatCells: 0,
    steepestDeg: 36.9,
    software: 'test',
    ...patch,
  };
  return setSlopeStep('a', step)(from);
}

function evaluate(from: Survey) {
  const made = evaluateSurvey(from);
  expectShownIsComputed(made.derivation);
  const figures = figureById(made.derivation);
  const [area] = made.areas;
  const text = (id: string | null | undefined) => {
    const figure = figures.get(id ?? '');
    return figure ? figureText(figure) : null;
  };
  const issues = made.issues.filter(
    ({ at, severity }) => at.kind === 'area' && severity !== 'note',
  );
  return { area, text, figures, issues, codes: issues.map(({ code }) => code) };
}

describe('a sloped area', () => {
  it.each<[string, Partial<SlopeStep>]>([
    ['below the ground', { slopedAreaM2: 9_000 }],
    ['below nothing', { slopedAreaM2: -5 }],
    ['steeper than the limit all over', { slopedAreaM2: 20_005 }],
    ['of other ground', { groundAreaM2: 10_010 }],
    ['of more cells than there are', { clampedCells: 6_000, flatCells: 4_001 }],
  ])('a record %s is not believed', (_name, patch) => {
    const { area, codes } = evaluate(measured(patch));
    expect([area?.areaM2, codes]).toEqual([null, ['slope-stale']]);
  });

  it('is the measured one, cut, with the others beside it', () => {
    const { area, text, figures, codes } = evaluate(measured());
    expect(codes).toEqual([]);
    expect(text(area?.areaM2)).toBe('12502.5');
    expect(text(area?.areaHa)).toBe('1.25025');
    expect(area?.comparison).toMatchObject({
      slopedM2: 'area:a/sloped-area',
      slopedDifferencePct: 'area:a/sloped-difference',
      ellipsoidalM2: 'area:a/measured-area',
    });
    expect(text('area:a/measured-area')).toMatch(/^10002\.00/);
    expect(text('area:a/sloped-difference')).toBe('25');
    expect(figures.get('area:a/sloped-area')).toMatchObject({
      source: { kind: 'file', fileId: 'dem' },
      note: 'sloped-area',
    });
    expect(text('area:a/max-slope')).toBe('60');
  });

  it('stands in the saved document', () => {
    const saved = measured();
    expect(surveyFromJson(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });
});

describe('no figure is shown', () => {
  it.for<[string, Survey, string[]]>([
    ['before it was measured', chosen, ['slope-not-measured']],
    ['without a DEM', polygonToSlope('a')(start), ['slope-not-measured']],
    ['once the DEM is gone', removeFile('dem')(measured()), ['slope-not-measured']],
    ['with another limit', setMaxSlope('a', '45')(measured()), ['slope-stale']],
    ['without a limit', setMaxSlope('a', '')(measured()), ['field-empty']],
    ['with a limit in words', setMaxSlope('a', 'steep')(measured()), ['field-malformed']],
    ['with no slope allowed', setMaxSlope('a', '0')(measured()), ['field-not-above']],
    ['with a cliff allowed', setMaxSlope('a', '90')(measured()), ['field-out-of-range']],
  ])('%s', ([, from, expected]) => {
    const { area, text, codes } = evaluate(from);
    expect([text(area?.areaM2), text(area?.areaHa), codes]).toEqual([null, null, expected]);
    expect(area?.comparison.slopedM2).toBeNull();
  });

  it('once the outline or the bytes of the DEM are other', () => {
    const before = measured();
    const moved = {
      ...entryOf(before),
      geometry: { type: 'Polygon', coordinates: [ring.slice(1)] },
    };
    expect(evaluate({ ...before, areas: [moved as AreaEntryOf<'slope'>] }).codes).toEqual([
      'slope-stale',
    ]);
    const other = { ...before, files: [{ ...dem(1), sha256: 'e'.repeat(64) }] };
    expect(evaluate(other).codes).toEqual(['slope-stale']);
  });

  it('but the same limit in other digits is the same', () => {
    expect(evaluate(setMaxSlope('a', '６０.0')(measured())).codes).toEqual([]);
  });
});

describe('doubts', () => {
  const issue = (patch: Partial<SlopeStep>, cell = 1) => {
    const from = { ...chosen, files: [dem(cell)] };
    return evaluate(measured(patch, from)).issues;
  };

  it('cells over the limit, with count and share', () => {
    const [found] = issue({ clampedCells: 123, steepestDeg: 88.26 });
    expect(found).toMatchObject({
      code: 'slope-clamped',
      severity: 'doubt',
      details: { clamped: 123, share: '1.2', limit: '60', steepest: '88.3', cells: 10_000 },
    });
    expect(evaluate(measured({ clampedCells: 1 })).figures.get('area:a/sloped-area')?.note).toBe(
      'sloped-area-limited',
    );
  });

  it('more than 5 % of flat cells', () => {
    expect(issue({ flatCells: 500 })).toEqual([]);
    expect(issue({ flatCells: 501 })).toMatchObject([
      { code: 'slope-flat-cells', details: { flat: 501, share: '5.0' } },
    ]);
  });

  it('fewer than 9 cells, or cells over 5 m', () => {
    expect(issue({ cells: 9 })).toEqual([]);
    expect(issue({ cells: 8 })).toMatchObject([{ code: 'slope-few-cells' }]);
    expect(issue({}, 5)).toEqual([]);
    expect(issue({}, 5.1)).toMatchObject([{ code: 'slope-dem-coarse', details: { cellM: '5.1' } }]);
  });
});

describe('steps', () => {
  it('to a slope and back is the same polygon', () => {
    expect(slopeToPolygon('a')(measured())).toEqual(start);
    expect(slopeToPolygon('a')(start)).toBe(start);
    expect(polygonToSlope('a')(chosen)).toBe(chosen);
    expect(setDem('a', 'dem')(start)).toBe(start);
  });

  it('a limit is a number of degrees, 90 and beyond none', () => {
    expect(['60', '８５', '0', '-1', '85.1', '90', '', 'x'].map(slopeLimitDeg)).toEqual([
      60,
      85,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
