import type { Survey } from '../survey/document/document.ts';
import type { SheetBlock } from './sheet-block.ts';
import { wrapAtMost } from './sheet-facts.ts';
import { sheetSource } from './sheet-origins.ts';
import { ACCENT, escapeXml, MUTED, RULE, svg, svgText, WARNING } from './svg.ts';
import { type EvidenceText, fillTemplate } from './text.ts';
import { fitText, textWidth, wrapText } from './wrap-text.ts';

export const A4_WIDTH_MM = 210;
export const A4_HEIGHT_MM = 297;
export const MARGIN = 13;
export const INNER = A4_WIDTH_MM - 2 * MARGIN;
/** Baseline of the footer, mm. */
export const FOOT = A4_HEIGHT_MM - 9;
const FONTS =
  "'Noto Sans JP','Hiragino Sans','Yu Gothic','Noto Sans CJK JP','Noto Sans',sans-serif";
const PLACE = 2.75;

export interface HeaderShape {
  /** mm */
  readonly titleSize: number;
  readonly mostLines: number;
}

export const FIRST_HEADER: HeaderShape = { titleSize: 5.6, mostLines: 2 };
export const NEXT_HEADER: HeaderShape = { titleSize: 3.4, mostLines: 12 };

function placeText({ place, surveyedOn, author }: Survey, { sheet }: EvidenceText): string {
  return [
    `${sheet.place} ${place || sheet.unknown}`,
    `${sheet.surveyedOn} ${surveyedOn ?? sheet.unknown}`,
    `${sheet.author} ${author || sheet.unknown}`,
  ].join(' ｜ ');
}

/** What the sheet calls itself. */
export const sheetKind = (survey: Survey, { sheet }: EvidenceText): string =>
  sheetSource(survey) === null ? sheet.kindWithoutMap : sheet.kind;

/** Whether the title or the place has more lines than the header gives them. */
export const headerIsCut = (survey: Survey, text: EvidenceText, shape: HeaderShape): boolean =>
  wrapText(survey.title, INNER, shape.titleSize).length > shape.mostLines ||
  wrapText(placeText(survey, text), INNER, PLACE).length > shape.mostLines;

/** What the sheet is, the survey's title, and where, when and by whom. */
export function header(survey: Survey, text: EvidenceText, shape: HeaderShape): SheetBlock {
  const { sheet } = text;
  const kind = sheetKind(survey, text);
  const { titleSize, mostLines } = shape;
  const titles = wrapAtMost(survey.title || sheet.unknown, INNER, titleSize, mostLines);
  const places = wrapAtMost(placeText(survey, text), INNER, PLACE, mostLines);
  const titleLine = titleSize * 1.25;
  const height = 5 + titles.length * titleLine + places.length * 4.1 + 2;
  const draw = (x: number, y: number) => {
    const parts = [svgText(x, y + 2.6, kind, { size: 2.6, weight: 700, fill: ACCENT })];
    titles.forEach((line, i) => {
      const at = y + 3.8 + titleSize + i * titleLine;
      // A bracket's blank left half would indent the title.
      const hang = /^[「『（【]/.test(line) ? titleSize / 2 : 0;
      parts.push(svgText(x - hang, at, line, { size: titleSize, weight: 700 }));
    });
    places.forEach((line, i) => {
      const at = y + 7.6 + titles.length * titleLine + i * 4.1;
      parts.push(svgText(x, at, line, { size: PLACE, fill: MUTED }));
    });
    if (survey.nature === 'made-up') parts.push(madeUpStamp(x + INNER, y, sheet.madeUp));
    return parts.join('');
  };
  return { height, draw };
}

function madeUpStamp(right: number, y: number, words: string): string {
  const width = textWidth(words, 2.6) + 5;
  return (
    svg('rect', { x: right - width, y: y - 1, width, height: 5.4, rx: 0.8, fill: WARNING }) +
    svgText(right - width / 2, y + 2.65, words, {
      size: 2.6,
      weight: 700,
      fill: '#ffffff',
      anchor: 'middle',
    })
  );
}

export interface PageRun {
  readonly survey: Survey;
  readonly text: EvidenceText;
  readonly figuresId: string;
  readonly createdOn: string;
  readonly software: string;
}

/** Who made the page and when, and the digest of its figures, as the package's manifest has it. */
export function footer(run: PageRun, page: number, pages: number): string {
  const { sheet } = run.text;
  const made = `${sheet.software} ${run.software} — ${run.createdOn}`;
  const figures = `${sheet.figuresId} ${run.figuresId.slice(0, 16)}`;
  const words = fitText(`${made}  ·  ${figures}  ·  ${run.survey.id}`, INNER - 30, 2.2);
  return (
    svg('path', { d: `M${MARGIN} ${FOOT - 3.6}h${INNER}`, stroke: RULE, 'stroke-width': 0.2 }) +
    svgText(MARGIN, FOOT, words, { size: 2.2, fill: MUTED }) +
    svgText(A4_WIDTH_MM - MARGIN, FOOT, fillTemplate(sheet.page, { page, pages }), {
      size: 2.2,
      fill: MUTED,
      anchor: 'end',
    })
  );
}

/** An A4 page as a stand-alone SVG: nothing is fetched, fonts fall back to what the reader has. */
export function sheetPage(title: string, content: string, language: string): string {
  const paper = svg('rect', { width: A4_WIDTH_MM, height: A4_HEIGHT_MM, fill: '#ffffff' });
  const root = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${A4_WIDTH_MM}mm`,
      height: `${A4_HEIGHT_MM}mm`,
      viewBox: `0 0 ${A4_WIDTH_MM} ${A4_HEIGHT_MM}`,
      'xml:lang': language,
      'font-family': FONTS,
      style: 'font-variant-numeric:tabular-nums;font-kerning:normal',
    },
    `<title>${escapeXml(title)}</title>${paper}${content}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
