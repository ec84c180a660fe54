/** The sloped surface of an outline over a DEM. */
export const slopeJa = {
  'slope.dem': '標高データ（DEM）',
  'slope.no-dem': '標高データ（DEM）がまだありません',
  'slope.no-dem-hint':
    '水深または標高の GeoTIFF（1バンド）を画面のどこかに落としてください。上下どちらが正でも勾配は同じです。',
  'slope.limit': '勾配の上限',
  'slope.limit-hint':
    'これより急なセルは上限の勾配として数え、その数を示します。90°に近い勾配は誤差で面積が際限なく増えるためです。高さの単位は、ファイルに記載がなければメートルとして扱います。',
  'slope.measure': '勾配面積を測る',
  'slope.again': '測り直す',
  'slope.result': '測り方による面積の違い',
  'slope.way': '測り方',
  'slope.way.sloped': '斜面に沿った面積',
  'slope.way.ellipsoidal': '楕円体の上の面積',
  'slope.way.planar': '平面の面積',
  'slope.area': '面積',
  'slope.difference': '楕円体との差',
  'slope.start': '標高データで斜面の面積を測る',
  'slope.back': '多角形の面積に戻す',
  'job.slope': '勾配面積を測っています',
  'job.stage.measure': '計測',
  'quantity.sloped-area': '勾配面積（斜面に沿った面積）',
  'quantity.sloped-difference': '勾配面積と楕円体面積の差',
  'quantity.max-slope': '勾配の上限',
  'quantity.dem-cells': 'DEM のセル',
  'quantity.clamped-cells': '上限で数えたセル',
  'quantity.flat-cells': '平らとみなしたセル',
  'quantity.steepest-slope': '最も急な勾配',
  'note.sloped-area':
    '楕円体面積に、DEM の各セルの 1 ÷ cos（勾配）の平均を掛けた面積です。高さの単位は、ファイルに記載がなければメートルとして扱います。',
  'note.sloped-area-limited':
    '楕円体面積に、DEM の各セルの 1 ÷ cos（勾配）の平均を掛けた面積です。上限より急なセルは上限の勾配で数えています。高さの単位は、ファイルに記載がなければメートルとして扱います。',
} as const;
