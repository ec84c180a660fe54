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
  'region-small':
    '範囲の画素が {pixels} 個しかありません（{needed} 個以上が目安）。範囲を広げると、係数が安定します。',
  'glint-slope-not-positive':
    'バンド {band} は近赤外とともに明るくならないため、海面反射の補正になりません。海面反射のある深い水の範囲を描き直してください。',
  'glint-region-not-deep':
    'バンド {band} の明るさの違いを海面反射だけでは説明できません（決定係数 {r2}）。浅い所や雲の影を含まない、一様に深い水の範囲か確かめてください。',
  'depth-sand-dark':
    '砂地の画素 {of} 個のうち {dark} 個は深い水より暗く、使えません。砂地だけを含むように範囲を描き直してください。',
  'depth-bands-unrelated':
    '砂地の範囲で二つのバンドの関係が弱く（決定係数 {r2}）、水深の影響を除ききれません。同じ底質だけを含む範囲か確かめてください。',
  'soundings-few':
    '使えた測深点は {soundings} 点です（{needed} 点以上が目安）。測深点を増やすと、水深の誤差が分かりやすくなります。',
  'soundings-dropped':
    '測深点 {dropped} 点は、画像の値と組にできず使っていません（うち画像の外 {outside} 点）。座標系と位置を確かめてください。',
  'soundings-slope-not-positive':
    '深いほど対数比が小さくなっています。水深の符号（下向きが正）と、青・緑のバンドの指定を確かめてください。',
  'soundings-unrelated':
    '対数比で水深の違いを説明できません（決定係数 {r2}）。潮位を補正したか、濁りや底質の違いがないかを確かめてください。',
} as const;
