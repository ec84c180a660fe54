import type { Survey } from '../survey/document/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { figuresDigest } from './manifest.ts';
import { marksSentence } from './sheet-area-marks.ts';
import {
  beside,
  gap,
  paginate,
  type SheetBlock,
  type SheetSection,
  stacked,
} from './sheet-block.ts';
import {
  factsAreCut,
  factsBlock,
  factsSection,
  type SheetFact,
  wrapAtMost,
} from './sheet-facts.ts';
import { figuresTable, legendTable } from './sheet-figures.ts';
import { mapFrame, type SheetImage } from './sheet-frame.ts';
import { type SheetGeometry, sheetGeometry } from './sheet-geometry.ts';
import { drawMap } from './sheet-map.ts';
import { basisFacts, mapFacts, methodFacts, sheetSource } from './sheet-origins.ts';
import {
  A4_WIDTH_MM,
  FIRST_HEADER,
  FOOT,
  footer,
  header,
  headerIsCut,
  INNER,
  MARGIN,
  NEXT_HEADER,
  sheetKind,
  sheetPage,
} from './sheet-page.ts';
import { mapRuler } from './sheet-ruler.ts';
import { surenessFacts } from './sheet-sureness.ts';
import { sectionHeading, sheetTable, tableSection } from './sheet-table.ts';
import { workingFacts } from './sheet-workings.ts';
import { INK, MUTED, svg, svgText } from './svg.ts';
import { type EvidenceText, fillTemplate } from './text.ts';
import type { UncertaintyRecord } from './uncertainty-record.ts';

export interface MapSheetInput {
  readonly survey: Survey;
  readonly evaluation: Evaluation;
  readonly text: EvidenceText;
  /** Null: the sheet says that it has no image. */
  readonly image: SheetImage | null;
  /** How sure the total is; null: nothing is claimed. */
  readonly uncertainty: UncertaintyRecord | null;
  /** ISO date; core has no clock. */
  readonly createdOn: string;
  readonly software: string;
}

/** Width of the legend, mm; what the map shows stands beside it. */
const LEGEND = 104;
const SIDE = INNER - LEGEND - 8;
/** The map is never lower than this: rather, what stands below it goes to the next page. */
const LEAST_MAP = 95;
const RULER = 17.6;

/** How much stands on the first page; the whole of what is cut follows on the next ones. */
interface Room {
  readonly legendRows: number;
  readonly items: number;
  readonly bases: boolean;
  readonly workings: boolean;
  readonly mostLines: number;
}

const ALL = Number.POSITIVE_INFINITY;
const ROOMS: readonly Room[] = [
  { legendRows: ALL, items: ALL, bases: true, workings: true, mostLines: ALL },
  { legendRows: ALL, items: ALL, bases: true, workings: false, mostLines: ALL },
  { legendRows: ALL, items: ALL, bases: false, workings: false, mostLines: 3 },
  { legendRows: 10, items: 7, bases: false, workings: false, mostLines: 3 },
  { legendRows: 8, items: 5, bases: false, workings: false, mostLines: 2 },
  { legendRows: 6, items: 3, bases: false, workings: false, mostLines: 2 },
];

const MAP_FACTS = { width: SIDE, labelWidth: 15 };
const BASES = { width: INNER, labelWidth: 24 };

function note(words: string, width: number, fill = MUTED, mostLines = ALL): SheetBlock {
  const lines = wrapAtMost(words, width, 2.2, mostLines);
  const draw = (x: number, y: number) =>
    lines.map((line, i) => svgText(x, y + 3.2 + i * 3.2, line, { size: 2.2, fill })).join('');
  return { height: 1 + lines.length * 3.2, draw };
}

