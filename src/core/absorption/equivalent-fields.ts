import type { Rounding } from '../decimal.ts';
import { derivedFigure, type Figure, leafFigure, printedInput } from '../derivation.ts';
import { enter, headOf, type Ledger, type Read } from '../ledger.ts';
import {
  equivalentResidual1,
  equivalentResidual2,
  equivalentResidualSum,
} from './potential-formulas.ts';

/** 様式の残存率 has four decimals. */
const FOUR_DECIMALS: Rounding = { rule: 'truncate', places: 'decimals', digits: 4 };
const THREE_DECIMALS: Rounding = { rule: 'truncate', places: 'decimals', digits: 3 };

const DUMMY = '式2の様式に吸収ポテンシャルを入れるための値（乾燥重量をそのまま CO2 に換える）';

/** The residual sum that stands for a potential: `exact` before, the printed value after the cut. */
export function residualSumOf(ledger: Ledger, potential: Read): Figure {
  const head = headOf(ledger, 'equivalent-residual-sum', '1');
  const inputs = [potential.input('absorptionPotential')];
  return enter(ledger, derivedFigure(head, equivalentResidualSum, inputs, FOUR_DECIMALS));
}

/** What to type into 式2's form in place of a potential; water content is the item's own. */
export function equivalentFields(ledger: Ledger, potential: Read): void {
  const fixed = [
    { quantity: 'equivalent-production-biomass-ratio', unit: '1', text: '1' },
    { quantity: 'equivalent-carbon-content', unit: '%', text: '100' },
    { quantity: 'equivalent-ecosystem-factor', unit: '1', text: '1' },
  ] as const;
  for (const { quantity, unit, text } of fixed) {
    const source = { kind: 'constant', citation: DUMMY } as const;
    enter(ledger, leafFigure(headOf(ledger, quantity, unit), { kind: 'decimal', text }, source));
  }
  const sum = residualSumOf(ledger, potential);
  const first = enter(
    ledger,
    derivedFigure(
      headOf(ledger, 'equivalent-residual-1', '1'),
      equivalentResidual1,
      [printedInput('equivalentResidualSum', sum)],
      THREE_DECIMALS,
    ),
  );
  const inputs = [
    printedInput('equivalentResidualSum', sum),
    printedInput('equivalentResidual1', first),
  ];
  const head = headOf(ledger, 'equivalent-residual-2', '1');
  enter(ledger, derivedFigure(head, equivalentResidual2, inputs, null));
}
