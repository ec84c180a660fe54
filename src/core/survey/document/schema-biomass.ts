import * as z from 'zod/mini';
import { evidence, id, identified, list, siting, text, value } from './schema-parts.ts';

export const quadrats = identified(
  z.strictObject({
    id,
    station: text,
    species: text,
    frameAreaM2: text,
    wetMassKg: text,
    coverClass: text,
    coverPct: text,
    takenOn: text,
    photoIds: list(text),
  }),
);

export const lengthWeights = identified(
  z.strictObject({
    id,
    name: text,
    species: text,
    takenOn: text,
    biasCorrection: z.enum(['none', 'baskerville', 'smearing']),
    shoots: identified(z.strictObject({ id, lengthCm: text, wetMassG: text })),
    counts: identified(
      z.strictObject({ id, transect: text, areaM2: text, shoots: text, meanLengthCm: text }),
    ),
  }),
);

export const densityCover = z.enum(['included', 'not-included', 'unstated']);

const weights = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), source: text }),
  z.strictObject({ kind: z.literal('cover-zones'), areaId: text }),
  z.strictObject({ kind: z.literal('transects'), transectIds: list(text) }),
]);

const massBase = { cover: densityCover, siting, reusedFrom: text, evidence };

export const wetMass = z.discriminatedUnion('kind', [
  z.strictObject({ ...massBase, kind: z.literal('typed'), wetMassTPerHa: value }),
  z.strictObject({ ...massBase, kind: z.literal('quadrats'), quadratIds: list(text) }),
  z.strictObject({
    ...massBase,
    kind: z.literal('stratified'),
    weights,
    strata: identified(
      z.strictObject({ id, name: text, coverClass: text, share: text, quadratIds: list(text) }),
    ),
  }),
  z.strictObject({ ...massBase, kind: z.literal('length-weight'), lengthWeightId: text }),
]);

const ropeBase = { siting, reusedFrom: text, evidence };

export const ropeMass = z.discriminatedUnion('kind', [
  z.strictObject({ ...ropeBase, kind: z.literal('typed'), massGPerCm: value }),
  z.strictObject({
    ...ropeBase,
    kind: z.literal('samples'),
    samples: identified(z.strictObject({ id, name: text, lengthCm: text, wetMassG: text })),
  }),
]);
