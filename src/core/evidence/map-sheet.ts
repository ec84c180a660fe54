import type { Survey } from '../survey/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import {
  figuresTable,
  legendTable,
  mapFacts,
  originFacts,
  type SheetFact,
} from './sheet-content.ts';
import { sheetGeometry } from './sheet-geometry.ts';
import { drawMap, mapFrame, mapRuler, type SheetImage } from './sheet-map.ts';
import { type SheetBlock, sectionHeading, sheetTable } from './sheet-table.ts';
import { ACCENT, escapeXml, INK, MUTED, RULE, svg, svgText, WARNING } from './svg.ts';
import { type EvidenceText, fillTemplate } from './text.ts';
import { fitText, textWidth, wrapText } from './wrap-text.ts';

export const A4_WIDTH_MM = 210;
export const A4_HEIGHT_MM = 297;
const MARGIN = 13;
const INNER = A4_WIDTH_MM - 2 * MARGIN;
const FOOT = A4_HEIGHT_MM - 9;
const FONTS =
  "'Noto Sans JP','Hiragino Sans','Yu Gothic','Noto Sans CJK JP','Noto Sans',sans-serif";
const FACT = 2.45;
const FACT_LINE = 3.75;
/** Items that the sheet has room for; the rest stand in the table of the package. */
const MAX_ITEMS = 7;
/** Width of the legend, mm; what the map shows stands beside it. */
const LEGEND = 104;

export interface MapSheetInput {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly text: EvidenceText;
  /** Null: the sheet says that it has no image. */
  readonly image: SheetImage | null;
  /** ISO date; core has no clock. */
  readonly createdOn: string;
  readonly software: string;
}

