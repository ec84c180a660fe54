/** Errors of drawing reference points on the survey's own map. */
export const drawErrorsJa = {
  'draw-without-map': '分類図がありません。分類してから、参照点を抽出してください。',
  'draw-map-stale':
    '分類図を作ったあとに、設定か教師データが変わっています。もう一度分類してから、参照点を抽出してください。',
  'draw-map-changed':
    '参照点を抽出している間に分類図が変わったため、点は使いませんでした。もう一度抽出してください。',
} as const;
