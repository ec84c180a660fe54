import * as z from 'zod/mini';
import {
  classId,
  crs,
  id,
  identified,
  list,
  multiPolygonGeometry,
  polygonGeometry,
  text,
} from './schema-parts.ts';

const value = z.strictObject({ text, source: text });

const areaBase = { id, name: text, basis: text };

export const areas = identified(
  z.discriminatedUnion('method', [
    z.strictObject({ ...areaBase, method: z.literal('class'), classIds: list(classId) }),
    z.strictObject({
      ...areaBase,
      method: z.literal('polygon'),
      crs,
      geometry: z.discriminatedUnion('type', [polygonGeometry, multiPolygonGeometry]),
      fileId: z.nullable(text),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('cone'),
      reefCount: text,
      reefs: identified(z.strictObject({ id, baseRadiusM: text, heightM: text })),
      meanAreaM2: z.nullable(text),
    }),
    z.strictObject({ ...areaBase, method: z.literal('net'), netCount: text, netAreaM2: text }),
    z.strictObject({ ...areaBase, method: z.literal('typed'), areaHa: text }),
  ]),
);

export const quadrats = identified(
  z.strictObject({ id, station: text, species: text, frameAreaM2: text, wetMassKg: text }),
);

const literature = z.strictObject({
  waterContentPct: value,
  productionBiomassRatio: value,
  carbonContentPct: value,
  residualRatio1: value,
  residualRatio2: value,
  ecosystemFactor: value,
});

const formula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('literature-coefficient'), coefficientTCo2PerHa: value }),
  z.strictObject({
    kind: z.literal('wet-mass-per-area'),
    wetMass: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('typed'), wetMassTPerHa: value }),
      z.strictObject({ kind: z.literal('quadrats'), quadratIds: list(text) }),
    ]),
    literature,
  }),
  z.strictObject({
    kind: z.literal('landed-yield'),
    yield: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('typed'), yieldDryT: value }),
      z.strictObject({
        kind: z.literal('nets'),
        netCount: value,
        wetMassTPerNet: value,
        measuredWaterPct: value,
        lossRatio: value,
      }),
    ]),
    literature,
  }),
]);

export const items = identified(
  z.strictObject({
    id,
    label: text,
    ecosystem: text,
    bed: text,
    species: text,
    period: z.strictObject({ from: text, to: text }),
    areaId: text,
    formula,
    areaCertaintyPct: value,
    coefficientCertaintyPct: value,
    vessels: identified(
      z.strictObject({
        id,
        name: text,
        count: text,
        hours: text,
        powerKw: text,
        fuel: z.enum(['gasoline', 'diesel']),
        emissionKgCo2PerKwh: value,
      }),
    ),
    baselineTCo2: value,
  }),
);
