/** What can go wrong with features, models and what follows a classification. */
export const classificationErrorsJa = {
  'clusters-too-many':
    '値の異なる画素が{distinct}種類しかないため、{clusters}個のクラスターに分けられません。クラスターの数を減らしてください。',
  'threshold-one-feature':
    'しきい値による分類に使える特徴量は1つだけですが、{features}個選ばれています。指数またはバンドを1つだけ選んでください。',
  'threshold-flat':
    '特徴量の値がすべて同じため、しきい値を決められません。別の特徴量を選ぶか、しきい値を入力してください。',
} as const;
