import type { AccuracyReport, ClassArea } from '../../accuracy/accuracy-report.ts';
import { type AreaEstimate, noEstimate } from '../../area/area-estimate.ts';
import { lowerBoundArea, mappedAreaWithinBound, sumOfClasses } from '../../area/area-formulas.ts';
import { crossToDecimal } from '../../area/measured-area.ts';
import { decimalFromText, type ExactDecimal } from '../../decimal.ts';
import {
  derivedFigure,
  type Figure,
  figureText,
  leafFigure,
  printedInput,
} from '../../derivation.ts';
import { enter, headOf, type Ledger, raise } from '../../ledger.ts';
import type { MadeAssessment } from '../accuracy/assessed-map.ts';
import { matrixName } from '../accuracy/reference-counts.ts';
import { referenceSource } from '../accuracy/reference-source.ts';
import type { AreaEntryOf } from '../document/area-entry.ts';

export interface ClassAreaSurroundings {
  /** The measured figure of each class of the coverage map. */
  readonly classAreas: ReadonlyMap<number, Figure>;
  /** Null: the map is not assessed, or the assessment may not be used. */
  readonly assessed: MadeAssessment | null;
}

/** What the map says: its classes, each crossed into decimals, and their sum. Null: said why. */
function mappedParts(
  ledger: Ledger,
  classIds: ReadonlySet<number>,
  classAreas: ClassAreaSurroundings['classAreas'],
): readonly Figure[] | null {
  const crossed: Figure[] = [];
  for (const classId of classIds) {
    const measured = classAreas.get(classId);
    if (measured === undefined) {
      raise(ledger, 'error', 'class-not-mapped', 'area', { class: classId });
      return null;
    }
    const own = headOf(ledger, 'class-area', 'm2', `class:${classId}/area`);
    const head = { ...own, subject: measured.subject };
    crossed.push(enter(ledger, crossToDecimal(head, measured)));
  }
  return crossed;
}

function sumOf(ledger: Ledger, parts: readonly Figure[], quantity: string, tail: string): Figure {
  const inputs = parts.map((figure) => printedInput('classArea', figure));
  return enter(
    ledger,
    derivedFigure(headOf(ledger, quantity, 'm2', tail), sumOfClasses, inputs, null),
  );
}

/** Of the class, or of the classes that the area counts together. */
function estimateOf(
  { area, unions }: AccuracyReport,
  classIds: ReadonlySet<number>,
): ClassArea | null {
  const names = new Set([...classIds].map(matrixName));
  if (names.size === 1) return area.find((entry) => names.has(entry.class)) ?? null;
  const isSame = (classes: readonly string[]) =>
    classes.length === names.size && classes.every((name) => names.has(name));
  return unions.find(({ classes }) => isSame(classes)) ?? null;
}

/**
 * The bound, or what the map shows where that is less: what nobody can point at on the map is not
 * claimed, however sure the points are that some of it was missed.
 */
function claimedArea(ledger: Ledger, lower: Figure, mapped: Figure): Figure {
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  const bounded = crossToDecimal(head, lower, lowerBoundArea);
  const texts = [bounded, mapped].map((figure) =>
    decimalFromText(figureText(figure) ?? '', 'area'),
  );
  const [boundM2, mappedM2] = texts as [ExactDecimal, ExactDecimal];
  if (boundM2.lte(mappedM2)) return bounded;
  raise(ledger, 'doubt', 'area-bound-above-map', 'area');
  const inputs = [printedInput('mappedArea', mapped)];
  return derivedFigure({ ...head, note: 'bound-above-map' }, mappedAreaWithinBound, inputs, null);
}

/**
 * The area of classes of the map. Where reference points say how wrong the map is, and the survey
 * claims the lower bound of their estimate, that is the area, up to what the map says, which stands
 * beside it.
 * Without them the area is the map's, and how sure it is stays unknown, which is said.
 */
export function classAreaFigures(
  ledger: Ledger,
  entry: AreaEntryOf<'class'>,
  { classAreas, assessed }: ClassAreaSurroundings,
): AreaEstimate {
  const classIds = new Set(entry.classIds);
  if (classIds.size === 0) {
    raise(ledger, 'error', 'area-without-class', 'area');
    return noEstimate();
  }
  const parts = mappedParts(ledger, classIds, classAreas);
  if (parts === null) return noEstimate();
  const found = assessed && estimateOf(assessed.report, classIds);
  if (!assessed || found?.estimateM2 == null || found.seM2 === null || found.lowerM2 === null) {
    raise(ledger, 'note', 'area-uncertainty-unknown', 'area');
    return { ...noEstimate(), areaM2: sumOf(ledger, parts, 'area', 'area-m2') };
  }
  const source = referenceSource(assessed);
  const leaf = (quantity: string, value: number) =>
    enter(ledger, leafFigure(headOf(ledger, quantity, 'm2'), { kind: 'measured', value }, source));
  leaf('estimated-area', found.estimateM2);
  const spread = leaf('area-standard-error', found.seM2);
  // Points that are all alike tell no spread: an error of 0 is not shown as one.
  const standardError = found.seM2 > 0 ? spread : null;
  const lower = leaf('area-lower-bound', found.lowerM2);
  if (!assessed.claimsLowerBound) {
    return { ...noEstimate(), areaM2: sumOf(ledger, parts, 'area', 'area-m2'), standardError };
  }
  const mapped = sumOf(ledger, parts, 'mapped-area', 'mapped-m2');
  const areaM2 = enter(ledger, claimedArea(ledger, lower, mapped));
  return { ...noEstimate(), areaM2, standardError };
}
