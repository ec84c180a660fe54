/** 参照点による精度評価のコマンドの説明。 */
export const accuracyHelpJa = {
  assess: '分類図の精度と区分ごとの面積を、参照点から推定します。',
  'assess --reference FILE': '区分を判読した点（GeoJSON、GeoPackage、シェープファイル、CSV）',
  'assess --class-field NAME': '点の区分が入った属性',
  'assess --design stratified|simple-random|systematic':
    '点の抽出法。moba design のファイルには書いてある',
  'assess --classes 1=NAME,2=NAME,…': '.aux.xml がないとき、分類図の値の名前',
  'assess --interpreters FIELD,FIELD': '二人の判読者それぞれの区分。食い違いを誤差に加える',
  'assess --training FILE': '分類に使った教師データ。参照点に使われていないか調べる',
  'assess --crs EPSG:n': '座標系の書かれていない点のファイルの座標系',
  'assess --matrix FILE.json':
    '誤差行列：classes、mappedAreaM2（または mappedPixels と pixelAreaM2）、counts[分類図][参照]',
  'assess --estimator olofsson-2014|stehman-2014|post-stratified|simple-random':
    '抽出法に合う別の推定量（省くと、その抽出法の標準の推定量）',
  'assess --confidence 90|95': '面積の片側下限の信頼度（省くと 95 %）',
  'assess --union A+B': 'まとめて数える区分。何度でも指定できる',
  'assess --interval safe|student-t|bootstrap':
    'safe はまれな区分や空のセルでも成り立つ区間。ほかは比較用',
  'assess --seed N': 'ブートストラップの乱数の種',
  design: '判読する参照点を、重みとともに分類図から抽出します。',
  'design --n N': '点の数',
  'design --target-se M2': '対象の区分の面積がこの標準誤差（m²）になる点の数にする',
  'design --target-se-overall SE': '全体精度がこの標準誤差になる点の数にする',
  'design --out POINTS.geojson': '書き出すファイル',
  'design --seed S': '乱数の種。同じ分類図と種からは同じ点（省くと 1）',
  'design --kind stratified|simple-random|systematic': '抽出法（省くと層化抽出）',
  'design --allocation recommended|proportional|equal|neyman|olofsson':
    '層への配分。すべてを比べて報告する',
  'design --target-class NAME': '面積を知りたい区分（省くと最も小さい区分）',
  'design --expected-accuracy 0.8': '見込みの利用者精度',
  'design --expected-omission 0.02': 'ほかの区分に紛れた対象の割合の見込み',
  'design --classes 1=NAME,2=NAME,…': '.aux.xml がないとき、分類図の値の名前',
} as const;
