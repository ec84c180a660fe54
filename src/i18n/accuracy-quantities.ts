/** Names of what reference points say of a class map. */
export const accuracyQuantitiesJa = {
  'overall-accuracy': '全体精度（面積加重）',
  'overall-accuracy-error': '全体精度の標準誤差',
  'users-accuracy': '使用者精度',
  'producers-accuracy': '作成者精度',
  'estimated-area': '参照点による推定面積',
  'area-standard-error': '面積の標準誤差',
  'area-lower-bound': '面積の片側信頼下限',
  'mapped-area': '分類図の面積',
} as const;

export const accuracyQuantitiesEn: Readonly<Record<keyof typeof accuracyQuantitiesJa, string>> = {
  'overall-accuracy': 'Overall accuracy (by area)',
  'overall-accuracy-error': 'Standard error of the overall accuracy',
  'users-accuracy': 'User’s accuracy',
  'producers-accuracy': 'Producer’s accuracy',
  'estimated-area': 'Area estimated from reference points',
  'area-standard-error': 'Standard error of the area',
  'area-lower-bound': 'One-sided lower bound of the area',
  'mapped-area': 'Mapped area',
};
