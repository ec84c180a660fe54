/** 分類図の加工（小領域除去、多数決フィルタ、塗り直し、ポリゴン化）のエラー。 */
export const coverageErrorsJa = {
  'class-map-not-one-band':
    '{file} は {bands} バンドあり、分類図ではありません。区分の番号が入った 1 バンドの GeoTIFF を指定してください。',
  'class-map-not-8-bit':
    '{file} に {value} という値があります。区分の番号は 0 ～ 255 の整数でなければなりません。番号を付け直し（QGIS の「テーブルによる再分類」など）、Byte 型で保存してください。',
  'class-map-nodata-taken':
    '{file} には区分 255 の画素がありますが、255 は隠れた画素を表すのに使います。その区分を別の番号にしてください。',
  'class-map-without-nodata':
    '{file} はマスクで画素を隠していますが、nodata の値がありません。どの区分にも使っていない値を nodata に設定してください（gdal_translate -a_nodata 255）。',
  'zones-without-polygons':
    '{file} にポリゴンがないため、数える範囲がありません。ポリゴンのファイルを指定してください。',
  'classify-nothing-inside':
    '分類された画素がありません。調査範囲の内側でマスクの外側に、画像の有効な画素が 1 つもないためです。調査範囲とマスクが画像に重なっているか、座標系が正しいかを確かめてください。',
  'out-is-input': '--out が入力のファイル {file} と同じです。別のファイル名を指定してください。',
  'outline-without-map': '分類図がありません。先に分類してください。',
  'outline-without-pixels':
    'この区分には {minPixels} 画素以上の塊がありません。「輪郭にする最小」を小さくしてください。',
  'outline-too-fine':
    '輪郭の角が {corners} あり、上限の {most} を超えます。後処理で小さな塊をまとめて分類し直すか、「輪郭にする最小」を大きくしてください。',
} as const;
