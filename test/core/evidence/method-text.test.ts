import { describe, expect, it } from 'vitest';
import { methodText } from '../../../src/core/evidence/method-text.ts';
import type { ClassificationSettings } from '../../../src/core/survey/document/classification-entry.ts';
import type { Survey } from '../../../src/core/survey/document/document.ts';
import { evidenceText } from '../../../src/i18n/evidence-text.ts';
import { classifiedCove } from '../../files/evidence-fixture.ts';

const text = { ja: evidenceText('ja'), en: evidenceText('en') };
const outline = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

function classifiedBy(changed: Partial<ClassificationSettings>): Survey {
  const coverage = classifiedCove.coverage!;
  return {
    ...classifiedCove,
    coverage: { ...coverage, settings: { ...coverage.settings, ...changed } },
  };
}

describe('how a class map was made, in words', () => {
  it.each([
    ['random-forest', /木 \d+ 本、深さ \d+.*による教師付き分類/, /trees.*supervised/],
    [
      'maximum-likelihood',
      /最尤法\(クラスごとの正規分布\)による教師付き分類/,
      /normal distribution/,
    ],
    ['minimum-distance', /最短距離法\(クラスごとの平均との距離\)/, /mean of each class/],
    ['k-means', /クラスタ \d+ 個.*教師なし/, /\d+ clusters.*unsupervised/],
    ['threshold', /大津の方法.*教師なし/, /Otsu’s method.*unsupervised/],
  ] as const)('%s', (model, ja, en) => {
    const survey = classifiedBy({ model });
    expect(methodText(survey, text.ja)).toMatch(ja);
    expect(methodText(survey, text.en)).toMatch(en);
  });

  it('a saved model has learnt from none of the samples here', () => {
    const sha256 = 'ab'.repeat(32);
    const survey = classifiedBy({ modelSource: { kind: 'saved', sha256, name: 'suma.json' } });
    const told = methodText(survey, text.ja);
    expect(told).toContain('保存したモデル「suma.json」');
    expect(told).toContain('abababababab');
    expect(told).not.toContain('教師付き分類');
  });

  it('features, study area, masks and what was done afterwards are told, each in its order', () => {
    const survey = classifiedBy({
      features: [
        { kind: 'band', band: 0 },
        {
          kind: 'texture',
          of: {
            kind: 'index',
            index: 'ndvi',
            bands: { red: 0, nir: 3 },
            deglint: [{ band: 0, nirBand: 3, slope: 1, nirMin: 0 }],
          },
          statistic: 'sd',
          radiusPixels: 2,
        },
      ],
      withinStudyArea: true,
      masks: (['boat', 'glint', 'boat'] as const).map((kind, i) => ({
        id: `m${i}`,
        kind,
        crs: 'EPSG:6673',
        geometry: outline,
        fileId: null,
      })),
      post: [
        { kind: 'sieve', minPixels: 16, connectivity: 8 },
        { kind: 'majority', radiusPixels: 1 },
      ],
    });
    expect(methodText(survey, text.en)).toContain(
      'Features: B1, standard deviation of NDVI (of bands without sunglint) (5×5 pixels). ' +
        'Only the study area was classified. Left out: boats, sunglint. ' +
        'Afterwards: groups under 16 pixels joined to their neighbour (8-connected) → majority of 3×3 pixels. Step ',
    );
    expect(methodText(survey, text.ja)).toContain(
      '対象範囲の中だけを分類した。分類から外した場所：船、海面反射。' +
        '分類のあとの処理：16 画素未満の塊をまとめた(8 近傍) → 周り 3×3 画素の多数決。処理番号 ',
    );
  });

  it('where nothing of the kind was done, nothing is told of it', () => {
    expect(methodText(classifiedCove, text.en)).not.toMatch(
      /Features|Left out|Afterwards|study area/,
    );
    expect(methodText({ ...classifiedCove, coverage: null }, text.en)).toBe(
      'The image is not classified yet',
    );
  });
});
