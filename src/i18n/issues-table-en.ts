/** Issues of a table that is brought in; the place (row, column) is said beside them. */
export const tableIssuesEn = {
  'column-is-density':
    '“{header}” is a mass per area ({unit}), not the wet mass in the frame. Choose the column with the mass as weighed (kg or g), or correct the unit. kg/m² and t/ha differ tenfold.',
  'column-unit-missing':
    '“{header}” names no unit and was read as {unit}. Choose another unit if that is wrong.',
  'column-missing': 'The column for {field} was not found. Choose it.',
  'column-twice': 'Another column is chosen for the same field as “{header}”. Keep one of them.',
  'column-maybe-ratio':
    'All values of “{header}” are 1 or less. If they are ratios (0 to 1), choose “ratio” as their unit; if they are percent, leave it.',
  'column-unit-wrong':
    'The unit {unit} of “{header}” does not fit this field. Choose another unit or column.',
  'cell-not-number': '“{text}” is not a number. Leave digits only.',
  'cell-not-date': '“{text}” is not a date. Write it as 2024-05-01.',
  'cell-thousands': '“{text}” was read as {taken}: its commas part the thousands.',
  'cell-cleaned': 'The spreadsheet’s rounding noise {stored} was read as {taken}.',
  'row-is-total': 'A row of totals or means (“{text}”) was left out.',
  'row-beyond-headers':
    'This row holds “{text}” in a column without a header. Check that no comma inside of a number moved its cells.',
  'table-without-rows': 'No row stands under the headers. Choose the row of the headers again.',
} as const;