/** What stands below the map, and the sections that found no room in full. */
function belowMap(
  input: MapSheetInput,
  geometry: SheetGeometry | null,
  room: Room,
): { readonly block: SheetBlock; readonly rest: readonly SheetSection[] } {
  const { survey, evaluation, text } = input;
  const { sheet } = text;
  const blocks: SheetBlock[] = [];
  const rest: SheetSection[] = [];
  const table = (limit: number) =>
    legendTable(survey, evaluation, text, LEGEND, limit, geometry !== null);
  const legend = table(room.legendRows);
  const facts = mapFacts(survey, geometry, text);
  const hasMap = sheetSource(survey) !== null || input.image !== null;
  if (hasMap || legend.rows.length > 0) {
    const shape = { ...MAP_FACTS, mostLines: room.mostLines };
    const left = stacked(
      sectionHeading(sheet.legend, LEGEND),
      sheetTable(legend),
      note(sheet.legendNote, LEGEND),
    );
    const right = stacked(sectionHeading(sheet.mapData, SIDE), gap(4.2), factsBlock(facts, shape));
    blocks.push(beside(left, right, LEGEND + 8), gap(2.4));
    if (legend.rows.length < table(ALL).rows.length) {
      rest.push(tableSection(sheet.legend, sheet.continued, table(ALL)));
    }
    if (factsAreCut(facts, shape)) {
      rest.push(factsSection(sheet.mapData, sheet.continued, facts, BASES));
    }
  }
  const items = (limit: number) => figuresTable(survey, evaluation, text, INNER, limit);
  const figures = items(room.items);
  blocks.push(sectionHeading(sheet.figures, INNER), sheetTable(figures));
  const marks = marksSentence(survey, evaluation, text);
  blocks.push(...(marks === '' ? [] : [note(marks, INNER, INK, room.mostLines)]));
  blocks.push(note(sheet.figuresNote, INNER), gap(2.4));
  if (figures.rows.length < items(ALL).rows.length) {
    rest.push(tableSection(sheet.figures, sheet.continued, items(ALL)));
  }
  const bases = basisFacts(survey, evaluation, text);
  const methods = methodFacts(survey, text);
  const more: SheetFact[] =
    bases.length > 0
      ? [{ label: sheet.areaBasis, value: fillTemplate(sheet.basesMore, { count: bases.length }) }]
      : [];
  const shown = [...methods, ...(room.bases ? bases : more)];
  const shape = { ...BASES, mostLines: room.mostLines };
  if (shown.length > 0) {
    blocks.push(sectionHeading(sheet.basis, INNER), factsBlock(shown, shape));
  }
  if (!room.bases && bases.length + methods.length > 0) {
    rest.push(factsSection(sheet.basis, sheet.continued, [...methods, ...bases], BASES));
  }
  const workings = [
    ...workingFacts(survey, evaluation, text),
    ...surenessFacts(input.uncertainty, text),
  ];
  if (workings.length > 0) {
    if (room.workings) {
      blocks.push(gap(2.4), sectionHeading(sheet.workings, INNER), factsBlock(workings, BASES));
    } else {
      rest.push(factsSection(sheet.workings, sheet.continued, workings, BASES));
    }
  }
  return { block: stacked(...blocks), rest };
}

/** In place of the map, where the survey rests on drawings, divers and forms. */
function emptyMap(words: string): SheetBlock {
  const height = 11;
  const draw = (x: number, y: number) =>
    svg('rect', { x, y, width: INNER, height, rx: 1, fill: '#eef2f4' }) +
    svgText(x + 4, y + 6.6, words, { size: 2.75, fill: MUTED });
  return { height, draw };
}

function mapBlock(
  input: MapSheetInput,
  image: SheetImage,
  geometry: SheetGeometry | null,
  height: number,
): SheetBlock {
  const { text } = input;
  // Ticks and their labels stand to the left of the frame.
  const place = { x: MARGIN + 5, width: INNER - 5, height: height - RULER };
  const size = mapFrame({ ...place, y: 0 }, image.grid, geometry);
  const isWide = size.width > place.width * 0.8;
  const draw = (_: number, y: number) => {
    const frame = { ...size, y };
    const [left, right] = isWide
      ? [frame.x, frame.x + frame.width]
      : [MARGIN, A4_WIDTH_MM - MARGIN];
    const ruler = mapRuler(frame, right, image.grid, geometry, text);
    return drawMap(frame, image, geometry, text, input) + ruler.draw(left, y + frame.height + 5.6);
  };
  return { height: size.height + RULER, draw };
}

/**
 * The evidence map on A4, one SVG a page: what has no room on the first page follows in full on
 * the next. The same input gives the same bytes: no clock, no fonts inside; words are wrapped by
 * estimated widths, so they stay on the page in any face.
 */
export function mapSheet(input: MapSheetInput): string[] {
  const { survey, text, image } = input;
  const { sheet } = text;
  const geometry = image ? sheetGeometry(image.grid) : null;
  const head = header(survey, text, FIRST_HEADER);
  const space = FOOT - 5 - MARGIN - head.height;
  const noMap = emptyMap(sheetSource(survey) === null ? sheet.noImage : sheet.imageMissing);
  const least = image ? LEAST_MAP + RULER : noMap.height + 5;
  const tries = ROOMS.map((room) => belowMap(input, geometry, room));
  const below = tries.find(({ block }) => block.height + least <= space) ?? tries.at(-1)!;
  const map = image
    ? mapBlock(input, image, geometry, Math.max(60, space - below.block.height))
    : stacked(noMap, gap(5));
  const again = header(survey, text, NEXT_HEADER);
  const left = space - map.height - below.block.height;
  const [first = gap(0), ...next] = paginate(
    below.rest,
    FOOT - 5 - MARGIN - again.height - 2,
    left - 2.4,
  );
  if (next.length === 0 && headerIsCut(survey, text, FIRST_HEADER)) next.push(gap(0));
  const bodies = [
    stacked(head, map, below.block, gap(2.4), first),
    ...next.map((block) => stacked(again, gap(2), block)),
  ];
  const run = { ...input, figuresId: figuresDigest(input.evaluation.derivation) };
  return bodies.map((body, i) => {
    const content = body.draw(MARGIN, MARGIN) + footer(run, i + 1, bodies.length);
    return sheetPage(`${survey.title} — ${sheetKind(survey, text)}`, content, text.language);
  });
}
