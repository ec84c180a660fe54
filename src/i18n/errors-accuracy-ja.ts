/** 参照点による精度評価と、その抽出のエラー。 */
export const accuracyErrorsJa = {
  'estimator-not-for-design':
    '推定量 {estimator} は、この抽出法（{design}）には使えません。点の選ばれる確率が推定量の前提と違い、面積が偏るためです。使える推定量：{allowed}。',
  'stratum-without-size':
    '層「{stratum}」の面積（画素数）が 0 か、わかりません。分類図から層の面積を求めて指定してください。',
  'stratum-without-points':
    '層「{stratum}」に参照点が 1 点もありません。この層に 2 点以上の点を取るか、似た層と合わせてください。',
  'stratum-one-point':
    '層「{stratum}」の参照点が 1 点だけです。1 点ではばらつきがわからず、標準誤差を求められません。2 点以上取るか、似た層と合わせてください。',
  'stratum-points-over-pixels':
    '層「{stratum}」は {pixels} 画素なのに、参照点が {points} 点あります。層の大きさか点の数を確かめてください。',
  'sample-too-small':
    '参照点が {points} 点しかありません。標準誤差を求めるには 2 点以上が必要です。',
  'class-without-stratum':
    '分類図で「{class}」とされた点がありますが、その面積がわかりません。「{class}」の面積を層に加えてください。',
  'matrix-not-square':
    '誤差行列は {rows} 行 × {columns} 列でなければなりません。行（分類図）と列（参照）の数を区分に合わせてください。',
  'matrix-count-invalid':
    '誤差行列の {row} 行 {column} 列の「{value}」は点の数ではありません。0 以上の整数にしてください。',
  'accuracy-class-unknown': '「{class}」という区分はありません。区分は次のとおりです：{classes}。',
} as const;
