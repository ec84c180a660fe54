/** Issues of a table that is brought in; the place (row, column) is said beside them. */
export const tableIssuesJa = {
  'column-is-density':
    '「{header}」は面積あたりの重量（{unit}）で、枠の湿重量ではありません。枠で量った重量（kg か g）の列を選ぶか、単位を直してください。kg/m² と t/ha は10倍違います。',
  'column-unit-missing':
    '「{header}」に単位が書かれていないので、{unit} として読みました。違うときは単位を選び直してください。',
  'column-missing': '必要な列（{field}）が見つかりません。列を選んでください。',
  'column-twice': '「{header}」と同じ項目に、ほかの列も選ばれています。1つにしてください。',
  'column-maybe-ratio':
    '「{header}」の値がすべて1以下です。割合（0〜1）なら単位を「割合」に、百分率ならそのままにしてください。',
  'column-unit-wrong':
    '「{header}」の単位 {unit} は、この項目には使えません。単位か列を選び直してください。',
  'cell-not-number': '「{text}」は数値として読めません。数字だけにしてください。',
  'cell-not-date': '「{text}」は日付として読めません。2024-05-01 の形にしてください。',
  'cell-thousands': '「{text}」を桁区切りのある数として {taken} と読みました。',
  'cell-cleaned': '表計算の小数の誤差 {stored} を {taken} と読みました。',
  'row-is-total': '合計や平均の行（「{text}」）は読み込みませんでした。',
  'row-beyond-headers':
    'この行には見出しのない列に「{text}」があります。数の中の「,」などで列がずれていないか確かめてください。',
  'table-without-rows': '見出しの下に行がありません。見出しの行を選び直してください。',
} as const;
