import { figureById } from '../derivation.ts';
import { crsInfo, isSupportedCrs } from '../geo/crs.ts';
import type { CrsCode } from '../geo/crs-code.ts';
import type { Survey, SurveyFile } from '../survey/document.ts';
import type { Evaluation } from '../survey/evaluation.ts';
import { grouped, hectaresOfM2, printedFigure, squareMetresText } from './number-text.ts';
import { type SheetGeometry, sexagesimal } from './sheet-geometry.ts';
import type { SheetColumn, SheetRow } from './sheet-table.ts';
import { type EvidenceText, fillTemplate } from './text.ts';

/** Rows that the page has room for; all of them stand in the package's table. */
const MAX_CLASSES = 11;

interface Table {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** The classes with colour, pixels and area, as the coverage step counted them. */
export function legendTable(survey: Survey, text: EvidenceText, width: number): Table {
  const { sheet } = text;
  const end = 'end' as const;
  const columns: SheetColumn[] = [
    { title: sheet.className, width: width - 55, align: 'start' },
    { title: sheet.pixels, width: 17, align: end },
    { title: sheet.areaM2, width: 20, align: end },
    { title: sheet.areaHa, width: 18, align: end },
  ];
  const step = survey.coverage;
  const shown = survey.classes.length > MAX_CLASSES ? MAX_CLASSES - 1 : MAX_CLASSES;
  const rows = survey.classes.slice(0, shown).map((entry): SheetRow => {
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
    return { chip: entry.color, cells: [name, ...counts], strong: entry.isBed };
  });
  const hidden = survey.classes.length - rows.length;
  if (hidden > 0) rows.push({ cells: [fillTemplate(sheet.more, { count: hidden })] });
  if (step) rows.push({ cells: [sheet.nodata, grouped(String(step.nodataPixels)), '', ''] });
  return { columns, rows };
}

/** One row an item with the chief figures, and their total; `limit` rows at most. */
export function figuresTable(
  survey: Survey,
  evaluation: Evaluation,
  text: EvidenceText,
  width: number,
  limit: number,
): Table {
  const { sheet } = text;
  const figures = figureById(evaluation.derivation);
  const printed = (id: string | null) =>
    (id === null ? null : printedFigure(figures.get(id))) ?? sheet.unknown;
  const numbers: readonly (readonly [title: string, width: number])[] = [
    [sheet.areaHa, 20],
    [sheet.coefficient, 22],
    [sheet.absorption, 22],
    [sheet.vessel, 22],
    [sheet.credited, 25],
  ];
  const taken = numbers.reduce((sum, [, wide]) => sum + wide, 0);
  const columns: SheetColumn[] = [
    { title: sheet.item, width: width - taken, align: 'start' },
    ...numbers.map(([title, wide]): SheetColumn => ({ title, width: wide, align: 'end' })),
  ];
  const shown = evaluation.items.slice(0, limit);
  const rows = shown.map((figure): SheetRow => {
    const item = survey.items.find(({ id }) => id === figure.itemId);
    const vessels = figure.vesselTCo2.map((id) => printed(id)).join(' + ');
    return {
      cells: [
        item
          ? [item.label, item.bed, item.species].filter((word) => word).join(' ')
          : figure.itemId,
        printed(figure.areaHa),
        printed(figure.coefficientTCo2PerHa),
        printed(figure.absorptionTCo2),
        vessels === '' ? '0' : vessels,
        printed(figure.creditedTCo2),
      ],
    };
  });
  const hidden = evaluation.items.length - shown.length;
  if (hidden > 0) rows.push({ cells: [fillTemplate(sheet.more, { count: hidden })] });
  const total = printed(evaluation.totalTCo2);
  rows.push({ cells: [sheet.sum, '', '', '', '', total], strong: true });
  return { columns, rows };
}

function crsText(crs: CrsCode | null, text: EvidenceText): string {
  if (crs === null || !isSupportedCrs(crs)) return crs ?? text.sheet.noCrs;
  const info = crsInfo(crs);
  return `${text.language === 'ja' ? info.nameJa : info.nameEn} (${crs})`;
}

function methodText(survey: Survey, text: EvidenceText): string {
  const step = survey.coverage;
  const { sheet } = text;
  if (step === null) return sheet.noMethod;
  const { model, forest, seed } = step.settings;
  const parameters =
    model === 'random-forest'
      ? fillTemplate(sheet.forestSentence, {
          trees: forest.trees,
          depth: forest.maxDepth,
          leaf: forest.minLeaf,
          seed,
        })
      : sheet.gaussianSentence;
  return fillTemplate(sheet.methodSentence, {
    model: text.models[model],
    parameters,
    samples: survey.samples.length,
    pixels: grouped(String(step.trainingPixels)),
    step: step.stepId.slice(0, 12),
  });
}

export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

/** The picture of the sheet may be a reduced one: its pixels are not the image's. */
function groundPixel(geometry: SheetGeometry, imageWidth: number): string {
  const ratio = geometry.imagePixels / imageWidth;
  const metres = (value: number) => String(Math.round(value * ratio * 1e3) / 1e3);
  return `${metres(geometry.pixelWidthM)} × ${metres(geometry.pixelHeightM)} m`;
}

/** The image of the classification, or the one chosen for it. */
function sheetSource(survey: Survey): SurveyFile | null {
  const imageId = survey.coverage?.imageId ?? survey.classification.imageId;
  return survey.files.find(({ id }) => id === imageId) ?? null;
}

/** What the map shows: system, middle, image, day, credit. */
export function mapFacts(
  survey: Survey,
  geometry: SheetGeometry | null,
  text: EvidenceText,
): SheetFact[] {
  const { sheet } = text;
  const image = sheetSource(survey);
  const crs = image?.crs ?? geometry?.crs ?? null;
  const facts: SheetFact[] = [{ label: sheet.crs, value: crsText(crs, text) }];
  if (geometry) {
    const [lon, lat] = geometry.centreLonLat;
    const [ns, ew] = [lat < 0 ? 'S' : 'N', lon < 0 ? 'W' : 'E'];
    const value = `${sexagesimal(lat)}${ns} ${sexagesimal(lon)}${ew}`;
    facts.push({ label: sheet.centre, value });
  }
  if (image === null) return facts;
  const { raster } = image;
  const size = raster
    ? `, ${grouped(String(raster.width))} × ${grouped(String(raster.height))} px × ${raster.bandCount} ${raster.dataType}`
    : '';
  const ground = geometry && raster ? `, ${groundPixel(geometry, raster.width)}` : '';
  return [
    ...facts,
    { label: sheet.image, value: `${image.name}${size}${ground}` },
    { label: sheet.takenOn, value: image.takenOn ?? sheet.unknown },
    { label: sheet.credit, value: image.credit || sheet.unknown },
  ];
}

/** Where the sheet's figures come from: the image's digest, the method, the reasons, the software. */
export function originFacts(
  survey: Survey,
  text: EvidenceText,
  run: { readonly software: string; readonly createdOn: string },
): SheetFact[] {
  const { sheet } = text;
  const image = sheetSource(survey);
  const claimed = new Set(survey.items.map(({ areaId }) => areaId));
  const bases = survey.areas
    .filter(({ id, basis }) => claimed.has(id) && basis !== '')
    .map((area) => ({ label: sheet.areaBasis, value: `${area.name}: ${area.basis}` }));
  return [
    ...(image ? [{ label: sheet.sha256, value: image.sha256 }] : []),
    { label: sheet.method, value: methodText(survey, text) },
    ...bases.slice(0, MAX_BASES),
    { label: sheet.software, value: `${run.software} — ${run.createdOn}` },
  ];
}

/** Reasons that the page has room for; all of them stand in the package's survey. */
const MAX_BASES = 4;
