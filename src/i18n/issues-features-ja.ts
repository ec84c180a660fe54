/** Issues of features and of the samples, before a model is trained. */
export const featureIssuesJa = {
  'index-needs-reflectance':
    '指数 {index} の定数は反射率（0～1）の値を前提としますが、この画像は整数です。反射率に直した画像を使うか、倍率を入れた式（例 b1 / 10000）を書いてください。',
  'classes-overlap':
    '「{first}」と「{second}」は、選んだ特徴量では一部しか見分けられません（JM距離 {distance}、1.9以上が目安）。特徴量か教師データを足してください。',
  'class-small-for-features':
    '「{class}」の学習画素は {pixels} 個で、{features} 個の特徴量には少なすぎます（{needed} 個以上が目安）。教師データを足すか、特徴量を減らしてください。',
  'samples-equal-values':
    '学習画素 {of} 個のうち {pixels} 個は、値がまったく同じなのに区分が違います。どの分類器でも見分けられません。教師データを見直すか、特徴量を足してください。',
  'cross-validation-one-sample':
    '教師データが実質一か所しかない区分があるため、交差検証はできません。どの区分にも、離れた二か所以上の教師データを描いてください。',
  'cross-validation-not-supervised':
    'k平均法としきい値は教師データから学ばないため、交差検証はしません。精度は検証点で確かめてください。',
  'cross-validation-fold-too-small':
    '交差検証で分けると、学習画素が足りなくなる区分があります。その区分の教師データを足すか、特徴量を減らしてください。',
} as const;
