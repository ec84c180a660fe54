/** Errors of opening imagery: URLs, several images at once, files beside an image. */
export const imageryErrorsJa = {
  'raster-grids-differ':
    '「{first}」と「{second}」は重ねられません。{what} が異なります（{firstValue} と {secondValue}）。QGIS の「再投影（ワープ）」などで、座標系・画素の大きさ・原点をそろえてから開いてください。',
  'mosaic-too-large':
    'つなげた画像が {width} × {height} 画素になり、大きすぎます。互いに離れた画像は、別々に開いてください。',
  'recipe-empty': '開く画像がありません。画像ファイルを選んでください。',
  'recipe-not-single':
    '画像が {count} 枚あります。バンドとして重ねるか（--stack）、モザイクとしてつなげるか（--mosaic）を選んでください。',
  'path-not-here':
    '{path} はこの環境からは開けません。ファイルを選び直すか、コマンドラインで開いてください。',
  'url-unsupported':
    '{url} は開けません。利用者名やパスワードを含まない http:// または https:// のアドレスを指定してください。',
  'url-unreachable':
    '{url} に接続できません。アドレスと回線を確かめてください。ブラウザでは、サーバーが他サイトからの読み出しを許可（CORS）していない場合も開けません。そのときは、ファイルをダウンロードして開いてください。',
  'url-refused':
    '{url} をサーバーが渡しませんでした（HTTP {status}）。アドレスと公開の設定を確かめてください。',
  'url-no-ranges':
    '{url} のサーバーは一部だけの読み出し（HTTP Range）に応じず、全体（{megabytes} MB）は上限 {limitMegabytes} MB を超えます。ファイルをダウンロードして開いてください。',
  'url-changed':
    '{url} のファイルが、開いた後に変わりました。混ざった画素から面積を出さないよう中止しました。開き直してください。',
  'url-answer-wrong':
    '{url} のサーバーの応答が正しくありません（{what}）。時間をおいて開き直すか、ファイルをダウンロードして開いてください。',
} as const;
