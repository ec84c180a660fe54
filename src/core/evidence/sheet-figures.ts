import { type Figure, type FigureId, figureById } from '../derivation.ts';
import type { Survey } from '../survey/document/document.ts';
import type { Evaluation, ItemEvaluation } from '../survey/evaluation.ts';
import type { Unit } from '../units.ts';
import { grouped, hectaresOfM2, printedFigure, squareMetresText } from './number-text.ts';
import { areaMarks, briefMarks } from './sheet-area-marks.ts';
import { groundRows } from './sheet-ground.ts';
import { claimedPolygons, OUTLINE } from './sheet-outlines.ts';
import type { SheetColumn, SheetRow, SheetTable } from './sheet-table.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

type Figures = ReadonlyMap<FigureId, Figure>;

/** The first `limit` rows, and one that says how many more there are. */
function limited(rows: readonly SheetRow[], limit: number, more: string): SheetRow[] {
  if (rows.length <= limit) return [...rows];
  const count = rows.length - limit;
  return [...rows.slice(0, limit), { cells: [fillTemplate(more, { count })] }];
}

/**
 * Study area and wrong ground where there is a map, then the outlined areas, then classes with
 * colour, pixels and area as the coverage step counted them.
 */
export function legendTable(
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
  width: number,
  limit: number,
  hasMap: boolean,
): SheetTable {
  const { sheet } = text;
  const end = 'end' as const;
  const columns: SheetColumn[] = [
    { title: sheet.className, width: width - 55, align: 'start' },
    { title: sheet.pixels, width: 17, align: end },
    { title: sheet.areaM2, width: 20, align: end },
    { title: sheet.areaHa, width: 18, align: end },
  ];
  const step = survey.coverage;
  const classes = survey.classes.map((entry): SheetRow => {
    const found = step?.classes.find(({ classId }) => classId === entry.id);
    const name = entry.isBed ? `${entry.name} ${sheet.bed}` : entry.name;
    const field = `class:${entry.id}`;
    const counts = found
      ? [
          grouped(String(found.pixels)),
          squareMetresText(found.areaM2, field),
          hectaresOfM2(found.areaM2, field),
        ]
      : [sheet.notClassified];
    const chipStyle = entry.isBed ? 'filled' : 'absent';
    return { chip: entry.color, chipStyle, cells: [name, ...counts], strong: entry.isBed };
  });
  const figures = figureById(evaluation.derivation);
  const outlined = claimedPolygons(survey).map((entry): SheetRow => {
    const { id, name } = entry;
    const marks = briefMarks(areaMarks(entry, survey, evaluation), text);
    const area = evaluation.areas.find(({ areaId }) => areaId === id);
    const printed = (figure: FigureId | null | undefined) =>
      printedFigure(figures.get(figure ?? '')) ?? sheet.unknown;
    const cells = [name, marks, printed(area?.areaM2), printed(area?.areaHa)];
    return { chip: OUTLINE, chipStyle: 'outline', cells, strong: true };
  });
  const ground = hasMap ? groundRows(survey, evaluation, text) : [];
  const rows = limited([...ground, ...outlined, ...classes], limit, sheet.more);
  if (step) rows.push({ cells: [sheet.nodata, grouped(String(step.nodataPixels)), '', ''] });
  return { columns, rows };
}

/** The figures of an item, in the order of the columns. */
function itemCells(
  item: ItemEvaluation,
  survey: Survey,
  evaluation: Evaluation,
  figures: Figures,
  text: EvidenceText,
): string[] {
  const printed = (id: FigureId | null | undefined) =>
    printedFigure(figures.get(id ?? '')) ?? text.sheet.unknown;
  const withUnit = (id: FigureId, unit: Unit) => `${printed(id)} ${text.units[unit]}`;
  const own = (quantity: string) => printed(`item:${item.itemId}/${quantity}`);
  const entry = survey.items.find(({ id }) => id === item.itemId);
  const area = evaluation.areas.find(({ areaId }) => areaId === entry?.areaId);
  const name = entry && [entry.label, entry.bed, entry.species].filter((word) => word).join(' ');
  return [
    name ?? item.itemId,
    // Ropes have a length for an area, and say so in the cell: the column's unit isn't theirs.
    item.ropeLengthM ? withUnit(item.ropeLengthM, 'm') : printed(area?.areaM2),
    item.ropeLengthM ? '' : printed(item.areaHa),
    item.coefficientTCo2PerM
      ? withUnit(item.coefficientTCo2PerM, 't-CO2/m')
      : printed(item.coefficientTCo2PerHa),
    printed(item.absorptionTCo2),
    `${own('area-certainty')} × ${own('coefficient-certainty')}`,
    item.vesselTCo2.map(printed).join(' + ') || '0',
    printed(item.baselineTCo2),
    item.isWithheld ? text.ground.withheld : printed(item.creditedTCo2),
  ];
}

/** One row an item with the chief figures, and their total; `limit` items at most. */
export function figuresTable(
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
  width: number,
  limit: number,
): SheetTable {
  const { sheet, units } = text;
  const figures = figureById(evaluation.derivation);
  const numbers: readonly (readonly [title: string, unit: string, width: number])[] = [
    [sheet.area, units.m2, 20],
    ['', units.ha, 18],
    [sheet.coefficient, units['t-CO2/ha'], 18],
    [sheet.absorption, units['t-CO2'], 17],
    [sheet.certainty, units['%'], 20],
    [sheet.vessel, units['t-CO2'], 19],
    [sheet.baseline, units['t-CO2'], 16],
    [sheet.credited, units['t-CO2'], 18],
  ];
  const taken = numbers.reduce((sum, [, , wide]) => sum + wide, 0);
  const columns: SheetColumn[] = [
    { title: sheet.item, width: width - taken, align: 'start' },
    ...numbers.map(
      ([title, unit, wide]): SheetColumn => ({ title, unit, width: wide, align: 'end' }),
    ),
  ];
  const rows = evaluation.items.map(
    (item): SheetRow => ({ cells: itemCells(item, survey, evaluation, figures, text) }),
  );
  if (rows.length === 0) return { columns, rows: [{ cells: [sheet.noItems] }] };
  const isWithheld = evaluation.items.some((item) => item.isWithheld);
  const unknown = isWithheld ? text.ground.withheld : sheet.unknown;
  const total = printedFigure(figures.get(evaluation.totalTCo2 ?? '')) ?? unknown;
  const sum = { cells: [sheet.sum, '', '', '', '', '', '', '', total], total: true };
  return { columns, rows: [...limited(rows, limit, sheet.more), sum] };
}
