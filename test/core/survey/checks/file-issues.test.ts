import { expect, test } from 'vitest';
import { projection } from '../../../../src/core/geo/crs.ts';
import type { CrsCode } from '../../../../src/core/geo/crs-code.ts';
import { fileIssues } from '../../../../src/core/survey/checks/file-issues.ts';
import type { Survey, SurveyFile } from '../../../../src/core/survey/document/document.ts';
import { image, survey } from '../sample-survey.ts';

const OSHIKA = [141.5, 38.3] as const;
const FUKUOKA = [130.4, 33.6] as const;

/** 100 × 100 pixels around a place. */
function imageAt(crs: CrsCode, lonLat: readonly [number, number], pixelM: number): SurveyFile {
  const [x, y] = projection(crs).forward(lonLat);
  const half = 50 * pixelM;
  const transform = [pixelM, 0, x - half, 0, -pixelM, y + half] as const;
  const size = { width: 100, height: 100, bandCount: 3, dataType: 'uint8' as const };
  return { ...image, crs, raster: { ...size, transform, nodata: null } };
}

const withFiles = (...files: SurveyFile[]): Survey => ({ ...survey, files });
const told = (...files: SurveyFile[]) =>
  fileIssues(withFiles(...files)).map(({ code, details }) => [code, details.metres ?? null]);

test.each<[string, CrsCode, readonly [number, number], number, unknown[]]>([
  ['JGD2011', 'EPSG:6678', OSHIKA, 0.05, []],
  ['WGS 84', 'EPSG:32654', OSHIKA, 0.05, []],
  ['JGD2000 in Tohoku', 'EPSG:2452', OSHIKA, 0.05, [['datum-approximate', 5.3]]],
  ['JGD2000 in Tohoku, pixels of 10 m', 'EPSG:2452', OSHIKA, 10, []],
  ['JGD2000 in Kyushu', 'EPSG:2444', FUKUOKA, 0.05, []],
  ['Tokyo', 'EPSG:30162', FUKUOKA, 0.05, [['datum-approximate', 9]]],
  ['Tokyo, pixels of 10 m', 'EPSG:30162', FUKUOKA, 10, []],
])('%s', (_name, crs, lonLat, pixelM, expected) => {
  expect(told(imageAt(crs, lonLat, pixelM))).toEqual(expected);
});

test('a datum that nobody names', () => {
  const crs = 'PROJ:+proj=tmerc +lat_0=38 +lon_0=141 +k=1 +x_0=0 +y_0=0 +a=6377397.155 +rf=299.15';
  expect(fileIssues(withFiles({ ...image, crs }))).toMatchObject([
    { code: 'datum-unknown', severity: 'doubt', at: { kind: 'file', fileId: 'image' } },
  ]);
});

test('shapes are held against the place and the pixels of the image', () => {
  const shapes: SurveyFile = { ...image, id: 'shapes', kind: 'vector', crs: 'EPSG:4612' };
  const withImage = (file: SurveyFile) => {
    const classification = { ...survey.classification, imageId: 'image' };
    return fileIssues({ ...survey, files: [file, shapes], classification });
  };
  const of = (file: SurveyFile) =>
    withImage(file).map(({ at }) => (at.kind === 'file' ? at.fileId : null));
  expect(of(imageAt('EPSG:6678', OSHIKA, 0.05))).toEqual(['shapes']);
  expect(of(imageAt('EPSG:6678', OSHIKA, 10))).toEqual([]);
  expect(of(imageAt('EPSG:6670', FUKUOKA, 0.05))).toEqual([]);
  expect(told(shapes)).toEqual([['datum-approximate', 5.3]]);
});

test('a file on a server that shows no tag', () => {
  const url = 'https://example.org/a.tif';
  const crs = 'EPSG:6678';
  expect(told({ ...image, crs, remote: { url, etag: null } })).toEqual([
    ['remote-without-tag', null],
  ]);
  expect(told({ ...image, crs, remote: { url, etag: '"1"' } })).toEqual([]);
});

test('a transform that leads nowhere is no reason to fail', () => {
  const nowhere = imageAt('EPSG:30162', FUKUOKA, 0.05);
  const transform = [0, 0, 1e12, 0, 0, 1e12] as const;
  expect(told({ ...nowhere, raster: { ...nowhere.raster!, transform } })).toEqual([
    ['datum-approximate', 9],
  ]);
});
