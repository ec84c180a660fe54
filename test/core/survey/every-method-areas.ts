import type { Polygon } from 'geojson';
import { sha256Hex } from '../../../src/core/content-id.ts';
import { measurePolygon } from '../../../src/core/survey/areas/measured-polygon.ts';
import { slopeInputsId } from '../../../src/core/survey/areas/slope-inputs.ts';
import type { AreaEntry, AreaEntryOf } from '../../../src/core/survey/document/area-entry.ts';
import type { SurveyFile } from '../../../src/core/survey/document/document.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import { filed } from './sample-survey.ts';

const encoder = new TextEncoder();

/** The bytes of a file of this survey: a stand-in that says its name. */
export const bytesOf = (name: string): Uint8Array => encoder.encode(`stand-in for ${name}`);

const file = (id: string, name: string, kind: SurveyFile['kind']): SurveyFile => ({
  id,
  name,
  kind,
  bytes: bytesOf(name).length,
  sha256: sha256Hex(bytesOf(name)),
  crs: kind === 'raster' ? 'EPSG:6673' : null,
  takenOn: kind === 'raster' ? '2023-06-01' : null,
  credit: '',
  raster: null,
  remote: null,
  companionIds: [],
});

export const files = [
  file('image', 'cove.tif', 'raster'),
  file('map', 'classes.tif', 'raster'),
  file('dem', 'dem.tif', 'raster'),
  file('report', 'report.pdf', 'attachment'),
  file('paper', '論文.pdf', 'attachment'),
  file('photo', 'photo.jpg', 'attachment'),
];

/** Plane-rectangular zone V near Suma, metres from a corner: nothing overlaps. */
export const block = (x: number, y: number, width: number, height: number): Polygon => {
  const [west, south] = [72_000 + x, -150_900 + y];
  const [east, north] = [west + width, south + height];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

export const evidence = { ...filed, fileIds: ['report'] };
/** Every area has its own ground; `basis` is empty, so that the composed sentence stands. */
const head = (id: string, name: string) => ({
  ...areaHead(id, name),
  place: name,
  surveyedOn: '2023-06-01',
  evidence,
});

const slopeHead: AreaEntryOf<'slope'> = {
  ...head('slope', '護岸の斜面'),
  method: 'slope',
  crs: 'EPSG:6673',
  geometry: block(300, 0, 50, 40),
  fileId: null,
  demId: 'dem',
  maxSlopeDeg: '60',
  step: null,
};

const ground = measurePolygon(slopeHead.geometry, slopeHead.crs);

const slope: AreaEntry = {
  ...slopeHead,
  step: {
    stepId: 'ef'.repeat(32),
    inputsId: slopeInputsId(slopeHead, files) ?? '',
    demId: 'dem',
    slopedAreaM2: 2314.375_918_2,
    groundAreaM2: ground.kind === 'measured' ? ground.area.areaM2 : Number.NaN,
    cells: 2000,
    clampedCells: 12,
    flatCells: 30,
    steepestDeg: 71.25,
    software: 'moba test',
  },
};

export const areas: readonly AreaEntry[] = [
  { ...head('class', '入江'), basis: '空中写真の分類', method: 'class', classIds: [1] },
  {
    ...head('polygon', '砂浜'),
    method: 'polygon',
    crs: 'EPSG:6673',
    geometry: block(0, 0, 100, 80),
    fileId: null,
  },
  slope,
  {
    ...head('ground', '岩礁の輪郭'),
    method: 'polygon',
    crs: 'EPSG:6673',
    geometry: block(150, 0, 100, 50),
    fileId: null,
  },
  {
    ...head('cover', '岩礁'),
    method: 'cover',
    scaleId: 'five',
    classValue: 'lower',
    zones: [
      {
        id: 'z1',
        name: '浅場',
        area: { kind: 'area', areaId: 'ground' },
        cover: { kind: 'class', code: '3' },
      },
      {
        id: 'z2',
        name: '深場',
        area: { kind: 'typed', areaM2: '1234.5' },
        cover: { kind: 'percent', percent: '37.5' },
      },
      {
        id: 'z3',
        name: '沖',
        area: { kind: 'typed', areaM2: '800' },
        cover: { kind: 'transects', transectIds: ['tape', 'stretch'] },
      },
    ],
  },
  {
    ...head('cone', '投石礁'),
    isMadeUp: true,
    method: 'cone',
    reefCount: '49',
    surface: 'truncated',
    reefs: [
      { id: 'r1', name: '1', baseRadiusM: '8.1', heightM: '2.2', topRadiusM: '1.1' },
      { id: 'r2', name: '2', baseRadiusM: '9.4', heightM: '1.9', topRadiusM: '0.8' },
      { id: 'r3', name: '3', baseRadiusM: '8.7', heightM: '2.6', topRadiusM: '1' },
    ],
    meanAreaM2: null,
  },
  {
    ...head('net', '養殖場'),
    method: 'net',
    nets: [
      { id: 'n1', season: '2018', cooperative: '鳥羽', netCount: '24000', netAreaM2: '23.3' },
      { id: 'n2', season: '2018', cooperative: '志摩', netCount: '20681', netAreaM2: '23.3' },
    ],
  },
  {
    ...head('rope', '延縄'),
    method: 'rope',
    ropes: [{ id: 'l1', season: '2023', cooperative: '', ropeCount: '120', ropeLengthM: '75.5' }],
  },
  {
    ...head('rope-2', '延縄（南）'),
    method: 'rope',
    ropes: [{ id: 'l1', season: '2023', cooperative: '', ropeCount: '80', ropeLengthM: '60' }],
  },
  {
    ...head('strip', '離岸堤'),
    reusedFrom: '令和4年度',
    method: 'strip',
    strips: [
      { id: 's1', zone: '0–2 m', slopeDistanceM: '4.5', horizontalLengthM: '210' },
      { id: 's2', zone: '2–4 m', slopeDistanceM: '5.25', horizontalLengthM: '198.4' },
    ],
  },
  {
    ...head('plan', '防波堤'),
    method: 'plan',
    planAreaM2: '3098.4',
    excluded: [{ id: 'e1', name: '東端', areaM2: '120.5' }],
    checkedOn: '2023-06-02',
  },
  {
    ...head('transplant', '移植地'),
    method: 'transplant',
    frames: [{ id: 'f1', name: '枠', frameCount: '42', frameAreaM2: '0.25' }],
    natural: { kind: 'typed', areaM2: '257.92' },
  },
  { ...head('typed', '図面'), method: 'typed', areaHa: '0.39', cover: 'gross' },
  {
    ...head('shares', '被度区分'),
    method: 'cover',
    scaleId: 'five',
    classValue: 'midpoint',
    zones: [
      {
        id: 'z1',
        name: '疎',
        area: { kind: 'typed', areaM2: '600' },
        cover: { kind: 'class', code: '1' },
      },
      {
        id: 'z2',
        name: '密',
        area: { kind: 'typed', areaM2: '200' },
        cover: { kind: 'class', code: '3' },
      },
    ],
  },
];
