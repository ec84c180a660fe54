import type { SurveyClass } from '../../core/training/training-set.ts';
import { rgbOf } from './cog/coverage-fields.ts';

/** Control characters can't stand in XML 1.0 at all. */
const escapeXml = (text: string) =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** RAT columns: GDAL field type (0 integer, 2 text) and usage (GFU_MinMax, Name, Red, …). */
const COLUMNS = [
  { name: 'Value', type: 0, usage: 5 },
  { name: 'Name', type: 2, usage: 2 },
  { name: 'Red', type: 0, usage: 6 },
  { name: 'Green', type: 0, usage: 7 },
  { name: 'Blue', type: 0, usage: 8 },
] as const;

/**
 * The sidecar `<file>.aux.xml` (GDAL PAM), where GDAL and QGIS look for class names: category names
 * by pixel value, and an attribute table of value, name and colour. UTF-8.
 */
export function coverageAuxXml(classes: readonly SurveyClass[]): string {
  const byId = new Map(classes.map((survey) => [survey.id, survey]));
  const last = Math.max(0, ...byId.keys());
  const categories = Array.from({ length: last + 1 }, (_, id) => {
    const name = byId.get(id)?.name ?? '';
    return `      <Category>${escapeXml(name)}</Category>`;
  });
  const columns = COLUMNS.map(
    ({ name, type, usage }, i) =>
      `      <FieldDefn index="${i}"><Name>${name}</Name><Type>${type}</Type><Usage>${usage}</Usage></FieldDefn>`,
  );
  const rows = [...classes]
    .sort((left, right) => left.id - right.id)
    .map((survey, i) => {
      const cells = [survey.id, escapeXml(survey.name), ...rgbOf(survey)];
      return `      <Row index="${i}">${cells.map((cell) => `<F>${cell}</F>`).join('')}</Row>`;
    });
  return [
    '<PAMDataset>',
    '  <PAMRasterBand band="1">',
    '    <CategoryNames>',
    ...categories,
    '    </CategoryNames>',
    '    <GDALRasterAttributeTable tableType="thematic">',
    ...columns,
    ...rows,
    '    </GDALRasterAttributeTable>',
    '  </PAMRasterBand>',
    '</PAMDataset>',
    '',
  ].join('\n');
}
