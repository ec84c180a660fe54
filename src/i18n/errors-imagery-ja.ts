/** Errors of opening imagery: URLs, several images at once, files beside an image. */
export const imageryErrorsJa = {
  'raster-grids-differ':
    '「{first}」と「{second}」は重ねられません。{what}が異なります（{firstValue} と {secondValue}）。QGIS の「再投影（ワープ）」などで、座標系・画素の大きさ・原点をそろえてから開いてください。',
  'mosaic-too-large':
    'つなげた画像が {width} × {height} 画素になり、大きすぎます。互いに離れた画像は、別々に開いてください。',
  'recipe-empty': '開く画像がありません。画像ファイルを選んでください。',
  'recipe-not-single':
    '画像が {count} 枚あります。バンドとして重ねるか（--stack）、モザイクとしてつなげるか（--mosaic）を選んでください。',
  'no-browser-files':
    'このブラウザには端末内のファイル領域がありません。Chrome・Edge・Firefox・Safari の新しい版で開いてください。',
  'path-not-here':
    '{path} はこの環境からは開けません。ファイルを選び直すか、コマンドラインで開いてください。',
  'url-unsupported':
    '{url} は開けません。利用者名やパスワードを含まない http:// または https:// のアドレスを指定してください。',
  'url-unreachable':
    '{url} に接続できません。アドレスと回線を確かめてください。ブラウザでは、サーバーが他サイトからの読み出しを許可（CORS）していない場合も開けません。そのときは、ファイルをダウンロードして開いてください。',
  'url-silent':
    '{url} のサーバーから、{seconds} 秒待ってもデータが届きません。回線とサーバーの状態を確かめて開き直すか、ファイルをダウンロードして開いてください。',
  'url-refused':
    '{url} をサーバーが渡しませんでした（HTTP {status}）。アドレスと公開の設定を確かめてください。',
  'url-no-ranges':
    '{url} のサーバーは一部だけの読み出し（HTTP Range）に応じず、全体（{megabytes} MB）は上限 {limitMegabytes} MB を超えます。ファイルをダウンロードして開いてください。',
  'url-changed':
    '{url} のファイルが、開いた後に変わりました。混ざった画素から面積を出さないよう中止しました。開き直してください。',
  'url-answer-wrong':
    '{url} のサーバーの応答が正しくありません（{what}）。時間をおいて開き直すか、ファイルをダウンロードして開いてください。',
  'image-unplaced':
    '{file} には位置情報がないため、地図に置けません。同じ名前のワールドファイル（{beside}.{world}）と座標系のファイル（{beside}.prj）を、画像と一緒に選ぶかドロップしてください。',
  'image-without-crs':
    '{file} には座標系の情報がないため、面積を求められません。座標系のファイル（{beside}.prj）を画像と一緒に選ぶかドロップするか、画像に座標系を設定してから開き直してください。',
  'world-file-malformed':
    '{file} はワールドファイルとして読めません。6 行の数値（画素の大きさ、回転、左上の画素の中心）か確かめ、QGIS などで書き出し直してください。',
  'companion-too-large':
    '{file} は大きすぎて、画像の付属ファイルとして読めません。画像だけを開いてください。',
  'png-malformed':
    '{file} の PNG の構造が壊れています（{what}）。もう一度コピーするか、GeoTIFF で書き出し直してください。',
  'png-interlaced':
    '{file} はインターレース PNG で、行ごとに読めません。インターレースなしの PNG か GeoTIFF で書き出し直してください。',
  'png-row-too-long':
    '{file} は 1 行が {megabytes} MB あり、PNG としては読めません。タイル化した GeoTIFF に変換してください。',
  'jpeg-malformed':
    '{file} は JPEG として読めません（{what}）。壊れているか、対応しない方式です。RGB の JPEG か GeoTIFF で書き出し直してください。',
  'plain-image-too-large':
    '{file} は展開すると {megabytes} MB になり、JPEG として読める上限 {limitMegabytes} MB を超えます。タイル化した GeoTIFF に変換してください（gdal_translate -of COG）。',
} as const;
