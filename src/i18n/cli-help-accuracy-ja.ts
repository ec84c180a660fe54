/** 参照点による精度評価のコマンドの説明。 */
export const accuracyHelpJa = {
  assess: '分類図の精度と区分ごとの面積を、参照点から推定します。',
  'assess --matrix FILE.json':
    '誤差行列：classes、mappedAreaM2（または mappedPixels と pixelAreaM2）、counts[分類図][参照]',
  'assess --estimator olofsson-2014|stehman-2014|post-stratified|simple-random':
    '抽出法に合う別の推定量（省くと、その抽出法の標準の推定量）',
  'assess --confidence 90|95': '面積の片側下限の信頼度（省くと 95 %）',
  'assess --union A+B': 'まとめて数える区分。何度でも指定できる',
  'assess --interval safe|student-t|bootstrap':
    'safe はまれな区分や空のセルでも成り立つ区間。ほかは比較用',
  'assess --seed N': 'ブートストラップの乱数の種',
} as const;
