import { type AreaEstimate, noEstimate } from '../../area/area-estimate.ts';
import { crossToDecimal } from '../../area/measured-area.ts';
import { slopeDoubts } from '../../area/slope-doubts.ts';
import { slopedDifference } from '../../area/slope-formulas.ts';
import type { Rounding } from '../../decimal.ts';
import {
  derivedFigure,
  type Figure,
  type FigureSource,
  leafFigure,
  printedInput,
} from '../../derivation.ts';
import { enter, type FieldRule, headOf, type Ledger, raise, readGiven } from '../../ledger.ts';
import type { AreaEntryOf, SlopeStep } from '../document/area-entry.ts';
import type { SurveyFile } from '../document/document.ts';
import { demCellM } from './dem-cell.ts';
import { type OutlineSurroundings, outlineFigures } from './outline-figures.ts';
import { STEEPEST_LIMIT_DEG, slopeInputsId } from './slope-inputs.ts';

type SlopeEntry = AreaEntryOf<'slope'>;

const MAX_SLOPE: FieldRule = {
  quantity: 'max-slope',
  unit: 'deg',
  min: '0',
  aboveMin: true,
  max: String(STEEPEST_LIMIT_DEG),
  plausible: { min: '15', max: '75' },
};

const DIFFERENCE: Rounding = { rule: 'half-up', places: 'decimals', digits: 2 };

/** Of the rounding between a measurement and the outline's own area, with room. */
const SAME = 1e-5;

/** Whether a surface can be this large: not below the ground, nor steeper than the limit all over. */
function isPossible(step: SlopeStep, ground: Figure, limitDeg: number): boolean {
  const { cells, clampedCells, flatCells, slopedAreaM2, groundAreaM2 } = step;
  const groundM2 = ground.value.kind === 'decimal' ? Number(ground.value.text) : 0;
  const steepestM2 = groundAreaM2 / Math.cos((limitDeg * Math.PI) / 180);
  return (
    Math.abs(groundAreaM2 - groundM2) <= SAME * groundM2 + 0.01 &&
    slopedAreaM2 >= groundAreaM2 * (1 - SAME) &&
    slopedAreaM2 <= steepestM2 * (1 + SAME) &&
    clampedCells + flatCells <= cells &&
    step.steepestDeg >= 0
  );
}

/** The step, if it is of today's outline, DEM and limit; says why not. */
function freshStep(
  ledger: Ledger,
  entry: SlopeEntry,
  files: readonly SurveyFile[],
  within: { readonly ground: Figure; readonly limitDeg: number },
): { readonly step: SlopeStep; readonly dem: SurveyFile } | null {
  const dem = files.find((file) => file.id === entry.demId);
  if (entry.step === null || dem === undefined) {
    raise(ledger, 'error', 'slope-not-measured', 'sloped-area');
    return null;
  }
  const { ground, limitDeg } = within;
  const isOfToday = entry.step.inputsId === slopeInputsId(entry, files);
  if (!isOfToday || !isPossible(entry.step, ground, limitDeg)) {
    raise(ledger, 'error', 'slope-stale', 'sloped-area');
    return null;
  }
  return { step: entry.step, dem };
}

/** What was counted, and the sloped surface. */
function enterStep(ledger: Ledger, step: SlopeStep): Figure {
  const source: FigureSource = { kind: 'file', fileId: step.demId, place: step.stepId };
  const counted = (quantity: string, count: number) => {
    const value = { kind: 'decimal', text: String(count) } as const;
    enter(ledger, leafFigure(headOf(ledger, quantity, 'count'), value, source));
  };
  counted('dem-cells', step.cells);
  counted('clamped-cells', step.clampedCells);
  counted('flat-cells', step.flatCells);
  const steepest = { kind: 'measured', value: step.steepestDeg } as const;
  enter(ledger, leafFigure(headOf(ledger, 'steepest-slope', 'deg'), steepest, source));
  const note = step.clampedCells > 0 ? 'sloped-area-limited' : 'sloped-area';
  const head = { ...headOf(ledger, 'sloped-area', 'm2'), note };
  const sloped = { kind: 'measured', value: step.slopedAreaM2 } as const;
  return enter(ledger, leafFigure(head, sloped, source));
}

/**
 * An outline on the ellipsoid, and its sloped surface over a DEM (core/area/sloped-area), which is
 * the area. Null until it was measured, and once outline, DEM or limit are other than measured.
 */
export function slopeFigures(
  ledger: Ledger,
  entry: SlopeEntry,
  around: OutlineSurroundings,
): AreaEstimate {
  const ground = outlineFigures(ledger, entry, around).areaM2;
  const source = { kind: 'typed', path: `areas/${entry.id}/maxSlopeDeg` } as const;
  const limit = readGiven(ledger, MAX_SLOPE, { text: entry.maxSlopeDeg, source });
  if (ground === null || limit === null) return noEstimate();
  const limitDeg = limit.value.toNumber();
  const fresh = freshStep(ledger, entry, around.files, { ground, limitDeg });
  if (fresh === null) return noEstimate();
  const limitText = limit.value.toString();
  const dem = { name: fresh.dem.name, cellM: demCellM(fresh.dem) };
  for (const { code, details } of slopeDoubts(fresh.step, limitText, dem)) {
    raise(ledger, 'doubt', code, 'sloped-area', details);
  }
  const leaf = enterStep(ledger, fresh.step);
  const areaM2 = enter(ledger, crossToDecimal(headOf(ledger, 'area', 'm2', 'area-m2'), leaf));
  if (ground.value.kind === 'decimal' && ground.value.text !== '0') {
    const inputs = [printedInput('slopedArea', areaM2), printedInput('ellipsoidalArea', ground)];
    const head = headOf(ledger, 'sloped-difference', '%');
    enter(ledger, derivedFigure(head, slopedDifference, inputs, DIFFERENCE));
  }
  return { ...noEstimate(), areaM2 };
}
