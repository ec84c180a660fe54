import type { FeatureCollection, Polygon } from 'geojson';
import type { AreaEntry } from '../../src/core/survey/document/area-entry.ts';
import type { Survey, SurveyFile } from '../../src/core/survey/document/document.ts';
import { emptySurvey } from '../../src/core/survey/document/empty-survey.ts';
import { areaHead } from '../../src/core/survey/document/new-area.ts';
import { newClassification } from '../../src/core/survey/document/new-classification.ts';
import { COVE_CLASSES } from './classes.ts';
import { twiceArea } from './contour.ts';
import { geoRing } from './georeference.ts';
import { COVE_ITEMS } from './items.ts';
import { EELGRASS, KELP } from './labels.ts';
import { COVE_QUADRATS } from './quadrats.ts';
import type { TrainingPolygon } from './sampling.ts';
import { type CoveShapes, STONE_REEFS } from './shapes.ts';

const SURVEYED_ON = '2026-07-18';

function coveAreas(shapes: CoveShapes): AreaEntry[] {
  const meadow = [...shapes.eelgrass].sort((a, b) => twiceArea(b.outer) - twiceArea(a.outer))[0]!;
  const traced = meadow.outer.filter((_, i) => i % 6 === 0);
  return [
    {
      ...areaHead('area-eelgrass', 'アマモ場(空撮の分類)'),
      surveyedOn: SURVEYED_ON,
      basis:
        '2026年7月18日のドローン空撮(0.25 m)をランダムフォレストで分類し、アマモに分類された全画素の楕円体上の面積を合計した。',
      method: 'class',
      classIds: [EELGRASS],
    },
    {
      ...areaHead('area-kelp', 'カジメ場(空撮の分類)'),
      surveyedOn: SURVEYED_ON,
      basis: '同じ分類で、カジメに分類された全画素の楕円体上の面積を合計した。',
      method: 'class',
      classIds: [KELP],
    },
    {
      ...areaHead('area-stone-reefs', '投石礁(円錐・参考)'),
      surveyedOn: SURVEYED_ON,
      basis:
        '8基のうち5基の平均半径と高さを潜水で測り、円錐の側面積の平均に基数を掛けた。カジメ場の面積と重なるため、申請には使わない。',
      method: 'cone',
      reefCount: String(STONE_REEFS.length),
      reefs: STONE_REEFS.slice(0, 5).map((reef, i) => ({
        id: `reef-${i + 1}`,
        name: '',
        baseRadiusM: String(reef.radiusM),
        heightM: String(reef.heightM),
        topRadiusM: '',
      })),
      surface: 'lateral',
      meanAreaM2: null,
    },
    {
      ...areaHead('area-traced-meadow', 'アマモ場の外周(目視・参考)'),
      surveyedOn: SURVEYED_ON,
      basis: '空撮の画像から主な群落の外周をなぞった。群落の中の裸地を含むため、申請には使わない。',
      method: 'polygon',
      crs: 'EPSG:4326',
      geometry: { type: 'Polygon', coordinates: [geoRing(traced, true)] },
      fileId: null,
    },
    {
      ...areaHead('area-nets', '養殖網(参考)'),
      surveyedOn: SURVEYED_ON,
      basis: '湾の外に張った養殖網の枚数に、標準的な網1枚の面積を掛けた。見本のための数字。',
      method: 'net',
      nets: [{ id: 'nets', season: '2026', cooperative: '', netCount: '24', netAreaM2: '23.3' }],
    },
  ];
}

export function coveSurvey(
  shapes: CoveShapes,
  training: readonly TrainingPolygon[],
  trainingFeatures: FeatureCollection<Polygon>,
  files: readonly SurveyFile[],
): Survey {
  return {
    ...emptySurvey({ id: 'sample-cove', title: '' }),
    title: '見本の入江 藻場調査 2026',
    place: '兵庫県神戸市須磨区 沖合(架空の入江)',
    surveyedOn: SURVEYED_ON,
    author: '藻場 Moba 見本データ',
    nature: 'made-up',
    rulePack: 'jbc-online-2024',
    files,
    classes: COVE_CLASSES,
    samples: trainingFeatures.features.map((feature, i) => ({
      id: String(feature.properties?.id),
      classId: training[i]!.classId,
      crs: 'EPSG:4326',
      geometry: feature.geometry,
      fileId: 'training',
    })),
    classification: {
      ...newClassification,
      imageId: 'orthomosaic',
      seed: 42,
    },
    coverage: null,
    areas: coveAreas(shapes),
    quadrats: COVE_QUADRATS,
    items: COVE_ITEMS,
  };
}
