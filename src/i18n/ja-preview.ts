/** The class map to be, over the view; and how sure the last one is. */
export const previewJa = {
  'preview.toggle': 'プレビュー',
  'preview.lead': '教師データや設定を変えるたびに、画面に見えている範囲を分類して地図に重ねます。',
  'preview.label': 'プレビュー（面積の計算には使われません）',
  'preview.working': '計算中…',
  'preview.rough':
    '概略です。縮小した画像を分類しているので、分類図とは異なります。拡大すると実際の画素で分類します。',
  'preview.middle': '画面の中央だけを分類しています。拡大すると画面全体を分類します。',
  'preview.before-steps': '後処理をかける前の分類です。',
  'preview.outside': '画面の中に分類する画像がありません。',
  'layer.preview': 'プレビュー',
  'layer.confidence': '信頼度',
  'confidence.keep': '画素ごとの信頼度も記録する',
  'confidence.legend': '信頼度（モデルがその区分とした確からしさ）',
  'status.confidence': '信頼度 {pct} %',
} as const;
