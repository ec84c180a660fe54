import type { AccuracyReport, ClassAccuracy } from '../../accuracy/accuracy-report.ts';
import type { MadeAssessment } from './assessed-map.ts';
import type { MatrixClass } from './reference-counts.ts';
import { decimalPlaces } from './report-digits.ts';

export interface MatrixCell {
  readonly of: MatrixClass;
  readonly points: string;
  /** Share of the ground, %. */
  readonly share: string;
  /** How dark the cell is, 0 … 1, by its part of the points that the map calls alike. */
  readonly heat: number;
  readonly isHit: boolean;
}

export interface AccuracyText {
  /** %, and its two-sided 95 % interval or standard error; null: no point to tell it by. */
  readonly value: string | null;
  readonly range: string | null;
}

export interface MatrixRow {
  readonly of: MatrixClass;
  readonly cells: readonly MatrixCell[];
  readonly points: string;
  readonly users: AccuracyText;
}

/** The error matrix as it is shown: rows are the map's classes, columns what the points are. */
export interface MatrixView {
  readonly classes: readonly MatrixClass[];
  /** Classes that the map has not are columns only. */
  readonly rows: readonly MatrixRow[];
  readonly producers: readonly AccuracyText[];
  readonly overall: AccuracyText;
  readonly kappa: string | null;
}

/** Cut toward zero, so that no accuracy looks better than it is. */
export const percentText = (share: number): string => decimalPlaces(share * 100, 1);

function accuracyText({ value, se, ci95 }: Omit<ClassAccuracy, 'class'>): AccuracyText {
  if (value === null) return { value: null, range: null };
  // All points alike leave an error of 0, which is none that is known.
  const spread = se === null || se === 0 ? null : `± ${decimalPlaces(se * 100, 1, 'up')}`;
  const range = ci95 ? `${percentText(ci95[0])}–${decimalPlaces(ci95[1] * 100, 1, 'up')}` : spread;
  return { value: percentText(value), range };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function matrixView({ report, classes }: MadeAssessment): MatrixView | null {
  const { counts, shares, users, producers, overall, kappa } = report;
  if (counts === null || shares === null) return null;
  const rowOf = (row: readonly number[], at: number): MatrixRow => {
    const points = sum(row);
    return {
      of: classes[at]!,
      points: String(points),
      users: accuracyText(users[at]!),
      cells: row.map((count, column) => ({
        of: classes[column]!,
        points: String(count),
        share: decimalPlaces((shares[at]?.[column] ?? 0) * 100, 2, 'nearest'),
        // By the root, so that a confusion of a few per cent is seen.
        heat: points === 0 ? 0 : Math.sqrt(count / points),
        isHit: at === column,
      })),
    };
  };
  const mapped = mappedRows(report);
  return {
    classes,
    rows: counts.map(rowOf).filter((_, at) => at < mapped),
    producers: producers.map((told, at) =>
      // What nobody could tell is no class that a map could have found.
      classes[at] === 'unsure' ? { value: null, range: null } : accuracyText(told),
    ),
    overall: accuracyText(overall),
    kappa: kappa === null ? null : decimalPlaces(kappa.value, 2, 'nearest'),
  };
}

/** The strata are the map's classes, which come first. */
const mappedRows = ({ strata }: AccuracyReport): number => strata.length;
