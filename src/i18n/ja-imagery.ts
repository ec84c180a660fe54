/** What is made of a coverage map, and looks at it. */
export const imageryJa = {
  'outline.title': '区分を輪郭の面積にする',
  'outline.lead':
    '分類図の区分を多角形にして、面積の一つに加えます。形は分類図の画素どおりで、面積は変わりません。',
  'outline.class': '輪郭にする区分',
  'outline.min-pixels': '輪郭にする最小（画素）',
  'outline.run': '輪郭を作る',
  'outline.made': '{map} の「{class}」から作った輪郭（多角形 {polygons}）',
  'job.fit': '係数を求めています',
  'job.outline': '輪郭を作成中',
  'result.cross-validation': 'この分類の交差検証',
  'result.training': 'この分類の教師データ',
  'result.samples': '多角形 {count}',
  'quantity.outlined-groups': '輪郭にした塊',
  'quantity.left-out-groups': '小さいため除いた塊',
  'quantity.left-out-area': '除いた塊の面積',
} as const;
