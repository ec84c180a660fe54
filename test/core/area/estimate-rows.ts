import type { AreaEstimate } from '../../../src/core/area/area-estimate.ts';
import { type FigureSource, figureText } from '../../../src/core/derivation.ts';
import { type Ledger, openLedger } from '../../../src/core/ledger.ts';
import { expectShownIsComputed } from '../survey/shown-is-computed.ts';

export const measuredBy = (): FigureSource => ({ kind: 'typed', path: 'x', basis: 'divers, May' });

/** Runs a method in a ledger of its own; every figure is held against its template. */
export function estimated(run: (ledger: Ledger) => AreaEstimate) {
  const ledger = openLedger('area:a', 'bed', () => ({ kind: 'area', areaId: 'a' }));
  const estimate = run(ledger);
  expectShownIsComputed(ledger.figures);
  const text = (tail: string) => {
    const figure = ledger.figures.find(({ id }) => id === `area:a/${tail}`);
    return figure ? figureText(figure) : undefined;
  };
  return {
    m2: estimate.areaM2 && figureText(estimate.areaM2),
    m: estimate.lengthM && figureText(estimate.lengthM),
    se: estimate.standardError && figureText(estimate.standardError),
    cover: estimate.cover,
    codes: ledger.issues.map(({ code, severity }) => `${severity} ${code}`),
    issues: ledger.issues,
    text,
  };
}
