/** Sloped surfaces over a DEM, and zones over a class map. */
export const slopeIssuesJa = {
  'slope-not-measured':
    '面積「{subject}」：斜面の面積がまだ測られていません。標高データ（DEM）を選び、「勾配面積を測る」を押してください。',
  'slope-stale':
    '面積「{subject}」：測ったあとで輪郭・標高データ・勾配の上限のいずれかが変わりました。もう一度測ってください。それまで面積は示しません。',
  'slope-clamped':
    '面積「{subject}」：{cells} セルのうち {clamped} セル（{share} %）が上限の {limit}° より急で（最大 {steepest}°）、上限の勾配で数えました。標高データの段差や誤差でないか確かめてください。',
  'slope-flat-cells':
    '面積「{subject}」：{cells} セルのうち {flat} セル（{share} %）は標高データの端か欠測に接していて勾配が求まらず、平らとみなしました。輪郭より広い範囲の標高データを使ってください。',
  'slope-few-cells':
    '面積「{subject}」：輪郭の中にある標高データのセルが {cells} 個しかなく、勾配が粗い推定になります。より細かい標高データを使ってください。',
  'slope-dem-coarse':
    '面積「{subject}」：標高データ {file} のセルは約 {cellM} m で、礁や岩の起伏を表せません。5 m より細かい標高データを使うか、別の測り方にしてください。',
  'zones-overlap':
    '区域 {index} と {other} が {pixels} 画素で重なっています。重なりはそれぞれの区域で数えました。足し合わせる前に輪郭を直してください。',
  'zone-outside-raster':
    '区域 {index} は分類図の外にはみ出しています。はみ出した部分は数えていません。分類図の範囲を確かめてください。',
  'zone-without-pixels':
    '区域 {index} には分類図の画素の中心が一つも入りません。位置と座標系を確かめるか、区域を画素より大きくしてください。',
} as const;
