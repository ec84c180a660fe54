import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { FieldValue, VectorLayer } from '../../src/core/layers/vector-layer.ts';
import type { SurveyFile } from '../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { addClass } from '../../src/core/survey/edit/edit-classes.ts';
import { vectorStep } from '../../src/store/vector-step.ts';

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [135, 34],
      [135.001, 34],
      [135.001, 34.001],
      [135, 34],
    ],
  ],
};
const point: Geometry = { type: 'Point', coordinates: [135, 34] };

const layer = (
  rows: readonly { geometry: Geometry | null; properties: Record<string, FieldValue> }[],
  crs: VectorLayer['crs'] = 'EPSG:4326',
): VectorLayer => ({
  format: 'geojson',
  name: 'layer',
  crs,
  encoding: 'utf-8',
  fields: Object.keys(rows[0]?.properties ?? {}).map((name) => ({ name, type: 'string' })),
  otherLayers: [],
  skipped: [],
  features: rows.map((row, index) => ({ index, ...row })),
});

const file: SurveyFile = {
  id: 'f',
  name: 'beds.geojson',
  kind: 'vector',
  bytes: 1,
  sha256: 'a'.repeat(64),
  crs: 'EPSG:4326',
  takenOn: null,
  credit: '',
  raster: null,
  remote: null,
  companionIds: [],
};

const survey = addClass({ id: 1, name: 'アマモ', color: '#2fa866', isBed: true })(
  emptySurvey({ id: 's', title: '' }),
);
let ids = 0;
const newId = () => `n${++ids}`;

describe('vectorStep', () => {
  it('takes samples by the column of classes; a known class is used again, a new one is made', () => {
    const rows = [
      { geometry: square, properties: { クラス: 'アマモ' } },
      { geometry: point, properties: { クラス: '砂' } },
      { geometry: null, properties: { クラス: '砂' } },
    ];
    const { step, notices } = vectorStep(file, layer(rows), survey, newId);
    const after = step(survey);
    expect(after.classes.map(({ id, name }) => [id, name])).toEqual([
      [1, 'アマモ'],
      [2, '砂'],
    ]);
    expect(after.samples.map(({ classId, fileId }) => [classId, fileId])).toEqual([
      [1, 'f'],
      [2, 'f'],
    ]);
    expect(notices).toMatchObject([
      {
        code: 'samples-imported',
        details: { file: 'beds.geojson', count: 2, column: 'クラス' },
      },
      { code: 'samples-skipped', details: { features: 1 } },
    ]);
  });

  it('takes areas where no column names a class', () => {
    const rows = [{ geometry: square, properties: { name: '藻場A' } }];
    const { step, notices } = vectorStep(file, layer(rows), survey, newId);
    expect(step(survey).areas).toMatchObject([
      { name: '藻場A', method: 'polygon', crs: 'EPSG:4326', fileId: 'f' },
    ]);
    expect(notices[0]?.code).toBe('areas-imported');
  });

  it.each([
    ['vector-without-crs', layer([{ geometry: square, properties: {} }], null)],
    ['vector-without-shapes', layer([{ geometry: null, properties: {} }])],
    ['points-without-class', layer([{ geometry: point, properties: {} }])],
  ])('refuses with %s', (code, source) => {
    expect(() => vectorStep(file, source, survey, newId)).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
