import type { AreaCover } from '../core/area/area-estimate.ts';
import { coverScaleIssues } from '../core/coverage/cover-scale-issues.ts';
import { transectCover } from '../core/coverage/transect-cover.ts';
import { type Figure, figureText } from '../core/derivation.ts';
import { SurveyError } from '../core/errors.ts';
import type { Issue } from '../core/issues.ts';
import { areaFigures } from '../core/survey/areas/area-figures.ts';
import { areaInput, type FileMethod } from './area-input.ts';
import { commandArguments, onlyFile, requiredOption } from './command-arguments.ts';
import { readExactJson } from './exact-json.ts';
import { USAGES } from './usages.ts';

const FILE_METHODS = [
  'cone',
  'net',
  'rope',
  'strip',
  'plan',
  'transplant',
  'cover',
  'typed',
] as const satisfies readonly FileMethod[];

const METHOD_USAGE = USAGES['area-method'];

interface PrintedFigure {
  readonly id: string;
  readonly quantity: string;
  readonly subject: string;
  /** Null = not known. */
  readonly value: string | null;
  readonly unit: string;
  readonly formula: string | null;
  readonly inputs: Figure['inputs'];
  /** Before it was cut; null where it was not. */
  readonly exact: string | null;
  readonly rounding: Figure['rounding'];
  readonly source: Figure['source'];
}

/** Decimal digits as text; null = not known, or the inputs don't allow it (an issue says why). */
interface MethodReport {
  readonly method: FileMethod;
  readonly areaM2: string | null;
  readonly areaHa: string | null;
  readonly lengthM: string | null;
  readonly standardErrorM2: string | null;
  readonly cover: AreaCover;
  readonly figures: readonly PrintedFigure[];
  readonly issues: readonly Issue[];
}

const printed = (figure: Figure | null): string | null => figure && figureText(figure);

const printedFigure = (figure: Figure): PrintedFigure => {
  const { id, quantity, subject, unit, formula, inputs, exact, rounding, source } = figure;
  const value = figureText(figure);
  return { id, quantity, subject, value, unit, formula, inputs, exact, rounding, source };
};

const isFileMethod = (text: string): text is FileMethod =>
  FILE_METHODS.some((method) => method === text);

/**
 * `area --method M FILE.json`: one area from its raw inputs, with every figure on the way.
 * Errors: `cli-option-invalid`, those of readExactJson and areaInput.
 */
export async function areaMethodCommand(args: readonly string[]): Promise<MethodReport> {
  const given = commandArguments(args, ['method'], METHOD_USAGE);
  const method = requiredOption(given, 'method', METHOD_USAGE);
  if (!isFileMethod(method)) {
    const allowed = [...FILE_METHODS, 'slope'].join(', ');
    throw new SurveyError('cli-option-invalid', { option: '--method', value: method, allowed });
  }
  const path = onlyFile(given, METHOD_USAGE);
  const { area, scale, transects } = areaInput(method, await readExactJson(path), path);
  const scales = scale === null ? [] : [scale];
  const lines = transects.map((entry) => ({ id: entry.id, ...transectCover(entry, scales) }));
  const { ledger, areaHa, estimate } = areaFigures(area, {
    classAreas: new Map(),
    assessed: null,
    areaOf: () => undefined,
    scales,
    transectCover: new Map(lines.map((line) => [line.id, line])),
    files: [],
    mapInputsId: null,
  });
  const ledgers = [...lines.map((line) => line.ledger), ledger];
  const at = { kind: 'area', areaId: area.id } as const;
  return {
    method,
    areaM2: printed(estimate.areaM2),
    areaHa: printed(areaHa),
    lengthM: printed(estimate.lengthM),
    standardErrorM2: printed(estimate.standardError),
    cover: estimate.cover,
    figures: ledgers.flatMap(({ figures }) => figures.map(printedFigure)),
    issues: [
      ...scales.flatMap((used) => coverScaleIssues(used, at)),
      ...ledgers.flatMap(({ issues }) => issues),
    ],
  };
}
