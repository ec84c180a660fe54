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
  'sample-too-large': '{points} 点は多すぎます（上限 {most} 点）。点の数を減らしてください。',
  'map-without-classes': '{file} には区分のある画素がありません。分類図を指定してください。',
  'reference-classes-unlike':
    '参照点の区分（{reference}）が、分類図の区分（{map}）のどれとも一致しません。--classes 1=名前,… で分類図の値に名前を付けてください。',
  'class-name-repeated': '「{name}」という区分が 2 つあります。別の名前にしてください。',
  'reference-not-points':
    '{file} の地物 {feature} は点ではありません。参照データは点で用意してください。',
  'reference-field-absent': '{file} に「{field}」という属性はありません。属性：{fields}。',
  'reference-unlabelled':
    '{file} の {points} 点で「{field}」が空です。判読できた点だけを使うと面積が偏ります。すべての点の区分を入れてください。',
  'reference-all-outside':
    '{file} の点がどれも分類図 {map} の区分のある画素にありません。座標系と分類図を確かめてください。',
  'reference-unmapped':
    '別の分類図の層から抽出した点のうち {points} 点が、この分類図では無効値か範囲外です。除くと面積が偏ります。層の全体を覆う分類図を指定してください。',
  'reference-stratum-unknown':
    '{point} 番目の点の「stratum」が、ファイルに書かれた層のどれでもありません。moba design が書き出した属性を残してください。',
  'design-already-named':
    'このファイルの点は {design} で抽出したと記録されています。--design {asked} を外してください。',
  'design-size-missing':
    '--n（点の数）、--target-se（面積の標準誤差）、--target-se-overall（全体精度の標準誤差）のどれか 1 つを指定してください。',
  'target-se-out-of-reach': 'その標準誤差には {points} 点でも届きません。目標を緩めてください。',
  'training-used-as-reference':
    '参照点のうち {points} 点が教師データの中にあります（{which} 番目）。分類図が教わった場所で試すと、精度が実際より高く出ます。別に抽出した点を使ってください。',
  'interpreter-pairs-incomplete':
    '{points} 点のうち {pairs} 点しか二人の判読がそろっていません。すべての点を二人で判読してください。',
} as const;
