/** Errors of tables (CSV, XLSX) and of raw inputs (JSON) that are read. */
export const tableErrorsJa = {
  'table-too-large':
    '{file} は {megabytes} MB あり、表として読める上限 {limitMegabytes} MB を超えています。調査の表だけを別のファイルに保存してから開いてください。',
  'table-too-many-cells':
    '{file} の表が大きすぎます（上限 {rows} 行・{columns} 列）。調査の表だけを別のファイルに保存してから開いてください。',
  'table-old-excel':
    '{file} は古い形式の Excel（.xls）か、パスワード付きです。Excel で .xlsx か CSV としてパスワードなしで保存し直してください。',
  'table-not-xlsx':
    '{file} は Excel ブック（.xlsx）ではありません。.xlsx か CSV で保存し直してください。',
  'table-not-known':
    '{file} は表のファイルではありません。CSV（UTF-8 か Shift_JIS）、TSV、.xlsx のどれかで保存し直してください。',
  'table-empty': '{file} には何も入っていません。表のあるファイルを選んでください。',
  'table-damaged':
    '{file} の中身が壊れていて読めません（{why}）。Excel で開き、.xlsx か CSV で保存し直してください。',
  'table-markup-refused':
    '{file} の {part} に、表に要らない宣言（DOCTYPE）があるため開きませんでした。Excel で開き、.xlsx で保存し直してください。',
  'table-formula-unsaved':
    '{file} のシート「{sheet}」のセル {cell} は数式だけで、計算結果が保存されていません。Excel で開いて保存し直すか、値に置き換えてください。',
  'csv-quote-open':
    '{file} の {line} 行目から始まる行で、引用符（"）が閉じられていません。引用符を閉じるか消してください。',
  'input-invalid':
    '{file} の {path} が読めません（{why}）。README の「On the command line」にある形に直してください。',
} as const;
