import { describe, expect, it } from 'vitest';
import type { AreaEntry } from '../../../../src/core/survey/document/area-entry.ts';
import { SCHEMA_VERSION, type Survey } from '../../../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../../../src/core/survey/document/empty-survey.ts';
import { migrate } from '../../../../src/core/survey/document/migrations.ts';
import { areaHead, newArea } from '../../../../src/core/survey/document/new-area.ts';
import {
  newBaseline,
  newCreditItem,
  newFormula,
  newVessel,
} from '../../../../src/core/survey/document/new-item.ts';
import { surveyFromJson, surveyFromText } from '../../../../src/core/survey/document/schema.ts';
import { coverage, coverageFile, item, square, survey } from '../sample-survey.ts';

const areas = [
  { ...areaHead('1', ''), method: 'class', classIds: [1] },
  {
    ...areaHead('2', ''),
    method: 'polygon',
    crs: 'EPSG:4326',
    geometry: square as never,
    fileId: null,
  },
  {
    ...areaHead('3', ''),
    method: 'cone',
    reefCount: '1',
    surface: 'truncated',
    reefs: [{ id: 'r', name: '', baseRadiusM: '1', heightM: '1', topRadiusM: '' }],
    meanAreaM2: null,
  },
  { ...areaHead('4', ''), method: 'net', nets: [] },
  { ...areaHead('5', ''), method: 'typed', areaHa: '', cover: 'gross' },
] as const satisfies readonly AreaEntry[];

const baci = newBaseline('control');
const whole: Survey = {
  ...survey,
  files: [...survey.files, coverageFile],
  coverage,
  areas: [
    ...areas,
    ...(['cover', 'rope', 'strip', 'plan', 'transplant'] as const).map((method) =>
      newArea(method, '', method, survey),
    ),
    {
      ...areaHead('slope', ''),
      method: 'slope',
      crs: 'EPSG:4326',
      geometry: square as never,
      fileId: null,
      demId: null,
      maxSlopeDeg: '60',
      step: null,
    },
  ],
  studyArea: { crs: 'EPSG:6673', geometry: square as never, fileId: null },
  coverScales: [
    {
      id: 's',
      name: '',
      citation: '',
      classes: [{ code: '1', label: '', lowerPct: '', upperPct: '' }],
    },
  ],
  lengthWeights: [
    {
      id: 'l',
      name: '',
      species: '',
      takenOn: '',
      biasCorrection: 'smearing',
      shoots: [{ id: 'm', lengthCm: '', wetMassG: '' }],
      counts: [{ id: 'c', transect: '', areaM2: '', shoots: '', meanLengthCm: '' }],
    },
  ],
  items: [
    item,
    { ...newCreditItem('c', ''), formula: newFormula('wet-mass-per-rope'), baseline: baci },
    { ...newCreditItem('d', ''), formula: newFormula('absorption-potential') },
    { ...newCreditItem('e', ''), baseline: newBaseline('earlier') },
    { ...newCreditItem('a', ''), formula: newFormula('wet-mass-per-area') },
    { ...newCreditItem('b', ''), formula: newFormula('landed-yield'), vessels: [newVessel('v')] },
  ],
};

const error = (json: unknown) => {
  try {
    surveyFromJson(json);
  } catch (thrown) {
    const { code, details } = thrown as { code: string; details: object };
    return { code, ...details };
  }
  return null;
};

describe('a survey document', () => {
  it.each([
    ['empty', emptySurvey({ id: 'x', title: '' })],
    ['with everything', whole],
  ])('%s comes back from JSON as it was', (_name, document) => {
    expect(surveyFromText(JSON.stringify(document))).toEqual(document);
  });

  const invalid = (path: string, why: string) => ({ code: 'survey-document-invalid', path, why });
  it.each<[string, unknown, object]>([
    ['null', null, invalid('/', 'not object')],
    ['a list', [], invalid('/', 'not object')],
    [
      'another file',
      { type: 'FeatureCollection' },
      invalid('schemaVersion', `not one of ${SCHEMA_VERSION}`),
    ],
    ['a number for text', { ...survey, title: 1 }, invalid('title', 'not string')],
    [
      'a float in the credit chain',
      { ...survey, items: [{ ...item, areaCertaintyPct: { text: 90, source: '' } }] },
      invalid('items/0/areaCertaintyPct/text', 'not string'),
    ],
    ['a member of another version', { ...survey, mood: 'good' }, invalid('/', 'unknown mood')],
    [
      'a colour',
      { ...survey, classes: [{ ...survey.classes[0], color: 'red' }] },
      invalid('classes/0/color', 'invalid-format'),
    ],
    [
      'class 255',
      { ...survey, classes: [{ ...survey.classes[0], id: 255 }] },
      invalid('classes/0/id', 'too-big'),
    ],
    ['two items of one id', { ...survey, items: [item, item] }, invalid('items', 'duplicate-id')],
    [
      'a CRS by name',
      { ...survey, samples: [{ ...survey.samples[0], crs: 'WGS84' }] },
      invalid('samples/0/crs', 'no-epsg-code'),
    ],
    [
      'an unknown method',
      { ...survey, areas: [{ ...areas[4], method: 'guess' }] },
      invalid('areas/0/method', 'invalid-union'),
    ],
    [
      'a coordinate that is no number',
      {
        ...survey,
        samples: [{ ...survey.samples[0], geometry: { type: 'Point', coordinates: [0, null] } }],
      },
      invalid('samples/0/geometry/coordinates/1', 'not number'),
    ],
  ])('%s is refused, with the place', (_name, json, expected) => {
    expect(error(json)).toEqual(expected);
  });

  it('keeps a nodata of NaN, as storage gives it back', () => {
    const raster = {
      width: 1,
      height: 1,
      bandCount: 1,
      dataType: 'float32',
      transform: [1, 0, 0, 0, -1, 0],
      nodata: Number.NaN,
    };
    const files = [{ ...survey.files[0], raster }];
    expect(surveyFromJson({ ...survey, files }).files[0]?.raster?.nodata).toBeNaN();
  });

  it('of a newer schema is told apart from a broken one', () => {
    const expected = {
      code: 'survey-schema-too-new',
      version: SCHEMA_VERSION + 1,
      known: SCHEMA_VERSION,
    };
    expect(error({ ...survey, schemaVersion: SCHEMA_VERSION + 1, anything: true })).toEqual(
      expected,
    );
  });

  it('cut short is no JSON', () => {
    expect(() => surveyFromText('{"schemaVersion":1,')).toThrow('survey-not-json');
  });
});

describe('migrations', () => {
  const migrations = [
    (old: Readonly<Record<string, unknown>>) => ({ ...old, second: true }),
    (old: Readonly<Record<string, unknown>>) => ({ ...old, third: old.second }),
  ];

  it('run in order from the version of the document', () => {
    const expected = { schemaVersion: 3, second: true, third: true };
    expect(migrate({ schemaVersion: 1 }, migrations, 3)).toEqual(expected);
    const later = { schemaVersion: 3, third: undefined };
    expect(migrate({ schemaVersion: 2 }, migrations, 3)).toEqual(later);
    const current = { schemaVersion: 3 };
    expect(migrate(current, migrations, 3)).toBe(current);
  });

  it('leave the document that they were given', () => {
    const old = Object.freeze({ schemaVersion: 1 });
    migrate(old, migrations, 3);
    expect(old).toEqual({ schemaVersion: 1 });
  });
});
