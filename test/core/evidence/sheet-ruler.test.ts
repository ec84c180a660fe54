import { Geodesic } from 'geographiclib-geodesic';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { mapSheet } from '../../../src/core/evidence/map-sheet.ts';
import type { Affine } from '../../../src/core/geo/affine.ts';
import { applyAffine } from '../../../src/core/geo/affine.ts';
import type { CrsCode } from '../../../src/core/geo/crs-code.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove } from '../../files/evidence-fixture.ts';

/** Grids of a beach and of a bay; the definitions are written here, not taken from Moba. */
const GRIDS: readonly (readonly [
  name: string,
  crs: CrsCode,
  definition: string,
  transform: Affine,
  size: readonly [number, number],
])[] = [
  [
    'plane-rectangular V',
    'EPSG:6673',
    '+proj=tmerc +lat_0=36 +lon_0=134.333333333333 +k=0.9999 +ellps=GRS80 +units=m',
    [0.25, 0, 72_002.5, 0, -0.25, -150_833.5],
    [960, 720],
  ],
  [
    'UTM 54N, a bay',
    'EPSG:32654',
    '+proj=utm +zone=54 +ellps=WGS84',
    [10, 0, 380_000, 0, -10, 3_910_000],
    [800, 1100],
  ],
  [
    'Web Mercator at 43°N, where it is 1.37 times too long',
    'EPSG:3857',
    '+proj=merc +a=6378137 +b=6378137 +units=m',
    [0.5, 0, 15_690_000, 0, -0.5, 5_320_000],
    [900, 500],
  ],
  [
    'degrees',
    'EPSG:4326',
    '+proj=longlat +ellps=WGS84',
    [1e-5, 0, 135.1, 0, -1e-5, 34.64],
    [700, 400],
  ],
];

const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''));

describe.each(GRIDS)('the scale bar in %s', (_, crs, definition, transform, [width, height]) => {
  const [page] = mapSheet({
    survey: classifiedCove,
    evaluation: evaluateSurvey(classifiedCove),
    text: evidenceText('en'),
    image: { dataUri: 'data:image/png;base64,AAAA', grid: { width, height, transform, crs } },
    uncertainty: null,
    createdOn: '2026-11-22',
    software: 'Moba',
  });
  const [, x, y, frameWidth, frameHeight] =
    /<image x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/
      .exec(page!)!
      .map(Number) as [number, number, number, number, number];
  // The four fields of the bar, 1.6 mm high.
  const fields = [
    ...page!.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="1.6"/g),
  ];
  const barMm = fields.reduce((sum, [, , part]) => sum + Number(part), 0);
  const label = /<text[^>]*>([\d,.]+) (m|km)<\/text>/.exec(page!)!;
  const labelM = number(label[1]) * (label[2] === 'km' ? 1000 : 1);

  const lonLat = (xMm: number, yMm: number) => {
    const col = ((xMm - x) / frameWidth) * width;
    const row = ((yMm - y) / frameHeight) * height;
    const at = applyAffine(transform, col, row);
    return crs === 'EPSG:4326' ? at : proj4(definition).inverse([...at]);
  };
  const ground = ([lon1, lat1]: readonly number[], [lon2, lat2]: readonly number[]) =>
    Geodesic.WGS84.Inverse(lat1!, lon1!, lat2!, lon2!).s12!;

  it('is as long on the ground as it says, to 0.5 %, across and along the map', () => {
    const [cx, cy] = [x + frameWidth / 2, y + frameHeight / 2];
    const across = ground(lonLat(cx - barMm / 2, cy), lonLat(cx + barMm / 2, cy));
    const along = ground(lonLat(cx, cy - barMm / 2), lonLat(cx, cy + barMm / 2));
    expect(Math.abs(across / labelM - 1)).toBeLessThan(0.005);
    expect(Math.abs(along / labelM - 1)).toBeLessThan(0.005);
  });

  it('has a round length and fits below the map', () => {
    expect(fields).toHaveLength(4);
    expect(String(labelM)).toMatch(/^[125]0*$/);
    expect(barMm).toBeGreaterThan(15);
    expect(barMm).toBeLessThan(60);
  });

  it('says the scale that the paper has', () => {
    const ratio = number(/1:([\d,]+)/.exec(page!)?.[1]);
    expect(Math.abs((ratio * barMm) / 1000 / labelM - 1)).toBeLessThan(0.005);
  });
});
