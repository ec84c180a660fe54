import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { FieldValue, VectorLayer } from '../../../src/core/layers/vector-layer.ts';
import { samplesFromLayer } from '../../../src/core/training/samples-from-layer.ts';

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const SOURCE = { file: 'training.gpkg', fileId: 'f1' };

const layer = (rows: readonly [FieldValue, (Geometry | null)?][], crs = true): VectorLayer => ({
  format: 'geopackage',
  name: 'training',
  crs: crs ? 'EPSG:6673' : null,
  encoding: 'utf-8',
  otherLayers: [],
  skipped: [],
  fields: [
    { name: 'poly', type: 'number' },
    { name: 'class', type: 'string' },
  ],
  features: rows.map(([value, geometry = SQUARE], index) => ({
    index,
    geometry,
    properties: { class: value },
  })),
});

const numbered = (values: readonly FieldValue[]) => {
  const { classes, samples } = samplesFromLayer(layer(values.map((v) => [v])), 'class', SOURCE);
  return { classes: classes.map((c) => [c.id, c.name]), samples: samples.map((s) => s.classId) };
};

describe('samplesFromLayer', () => {
  it('numbers class names from 1 in sorted order', () => {
    expect(numbered(['砂', 'アマモ', '砂', '海藻'])).toEqual({
      classes: [
        [1, 'アマモ'],
        [2, '海藻'],
        [3, '砂'],
      ],
      samples: [3, 1, 3, 2],
    });
  });

  it('keeps whole numbers 1 … 254 as class ids', () => {
    expect(numbered([30, 4, 30])).toEqual({
      classes: [
        [4, '4'],
        [30, '30'],
      ],
      samples: [30, 4, 30],
    });
  });

  it('numbers anew where a number is no class id', () => {
    expect(numbered([0, 10, 2])).toEqual({
      classes: [
        [1, '0'],
        [2, '2'],
        [3, '10'],
      ],
      samples: [1, 3, 2],
    });
    expect(numbered([255, 1]).classes).toEqual([
      [1, '1'],
      [2, '255'],
    ]);
    expect(numbered([1.5, 1]).classes).toEqual([
      [1, '1'],
      [2, '1.5'],
    ]);
  });

  it('skips rows without class or usable shape, and says how many', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const points: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const { samples, issues } = samplesFromLayer(
      layer([['a'], [null], ['  '], ['b', null], ['b', line], ['b', points]]),
      'class',
      SOURCE,
    );
    expect(samples.map((s) => [s.id, s.geometry.type])).toEqual([
      ['1', 'Polygon'],
      ['6.1', 'Point'],
      ['6.2', 'Point'],
    ]);
    expect(issues).toMatchObject([{ code: 'samples-skipped', details: { features: 4 } }]);
  });

  it.each([
    [
      'training-class-field-absent',
      layer([['a']]),
      'klasse',
      { file: 'training.gpkg', field: 'klasse', fields: 'poly, class' },
    ],
    ['training-without-crs', layer([['a']], false), 'class', { file: 'training.gpkg' }],
    [
      'training-classes-too-many',
      layer(Array.from({ length: 255 }, (_, i) => [`class ${i}`])),
      'class',
      { classes: 255, most: 254 },
    ],
  ])('refuses: %s', (code, data, field, details) => {
    expect(() => samplesFromLayer(data, field, SOURCE)).toThrowError(
      expect.objectContaining({ code, details }),
    );
  });
});
