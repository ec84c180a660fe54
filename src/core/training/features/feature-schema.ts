import * as z from 'zod/mini';
import { type FeatureSpec, INDEX_IDS, TEXTURE_STATISTICS } from './feature-spec.ts';

/** Features of one classification at most: a forest's node numbers them in a byte. */
export const MOST_FEATURES = 255;
/** Characters of a formula at most. */
export const MOST_FORMULA_CHARACTERS = 1000;
/** Radius of a texture window at most, pixels. */
export const MOST_RADIUS_PIXELS = 64;

export const bandSchema = z.int().check(z.gte(0), z.lte(65_534));
const band = bandSchema;
const bands = z.record(z.string().check(z.maxLength(100)), band);
const finite = z.number();
const deglinting = { band, nirBand: band, slope: finite, nirMin: finite };

/** Corrections of bands, one of each at most. */
export const deglintSchema = z.readonly(
  z.array(z.strictObject(deglinting)).check(
    z.maxLength(MOST_FEATURES),
    z.refine((steps) => new Set(steps.map((step) => step.band)).size === steps.length, {
      error: 'duplicate-band',
    }),
  ),
);

/** Absent = the bands as measured, as in every earlier document. */
const deglint = z.optional(deglintSchema);

const pointFeature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('band'), band }),
  z.strictObject({ kind: z.literal('index'), index: z.enum(INDEX_IDS), bands, deglint }),
  z.strictObject({
    kind: z.literal('formula'),
    text: z.string().check(z.maxLength(MOST_FORMULA_CHARACTERS)),
    bands,
    deglint,
  }),
  z.strictObject({ kind: z.literal('deglint'), ...deglinting }),
  z.strictObject({
    kind: z.literal('depth-invariant'),
    bandI: band,
    bandJ: band,
    deepI: finite,
    deepJ: finite,
    ratio: finite,
    deglint,
  }),
  z.strictObject({
    kind: z.literal('log-ratio-depth'),
    blueBand: band,
    greenBand: band,
    n: finite.check(z.gt(0)),
    m0: finite,
    m1: finite,
    deglint,
  }),
]);

/** Strict. A texture of a texture is refused: nested without end, a document would end its reader. */
export const featureSpecSchema: z.ZodMiniType<FeatureSpec> = z.discriminatedUnion('kind', [
  pointFeature,
  z.strictObject({
    kind: z.literal('texture'),
    of: pointFeature,
    statistic: z.enum(TEXTURE_STATISTICS),
    radiusPixels: z.int().check(z.gte(1), z.lte(MOST_RADIUS_PIXELS)),
  }),
]);

/** The features of one classification, in their order. */
export const featureSpecsSchema = z.readonly(
  z.array(featureSpecSchema).check(z.maxLength(MOST_FEATURES)),
);
