import * as z from 'zod/mini';
import { densityCover, ropeMass, wetMass } from './schema-biomass.ts';
import { evidence, id, identified, list, text, value } from './schema-parts.ts';

const literature = z.strictObject({
  waterContentPct: value,
  productionBiomassRatio: value,
  carbonContentPct: value,
  residualRatio1: value,
  residualRatio2: value,
  ecosystemFactor: value,
});

const landedNets = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area') }),
  z.strictObject({ kind: z.literal('typed'), netCount: value }),
]);

const netMass = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), wetMassTPerNet: value }),
  z.strictObject({
    kind: z.literal('rope'),
    ropeLengthM: value,
    massGPerCm: value,
    filedWorking: text,
  }),
]);

const landedYield = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), evidence, yieldDryT: value }),
  z.strictObject({
    kind: z.literal('nets'),
    evidence,
    nets: landedNets,
    netMass,
    measuredWaterPct: value,
    lossRatio: value,
  }),
]);

const formula = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('literature-coefficient'),
    coefficientTCo2PerHa: value,
    cover: densityCover,
  }),
  z.strictObject({
    kind: z.literal('wet-mass-per-area'),
    wetMass,
    literature,
    intendedPotentialTCo2PerTDry: value,
  }),
  z.strictObject({ kind: z.literal('wet-mass-per-rope'), ropeMass, literature }),
  z.strictObject({
    kind: z.literal('landed-yield'),
    yield: landedYield,
    residueDryT: value,
    literature,
  }),
  z.strictObject({
    kind: z.literal('absorption-potential'),
    wetMass,
    waterContentPct: value,
    potentialTCo2PerTDry: value,
  }),
]);

const replicates = list(text);

const baseline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), evidence, baselineTCo2: value }),
  z.strictObject({
    kind: z.literal('earlier'),
    evidence,
    surveyedOn: text,
    areaHa: value,
    coefficientTCo2PerHa: value,
  }),
  z.strictObject({
    kind: z.literal('control'),
    evidence,
    measured: text,
    source: text,
    confidencePct: z.enum(['90', '95']),
    groups: z.strictObject({
      impactBefore: replicates,
      impactAfter: replicates,
      controlBefore: replicates,
      controlAfter: replicates,
    }),
  }),
]);

const certainty = z.strictObject({ text, source: text, evidence });
const span = z.strictObject({ from: text, to: text });

export const items = identified(
  z.strictObject({
    id,
    label: text,
    ecosystem: text,
    bed: text,
    species: text,
    period: span,
    lushMonths: span,
    areaId: text,
    formula,
    areaCertaintyPct: certainty,
    coefficientCertaintyPct: certainty,
    vessels: identified(
      z.strictObject({
        id,
        name: text,
        count: text,
        hours: text,
        powerKw: text,
        ratedKw: text,
        ratedPs: text,
        fuel: z.enum(['gasoline', 'diesel']),
        emissionKgCo2PerKwh: value,
      }),
    ),
    hasNoVessels: z.boolean(),
    baseline,
  }),
);

export const library = identified(
  z.strictObject({
    id,
    quantity: text,
    text,
    species: text,
    bed: text,
    citation: text,
    validity: text,
    fileIds: list(text),
  }),
);
