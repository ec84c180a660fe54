import type { AbsorptionItem, FormulaGiven, Given, LiteratureGiven } from '../absorption/index.ts';
import { type Figure, type FigureSource, printedInput } from '../derivation.ts';
import type { CreditItem, LiteratureBlock } from './credit-item.ts';
import type { TypedValue } from './evidence-entry.ts';

/** A figure made upstream, with its printed digits. */
const made = (figure: Figure | null): Given | null =>
  figure && { text: printedInput('', figure).text, figure: figure.id };

const sourceOf = (value: TypedValue, source: FigureSource): FigureSource =>
  value.source.trim() === '' ? { kind: 'missing' } : source;

/** What a form says, with its evidence as the basis. */
const typed = (value: TypedValue, path: string): Given => ({
  text: value.text,
  source: sourceOf(value, { kind: 'typed', path, basis: value.source }),
});

const cited = (value: TypedValue): Given => ({
  text: value.text,
  source: sourceOf(value, { kind: 'literature', citation: value.source }),
});

const literature = (block: LiteratureBlock): LiteratureGiven => ({
  waterContentPct: cited(block.waterContentPct),
  productionBiomassRatio: cited(block.productionBiomassRatio),
  carbonContentPct: cited(block.carbonContentPct),
  residualRatio1: cited(block.residualRatio1),
  residualRatio2: cited(block.residualRatio2),
  ecosystemFactor: cited(block.ecosystemFactor),
});

function formulaGiven(
  item: CreditItem,
  wetMass: Figure | null,
  netCountOfArea: Given | null,
): FormulaGiven {
  const { formula } = item;
  const path = (field: string) => `items/${item.id}/formula/${field}`;
  switch (formula.kind) {
    case 'literature-coefficient':
      return { kind: formula.kind, coefficientTCo2PerHa: cited(formula.coefficientTCo2PerHa) };
    case 'wet-mass-per-area': {
      const wetMassTPerHa =
        formula.wetMass.kind === 'typed'
          ? typed(formula.wetMass.wetMassTPerHa, path('wetMass/wetMassTPerHa'))
          : made(wetMass);
      return { kind: formula.kind, wetMassTPerHa, literature: literature(formula.literature) };
    }
    case 'landed-yield': {
      const block = literature(formula.literature);
      if (formula.yield.kind === 'typed') {
        const yieldDryT = typed(formula.yield.yieldDryT, path('yield/yieldDryT'));
        return { kind: formula.kind, yield: { kind: 'typed', yieldDryT }, literature: block };
      }
      const { nets: landed, netMass, measuredWaterPct, lossRatio } = formula.yield;
      const netCount =
        landed.kind === 'typed' ? typed(landed.netCount, path('yield/netCount')) : netCountOfArea;
      const wetMassTPerNet =
        netMass.kind === 'typed'
          ? typed(netMass.wetMassTPerNet, path('yield/wetMassTPerNet'))
          : typed({ text: '', source: '' }, path('yield/wetMassTPerNet'));
      const nets = {
        kind: 'nets',
        netCount: netCount ?? typed({ text: '', source: '' }, path('yield/netCount')),
        wetMassTPerNet,
        measuredWaterPct: typed(measuredWaterPct, path('yield/measuredWaterPct')),
        lossRatio: typed(lossRatio, path('yield/lossRatio')),
      } as const;
      return { kind: formula.kind, yield: nets, literature: block };
    }
    case 'wet-mass-per-rope':
      return {
        kind: 'wet-mass-per-area',
        wetMassTPerHa: null,
        literature: literature(formula.literature),
      };
    case 'absorption-potential':
      return {
        kind: 'literature-coefficient',
        coefficientTCo2PerHa: cited({ text: '', source: '' }),
      };
  }
}

/** One item of the survey as the calculator takes it. */
export function absorptionItem(
  item: CreditItem,
  areaHa: Figure | null,
  wetMass: Figure | null,
): AbsorptionItem {
  const path = (field: string) => `items/${item.id}/${field}`;
  return {
    id: item.id,
    subject: item.label,
    areaHa: made(areaHa),
    formula: formulaGiven(item, wetMass, null),
    areaCertaintyPct: typed(item.areaCertaintyPct, path('areaCertaintyPct')),
    coefficientCertaintyPct: typed(item.coefficientCertaintyPct, path('coefficientCertaintyPct')),
    vessels: item.vessels.map((vessel) => {
      const own = (field: string) => path(`vessels/${vessel.id}/${field}`);
      const plain = (text: string, field: string): Given => ({
        text,
        source: { kind: 'typed', path: own(field) },
      });
      return {
        id: vessel.id,
        name: vessel.name,
        count: plain(vessel.count, 'count'),
        hours: plain(vessel.hours, 'hours'),
        powerKw: plain(vessel.powerKw, 'powerKw'),
        emissionKgCo2PerKwh: typed(vessel.emissionKgCo2PerKwh, own('emissionKgCo2PerKwh')),
      };
    }),
    baselineTCo2: typed(
      item.baseline.kind === 'typed' ? item.baseline.baselineTCo2 : { text: '', source: '' },
      path('baseline/baselineTCo2'),
    ),
  };
}
