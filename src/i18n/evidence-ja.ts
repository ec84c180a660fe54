import type { EvidenceText } from '../core/evidence/text.ts';
import { quantitiesJa } from './evidence-quantities.ts';

export const evidenceJa: EvidenceText = {
  language: 'ja',
  quantities: quantitiesJa,
  notes: {
    'measured-to-decimal': '計測値を十進数に移すときに、この桁で一度だけ切り捨てた',
    'ellipsoidal-area': '準拠楕円体の上の面積',
  },
  models: { 'random-forest': 'ランダムフォレスト', 'maximum-likelihood': '最尤法' },
  table: {
    id: 'ID',
    quantity: '項目',
    subject: '対象',
    value: '値',
    unit: '単位',
    formula: '式の名前',
    template: '式',
    substituted: '値を入れた式',
    inputs: '入力',
    rounding: '端数の処理',
    exact: '処理前の値',
    source: '根拠・出典',
    note: '備考',
  },
  rounding: {
    'truncate-decimals': '小数第{digits}位まで(以下切り捨て)',
    'truncate-significant': '有効数字{digits}桁(以下切り捨て)',
    'half-up-decimals': '小数第{digits}位まで(四捨五入)',
    'half-up-significant': '有効数字{digits}桁(四捨五入)',
  },
  sources: {
    typed: '入力値。根拠:{basis}',
    typedBare: '入力値',
    literature: '文献値:{citation}',
    constant: '定数:{citation}',
    file: 'ファイル {file} {place}',
    polygon: '{file} の多角形(頂点 {vertices}、穴 {holes})',
    drawnPolygon: '画面で描いた多角形(頂点 {vertices}、穴 {holes})',
    pixels: '{file} を分類した「{className}」の {pixels} 画素(処理 {step})',
    missing: '根拠が入力されていない',
  },
  sheet: {
    kind: '藻場分布図 ・ 面積の算定根拠',
    place: '場所',
    surveyedOn: '調査日',
    author: '作成者',
    unknown: '未記入',
    madeUp: '見本データ ・ 申請には使えません',
    madeUpMark: '見本 ・ 申請不可',
    legend: '凡例とクラス別の面積',
    className: 'クラス',
    pixels: '画素数',
    areaM2: '面積 m²',
    areaHa: '面積 ha',
    bed: '(藻場)',
    total: '合計',
    nodata: 'データなし',
    notClassified: '未分類',
    figures: 'CO₂吸収量の算定',
    item: '項目',
    coefficient: '吸収係数 t/ha',
    absorption: '吸収量 t-CO₂',
    vessel: '船舶 t-CO₂',
    credited: '認証対象 t-CO₂',
    sum: '合計',
    more: 'ほか {count} 項目は derivation.csv を参照',
    scale: '縮尺 約 1:{ratio}(A4 原寸)。長さは楕円体上の距離',
    trueNorth: '真北',
    gridNorthEast: '座標北は真北から東へ {degrees}°(子午線収差)',
    gridNorthWest: '座標北は真北から西へ {degrees}°(子午線収差)',
    gridNorthSame: '座標北と真北は一致(差 0.01°未満)',
    noCrs: '座標系が分からないため、縮尺・方位・面積は示せません',
    noImage: '画像がありません',
    mapData: '図の諸元',
    crs: '座標系',
    centre: '図の中心',
    northing: '北',
    easting: '東',
    image: '使用画像',
    takenOn: '撮影日',
    credit: '提供・著作',
    sha256: '画像 SHA-256',
    method: '分類の方法',
    methodSentence:
      '{model}({parameters})による教師付き分類。教師データ {samples} 個、{pixels} 画素。処理番号 {step}',
    forestSentence: '木 {trees} 本、深さ {depth}、葉の最小 {leaf} 画素、乱数の種 {seed}',
    gaussianSentence: 'クラスごとの正規分布',
    noMethod: '分類はまだ行われていません',
    areaBasis: '面積の算定根拠',
    software: '作成',
    page: '{page} / {pages} ページ',
  },
  readme: `{title}
藻場調査の証拠パッケージ

作成日    {created}
作成      {software}
{nature}
■ 中身
survey.json             調査の記録。すべての入力と設定
sources/                元のファイル(画像、教師データ、表)
results/coverage.tif    藻場の分類図(GeoTIFF)
results/derivation.csv  全ての数値の導出表(値、式、入力、端数の処理、出典)
results/figures.json    同じ内容を機械で読む形にしたもの
results/map-sheet.svg   藻場分布図(A4)
model/                  分類に使ったモデル
manifest.json           ファイルの一覧と SHA-256
SHA256SUMS              同じ一覧を sha256sum の形にしたもの

■ 確かめ方
1. ファイルが変わっていないこと
   このフォルダで  sha256sum -c SHA256SUMS  (macOS は shasum -a 256 -c SHA256SUMS)
2. 数値が入力から出ること
   Moba でこの zip を開くと、survey.json から全ての数値を計算し直し、記録と一つずつ比べます。
3. 分類図が画像から出ること
   sources/ の画像と教師データ、survey.json の設定(乱数の種を含む)で分類し直すと、同じ分類図になります。
`,
};
