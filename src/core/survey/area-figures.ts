import { hectares, squareMetres, sumOfClasses } from '../area/area-formulas.ts';
import { derivedFigure, type Figure, printedInput } from '../derivation.ts';
import { enter, headOf, type Ledger, openLedger, raise } from '../ledger.ts';
import type { AreaEntry } from './document.ts';
import { crossToDecimal } from './measured-area.ts';
import { measurePolygon } from './measured-polygon.ts';
import { netFigures, reefFigures, typedHectares } from './typed-area.ts';

export interface AreaFigures {
  readonly ledger: Ledger;
  readonly areaM2: Figure | null;
  readonly areaHa: Figure | null;
}

type Entry<Method extends AreaEntry['method']> = Extract<AreaEntry, { readonly method: Method }>;

function classArea(
  ledger: Ledger,
  entry: Entry<'class'>,
  classAreas: ReadonlyMap<number, Figure>,
): Figure | null {
  if (entry.classIds.length === 0) {
    raise(ledger, 'error', 'area-without-class', 'area');
    return null;
  }
  const crossed: Figure[] = [];
  for (const classId of new Set(entry.classIds)) {
    const measured = classAreas.get(classId);
    if (measured === undefined) {
      raise(ledger, 'error', 'class-not-mapped', 'area', { class: classId });
      return null;
    }
    const own = headOf(ledger, 'class-area', 'm2', `class:${classId}/area`);
    const head = { ...own, subject: measured.subject };
    crossed.push(enter(ledger, crossToDecimal(head, measured)));
  }
  const inputs = crossed.map((figure) => printedInput('classArea', figure));
  const head = headOf(ledger, 'area', 'm2', 'area-m2');
  return enter(ledger, derivedFigure(head, sumOfClasses, inputs, null));
}

function polygonFigures(ledger: Ledger, entry: Entry<'polygon'>): Figure | null {
  const measured = measurePolygon(entry.geometry, entry.crs);
  if (measured.kind === 'refused') {
    raise(ledger, 'error', measured.issue, 'area', { why: measured.why });
    return null;
  }
  const { areaM2, vertices, holes } = measured.area;
  const leaf: Figure = {
    ...headOf(ledger, 'measured-area', 'm2'),
    value: { kind: 'measured', value: areaM2 },
    formula: null,
    inputs: [],
    source: { kind: 'polygon', fileId: entry.fileId, areaId: entry.id, vertices, holes },
    rounding: null,
    exact: null,
    note: 'ellipsoidal-area',
  };
  enter(ledger, leaf);
  return enter(ledger, crossToDecimal(headOf(ledger, 'area', 'm2', 'area-m2'), leaf));
}

function squareMetresOf(
  ledger: Ledger,
  entry: Exclude<AreaEntry, Entry<'typed'>>,
  classAreas: ReadonlyMap<number, Figure>,
): Figure | null {
  switch (entry.method) {
    case 'class':
      return classArea(ledger, entry, classAreas);
    case 'polygon':
      return polygonFigures(ledger, entry);
    case 'cone':
      return reefFigures(ledger, entry);
    case 'net':
      return netFigures(ledger, entry);
  }
}

/**
 * The figures of one area, in m² and ha, by its own method; null where its inputs don't allow one.
 * `classAreas`: the measured figure of each class of the coverage map.
 */
export function areaFigures(
  entry: AreaEntry,
  classAreas: ReadonlyMap<number, Figure>,
): AreaFigures {
  const at = { kind: 'area', areaId: entry.id } as const;
  const ledger = openLedger(`area:${entry.id}`, entry.name, () => at);
  if (entry.method === 'typed') {
    const areaHa = typedHectares(ledger, entry);
    if (areaHa === null) return { ledger, areaM2: null, areaHa };
    const head = headOf(ledger, 'area', 'm2', 'area-m2');
    const inputs = [printedInput('area', areaHa)];
    return {
      ledger,
      areaM2: enter(ledger, derivedFigure(head, squareMetres, inputs, null)),
      areaHa,
    };
  }
  const areaM2 = squareMetresOf(ledger, entry, classAreas);
  if (areaM2 === null) return { ledger, areaM2, areaHa: null };
  const head = headOf(ledger, 'area', 'ha', 'area-ha');
  const inputs = [printedInput('area', areaM2)];
  return { ledger, areaM2, areaHa: enter(ledger, derivedFigure(head, hectares, inputs, null)) };
}