function header(survey: Survey, text: EvidenceText): SheetBlock {
  const { sheet } = text;
  const titles = wrapText(survey.title || sheet.unknown, INNER, 5.6).slice(0, 2);
  const place = [
    `${sheet.place} ${survey.place || sheet.unknown}`,
    `${sheet.surveyedOn} ${survey.surveyedOn ?? sheet.unknown}`,
    `${sheet.author} ${survey.author || sheet.unknown}`,
  ].join(' ｜ ');
  const places = wrapText(place, INNER, 2.75).slice(0, 2);
  const height = 5 + titles.length * 7 + places.length * 4.1 + 2;
  const draw = (x: number, y: number) => {
    const parts = [svgText(x, y + 2.6, sheet.kind, { size: 2.6, weight: 700, fill: ACCENT })];
    titles.forEach((line, i) => {
      parts.push(svgText(x, y + 9.4 + i * 7, line, { size: 5.6, weight: 700 }));
    });
    places.forEach((line, i) => {
      const at = y + 7.6 + titles.length * 7 + i * 4.1;
      parts.push(svgText(x, at, line, { size: 2.75, fill: MUTED }));
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

/** Labels and their values in two columns, values wrapped; at most three lines a value. */
function factsBlock(facts: readonly SheetFact[], width: number, label: number): SheetBlock {
  const lines = facts.map(({ value }) => wrapText(value, width - label, FACT).slice(0, 3));
  const height = lines.reduce((sum, part) => sum + part.length * FACT_LINE + 0.7, 0) + 1.5;
  const draw = (x: number, y: number) => {
    let at = y + 3.6;
    const parts = [
      svg('path', { d: `M${x} ${mm(y)}h${width}`, stroke: INK, 'stroke-width': 0.25 }),
    ];
    facts.forEach((fact, i) => {
      const words = fitText(fact.label, label - 1.5, FACT);
      parts.push(svgText(x, at, words, { size: FACT, fill: MUTED }));
      for (const line of lines[i]!) {
        parts.push(svgText(x + label, at, line, { size: FACT }));
        at += FACT_LINE;
      }
      at += 0.7;
    });
    return parts.join('');
  };
  return { height, draw };
}

function stacked(...blocks: readonly SheetBlock[]): SheetBlock {
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  const draw = (x: number, y: number) => {
    let at = y;
    return blocks
      .map((block) => {
        const markup = block.draw(x, at);
        at += block.height;
        return markup;
      })
      .join('');
  };
  return { height, draw };
}

const beside = (left: SheetBlock, right: SheetBlock, offset: number): SheetBlock => ({
  height: Math.max(left.height, right.height),
  draw: (x, y) => left.draw(x, y) + right.draw(x + offset, y),
});

const mm = (value: number): number => Math.round(value * 1000) / 1000;

function footer({ survey, text, createdOn, software }: MapSheetInput): string {
  const words = fitText(`${survey.id}  ·  ${software}  ·  ${createdOn}`, INNER - 30, 2.2);
  return (
    svg('path', { d: `M${MARGIN} ${FOOT - 3.6}h${INNER}`, stroke: RULE, 'stroke-width': 0.2 }) +
    svgText(MARGIN, FOOT, words, { size: 2.2, fill: MUTED }) +
    svgText(A4_WIDTH_MM - MARGIN, FOOT, fillTemplate(text.sheet.page, { page: 1, pages: 1 }), {
      size: 2.2,
      fill: MUTED,
      anchor: 'end',
    })
  );
}

/**
 * The evidence map on one page of A4, as SVG. The same input gives the same bytes: no clock, no
 * fonts inside; words are wrapped by estimated widths, so they stay on the page in any face.
 */
export function mapSheet(input: MapSheetInput): string {
  const { survey, evaluation, text, image } = input;
  const { sheet } = text;
  const geometry = image ? sheetGeometry(image.grid) : null;
  const legend = legendTable(survey, text, LEGEND);
  const figures = figuresTable(survey, evaluation, text, INNER, MAX_ITEMS);
  const head = header(survey, text);
  const side = INNER - LEGEND - 8;
  const below = stacked(
    beside(
      stacked(sectionHeading(sheet.legend, LEGEND), sheetTable(legend.columns, legend.rows)),
      stacked(
        sectionHeading(sheet.mapData, side),
        gap(4.2),
        factsBlock(mapFacts(survey, geometry, text), side, 15),
      ),
      LEGEND + 8,
    ),
    gap(3.4),
    sectionHeading(sheet.figures, INNER),
    sheetTable(figures.columns, figures.rows),
    gap(4),
    factsBlock(originFacts(survey, text, input), INNER, 24),
  );
  const top = MARGIN + head.height;
  const room = Math.max(60, FOOT - 5 - below.height - top - 17.6);
  const place = { x: MARGIN + 5, y: top, width: INNER - 5, height: room };
  const parts = [head.draw(MARGIN, MARGIN)];
  let y = top + room + 5;
  if (image) {
    const frame = mapFrame(place, image.grid, geometry);
    parts.push(drawMap(frame, image, geometry, text, survey.nature === 'made-up'));
    y = top + frame.height + 5.6;
    const ruler = mapRuler(frame, place.width, image.grid, geometry, text);
    parts.push(ruler.draw(place.x, y));
    y += ruler.height + 2;
  } else {
    parts.push(emptyMap(place, sheet.noImage));
  }
  parts.push(below.draw(MARGIN, y));
  parts.push(footer(input));
  return page(`${survey.title} — ${sheet.kind}`, parts.join(''), text.language);
}

const gap = (height: number): SheetBlock => ({ height, draw: () => '' });

function emptyMap(
  place: { x: number; y: number; width: number; height: number },
  words: string,
): string {
  return (
    svg('rect', { ...place, fill: '#eef2f4', stroke: RULE, 'stroke-width': 0.3 }) +
    svgText(place.x + place.width / 2, place.y + place.height / 2, words, {
      size: 3.2,
      fill: MUTED,
      anchor: 'middle',
    })
  );
}

function page(title: string, content: string, language: string): string {
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
