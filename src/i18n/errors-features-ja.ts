/** Errors of features: formulas, indices, bands. {column} counts characters from 1. */
export const featureErrorsJa = {
  'feature-band-missing':
    '特徴量 {feature} はバンド {band} を使いますが、この画像の測定バンドは {bands} 個です。画像にあるバンドを選び直してください。',
  'index-band-unknown':
    '指数 {index} に必要なバンド（{role}）が決まっていません。どのバンドがそれに当たるかを指定してください。無い画像では、この指数は使えません。',
  'formula-empty':
    '式が空です。(b1 - b2) / (b1 + b2) のように、バンドの名前を使った式を入力してください。',
  'formula-too-long':
    '式が {length} 文字あり、上限 {most} 文字を超えています。式を短くするか、二つの特徴量に分けてください。',
  'formula-sign-unknown':
    '式の {column} 文字目の「{sign}」は使えません。使えるのは数、バンドの名前、+ - * / ^ ( ) , と関数 sqrt abs min max ln です。',
  'formula-number-too-large':
    '式の {column} 文字目の数 {text} は大きすぎて表せません。値を確かめて直してください。',
  'formula-unexpected':
    '式の {column} 文字目に「{found}」は置けません。演算子や括弧が抜けていないか、余分でないかを確かめてください。',
  'formula-incomplete':
    '式が途中で終わっています（{column} 文字目）。足りない値か閉じ括弧を補ってください。',
  'formula-function-unknown':
    '式の {column} 文字目の関数「{name}」はありません。使えるのは {known} です。掛け算には * を入れてください。',
  'formula-name-unknown':
    '式の {column} 文字目の「{name}」がどのバンドか分かりません。使えるのは {known} です。バンドの番号（b1、b2 …）で書くか、役割を指定してください。',
  'formula-power':
    '式の {column} 文字目：^ の後には -{most}～{most} の整数を一つ書いてください。平方根は sqrt( ) で書けます。',
  'formula-too-deep':
    '式の {column} 文字目で、括弧の重なりが {most} を超えました。式を簡単にしてください。',
  'formula-without-band':
    '式にバンドが一つもありません。どの画素でも同じ値になります。b1 などのバンドの名前を入れてください。',
  'region-outside-image': '描いた範囲が画像の外にあります。画像の上に描き直してください。',
  'region-without-pixels':
    '描いた範囲に値のある画素がありません。データのある場所に描き直してください。',
  'region-too-few-pixels':
    '描いた範囲の画素が {pixels} 個しかなく、係数を求められません（{needed} 個以上が必要です）。範囲を広げて描き直してください。',
  'region-band-flat':
    '描いた範囲でバンド {band} の値がすべて同じため、関係を求められません。海面反射の強い所と弱い所の両方を含むように、範囲を広げてください。',
  'depth-sand-too-dark':
    '砂地の範囲に、深い水より明るい画素がほとんどありません（{pixels} 個）。砂地と深い水の範囲を取り違えていないか確かめてください。',
  'depth-bands-opposed':
    '砂地の範囲で、バンド {bandI} と {bandJ} が水深とともに同じ向きに変わりません。同じ底質で水深だけが違う範囲を描くか、別のバンドの組を選んでください。',
  'soundings-too-few':
    '画像の値と組にできる測深点が {soundings} 点しかありません（{needed} 点以上が必要、20 点以上が目安）。画像の範囲にある測深点を用意し、座標系を確かめてください。',
  'soundings-ratio-flat':
    'どの測深点でも青と緑の対数比が同じで、水深の式を求められません。水深の異なる測深点を加えてください。',
  'features-file-malformed':
    '{file} を特徴量として読めません（{why}）。調査やモデルの JSON と同じ形（特徴量の配列）にしてください。',
  'layer-not-vector':
    '{file} はポリゴンの層ではありません。GeoJSON・GeoPackage・Shapefile のポリゴンを選んでください。',
  'soundings-column-missing':
    '{file} に列「{column}」がありません。測深点の列を選び直してください。',
  'soundings-too-many':
    '{file} の測深点は {rows} 行で、上限 {most} 行を超えています。間引くか、画像の範囲だけにしてください。',
} as const;
