/** Errors of tables (CSV, XLSX) and of raw inputs (JSON) that are read. */
export const tableErrorsEn = {
  'table-too-large':
    '{file} has {megabytes} MB, over the limit of {limitMegabytes} MB for a table. Save the table of the survey alone in another file and open that.',
  'table-too-many-cells':
    'The table in {file} is too large (at most {rows} rows, {columns} columns). Save the table of the survey alone in another file and open that.',
  'table-old-excel':
    '{file} is of the old Excel format (.xls), or under a password. Save it in Excel as .xlsx or CSV, without a password.',
  'table-not-xlsx': '{file} is no Excel workbook (.xlsx). Save it as .xlsx or CSV.',
  'table-not-known': '{file} is no table. Save it as CSV (UTF-8 or Shift_JIS), TSV or .xlsx.',
  'table-empty': '{file} holds nothing. Choose a file with a table.',
  'table-damaged':
    '{file} is damaged and can’t be read ({why}). Open it in Excel and save it as .xlsx or CSV.',
  'table-markup-refused':
    '{part} of {file} has a declaration that no table needs (DOCTYPE), so it was not opened. Open it in Excel and save it as .xlsx.',
  'table-formula-unsaved':
    'Cell {cell} of sheet “{sheet}” in {file} holds a formula without its result. Open and save the file in Excel, or replace formulas by values.',
  'csv-quote-open':
    'In {file}, a quotation mark (") opened in the row at line {line} is never closed. Close or delete it.',
  'input-invalid':
    '{path} of {file} can’t be used ({why}). Write it as README shows under “On the command line”.',
} as const;
