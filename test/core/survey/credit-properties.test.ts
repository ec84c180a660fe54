import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromText, decimalText } from '../../../src/core/decimal.ts';
import { figureById } from '../../../src/core/derivation.ts';
import type { AreaEntry } from '../../../src/core/survey/document/area-entry.ts';
import type { WetMassEntry } from '../../../src/core/survey/document/biomass-entry.ts';
import type { CreditItem } from '../../../src/core/survey/document/credit-item.ts';
import { areaHead } from '../../../src/core/survey/document/new-area.ts';
import {
  emptyLiterature,
  newFormula,
  newQuadrat,
} from '../../../src/core/survey/document/new-item.ts';
import { evaluateSurvey } from '../../../src/core/survey/evaluate.ts';
import { filed, item, survey, value } from './sample-survey.ts';

const literature = {
  ...emptyLiterature,
  waterContentPct: value('90'),
  productionBiomassRatio: value('1.15'),
  carbonContentPct: value('32'),
  residualRatio1: value('0.0472'),
  residualRatio2: value('0.0279'),
  ecosystemFactor: value('1.5'),
};

/** A whole number of 10^-digits as decimal text. */
const shifted = (units: number, digits: number): string =>
  decimalText(decimalFromText(String(units), 'units').div(`1e${digits}`));

const head = (id: string) => ({ ...areaHead(id, id), basis: 'plan', evidence: filed });
const typedHa = (areaM2: number, id = 'bed'): AreaEntry => ({
  ...head(id),
  method: 'typed',
  areaHa: shifted(areaM2, 4),
  cover: 'gross',
});

const mass = { cover: 'included', siting: 'random', reusedFrom: '', evidence: filed } as const;
const typedMass = (hundredths: number): WetMassEntry => ({
  ...mass,
  kind: 'typed',
  wetMassTPerHa: value(shifted(hundredths, 2)),
});

/** The exact credits of the items, one per area, before any cut. */
function credits(areas: readonly AreaEntry[], wetMass: WetMassEntry, kilograms = '1') {
  const fresh = newFormula('wet-mass-per-area', literature);
  const items = areas.map(
    ({ id }) =>
      ({
        ...item,
        id,
        label: id,
        areaId: id,
        formula: { ...fresh, wetMass },
      }) as unknown as CreditItem,
  );
  const quadrat = {
    ...newQuadrat('q'),
    station: 'St.1',
    species: 'ワカメ',
    frameAreaM2: '1',
    wetMassKg: kilograms,
  };
  const quadrats = [quadrat, { ...quadrat, id: 'r' }];
  const made = evaluateSurvey({ ...survey, areas, items, quadrats });
  const figures = figureById(made.derivation);
  return made.items.map(({ creditedTCo2 }) => {
    const figure = figures.get(creditedTCo2 ?? '');
    return decimalFromText(figure?.exact ?? 'none', 'credit');
  });
}

const area = fc.integer({ min: 1, max: 500_000 });
const wetMass = fc.integer({ min: 1, max: 3_000 });

describe('the credit of a survey', () => {
  it('split over two items is the same before the cut', () => {
    fc.assert(
      fc.property(area, area, wetMass, (first, second, weighed) => {
        const parts = credits([typedHa(first, 'a'), typedHa(second, 'b')], typedMass(weighed));
        const [whole] = credits([typedHa(first + second)], typedMass(weighed));
        const sum = parts.reduce((total, part) => total.plus(part));
        expect(sum.minus(whole!).abs().lt('1e-40')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in ha, m², nets, and metres by metres', () => {
    fc.assert(
      fc.property(area, wetMass, (areaM2, weighed) => {
        const one = String(areaM2);
        const ways: readonly AreaEntry[] = [
          typedHa(areaM2),
          {
            ...head('bed'),
            method: 'plan',
            planAreaM2: one,
            excluded: [],
            checkedOn: '2023-06-01',
          },
          {
            ...head('bed'),
            method: 'net',
            nets: [{ id: 'n', season: '', cooperative: '', netCount: one, netAreaM2: '1' }],
          },
          {
            ...head('bed'),
            method: 'strip',
            strips: [{ id: 's', zone: '', slopeDistanceM: one, horizontalLengthM: '1' }],
          },
        ];
        const texts = ways.map((way) => credits([way], typedMass(weighed))[0]?.toFixed());
        expect(new Set(texts).size).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same from kg in a frame of 1 m² as from t/ha', () => {
    fc.assert(
      fc.property(area, wetMass, (areaM2, weighed) => {
        const quadrats = { ...mass, kind: 'quadrats', quadratIds: ['q', 'r'] } as const;
        const [ofFrames] = credits([typedHa(areaM2)], quadrats, shifted(weighed, 3));
        const [ofForm] = credits([typedHa(areaM2)], typedMass(weighed));
        expect(ofFrames?.toFixed()).toBe(ofForm?.toFixed());
      }),
      { numRuns: 30 },
    );
  });
});
