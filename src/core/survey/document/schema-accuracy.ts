import * as z from 'zod/mini';
import { DESIGN_KINDS } from './accuracy-entry.ts';
import { classId, count, finite, id, identified, list, text } from './schema-parts.ts';

/** More are no sample; a survey is read whole. */
export const MOST_POINTS = 20_000;
const MOST_LABELS = 4 * MOST_POINTS;

const sha256 = text.check(z.regex(/^[0-9a-f]{64}$/));
const areaM2 = finite.check(z.nonnegative());
const stratumId = z.int().check(z.minimum(0), z.maximum(254));
const told = z.union([classId, z.literal('unsure')]);

const once = <T>(keyOf: (entry: T) => string) =>
  z.refine<readonly T[]>((entries) => new Set(entries.map(keyOf)).size === entries.length, {
    error: 'duplicate-id',
  });

const design = z.strictObject({
  kind: z.enum(DESIGN_KINDS),
  seed: z.int(),
  mapStepId: id,
  strata: identified(z.strictObject({ id: stratumId, pixels: count, areaM2, points: count })),
  stepPixels: z.nullable(z.int().check(z.minimum(1))),
  file: z.nullable(z.strictObject({ fileId: z.nullable(text), name: text, sha256 })),
});

const points = identified(
  z.strictObject({
    id,
    lon: finite.check(z.gte(-180), z.lte(180)),
    lat: finite.check(z.gte(-90), z.lte(90)),
    column: count,
    row: count,
    stratumId,
    mapClassId: classId,
  }),
).check(z.maxLength(MOST_POINTS));

const labels = list(
  z.strictObject({ pointId: id, interpreterId: id, classId: z.nullable(told), note: text }),
).check(
  z.maxLength(MOST_LABELS),
  once(({ pointId, interpreterId }) => JSON.stringify([pointId, interpreterId])),
);

const resolutions = list(z.strictObject({ pointId: id, classId: told, by: text })).check(
  z.maxLength(MOST_POINTS),
  once(({ pointId }) => pointId),
);

/** Absent in surveys without an assessment, and in those made before there were any. */
export const accuracy = z.optional(
  z.strictObject({
    design,
    points,
    interpreters: identified(z.strictObject({ id, name: text })),
    labels,
    resolutions,
    confidencePct: z.union([z.literal(90), z.literal(95)]),
    lowerBoundAsArea: z.boolean(),
  }),
);
