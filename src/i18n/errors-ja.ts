/** Sentences at `error.<code>`: what is wrong, then the remedy. {placeholders} are the details. */
export const errorsJa = {
  'file-truncated':
    '{file} は途中で切れています（{offset} バイト目から {length} バイトを読めません。全体は {size} バイト）。ファイルをもう一度コピーまたはダウンロードしてください。',
  'file-unreadable':
    '{file} を読めなくなりました。開いたあとに移動・変更・ロックされた可能性があります。もう一度開いてください。',
  'tiff-not-a-tiff':
    '{file} は名前に反して TIFF ではありません。ダウンロードしたものがエラーページでないか確かめるか、画像を GeoTIFF で書き出し直してください。',
  'tiff-malformed':
    '{file} の TIFF の構造が壊れています（{what}）。QGIS や gdal_translate などで書き出し直してください。',
  'tiff-truncated':
    '{file} は途中で切れています（{offset} バイト目からの {length} バイトがありません。全体は {size} バイト）。もう一度コピーまたはダウンロードしてください。存在しない画素を推測で補うことはしません。',
  'tiff-unsupported':
    '{file} には Moba が読めない形式が使われています：{what}。QGIS や gdal_translate などで、DEFLATE または LZW 圧縮の 8・16・32 ビット GeoTIFF に変換してください。',
  'tiff-block-corrupt':
    '{file} のブロック {block} を復号できません（{what}）。ファイルが壊れています。もう一度コピーするか、書き出し直してください。',
  'raster-window-outside':
    '列 {col}・行 {row} から {width} × {height} 画素の範囲は、{file}（{imageWidth} × {imageHeight} 画素）の内側にありません。画像の内側を指定してください。',
  'raster-window-too-large':
    '{file} の {width} × {height} 画素は、一度に読むには大きすぎます。小さく分けて読んでください。',
  'raster-band-missing':
    '{file} にはレベル {level} のバンド {band} がありません。画像にあるバンドを選んでください。',
  'image-bands-wrong':
    '{bands} 個のバンドが {width} × {height} 画素の画像に合いません。どのバンドも画素数と同じ個数で、同じ型でなければなりません。バンドの作り方を確かめてください。',
  'png-size-wrong':
    '{bytes} バイトでは {width} × {height} 画素の RGBA 画像になりません。幅 × 高さ × 4 バイトを渡してください。',
  'class-color-malformed':
    'クラス「{class}」の色「{color}」が #rrggbb の形ではありません。色を選び直してください。',
  'coverage-tile-wrong':
    'タイル {tileCol}, {tileRow} はこの分布図のものではありません。分類をもう一度実行してください。',
  'coverage-tile-missing':
    '分布図のタイル {tileCol}, {tileRow} が書かれていません。分類をもう一度実行してください。',
  cancelled: '処理を取り消しました。何も変更していません。必要なときにもう一度実行してください。',
} as const;
