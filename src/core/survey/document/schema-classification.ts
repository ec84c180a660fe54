import * as z from 'zod/mini';
import { MASK_KINDS } from '../../layers/mask-layer.ts';
import { featureSpecsSchema } from '../../training/features/feature-schema.ts';
import { fits } from './schema-fits.ts';
import {
  classId,
  count,
  crs,
  finite,
  id,
  identified,
  list,
  outlineGeometry,
  text,
} from './schema-parts.ts';

const within = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
const sha256 = text.check(z.regex(/^[0-9a-f]{64}$/));

const masks = identified(
  z.strictObject({
    id,
    kind: z.enum(MASK_KINDS),
    crs,
    geometry: outlineGeometry,
    fileId: z.nullable(text),
  }),
);

const postStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sieve'),
    minPixels: within(1, 2 ** 31 - 1),
    connectivity: z.union([z.literal(4), z.literal(8)]),
  }),
  z.strictObject({ kind: z.literal('majority'), radiusPixels: within(1, 50) }),
  z.strictObject({
    kind: z.literal('repaint'),
    id,
    crs,
    geometry: outlineGeometry,
    toClassId: classId,
    fromClassIds: z.nullable(list(classId)),
  }),
]);

export const classification = z.strictObject({
  imageId: z.nullable(text),
  model: z.enum([
    'random-forest',
    'maximum-likelihood',
    'minimum-distance',
    'k-means',
    'threshold',
  ]),
  seed: z.int(),
  forest: z.strictObject({ trees: count, maxDepth: count, minLeaf: count }),
  clusters: z.strictObject({
    count: within(2, 254),
    classes: list(z.strictObject({ classId, isNamed: z.boolean() })).check(z.maxLength(254)),
  }),
  threshold: z.strictObject({
    value: z.nullable(finite),
    aboveClassId: z.nullable(classId),
    belowClassId: z.nullable(classId),
  }),
  features: featureSpecsSchema,
  // Surveys of this version that were made before there were any have none.
  fits: z._default(fits, []),
  withinStudyArea: z.boolean(),
  masks,
  post: list(postStep).check(z.maxLength(1000)),
  modelSource: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('train') }),
    z.strictObject({
      kind: z.literal('saved'),
      sha256,
      name: text,
      classIds: z.optional(list(classId).check(z.maxLength(254))),
    }),
  ]),
  // Surveys of this version that were made before there was a choice have neither.
  withConfidence: z._default(z.boolean(), false),
  withCrossValidation: z._default(z.boolean(), false),
});

const areaM2 = finite.check(z.nonnegative());
const share = finite.check(z.gte(0), z.lte(1));

const classes = list(z.strictObject({ classId, pixels: count, areaM2 })).check(
  z.refine((entries) => new Set(entries.map((entry) => entry.classId)).size === entries.length, {
    error: 'duplicate-id',
  }),
);

const crossValidation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('made'),
    folds: count,
    classIds: list(classId),
    counts: list(list(count)),
  }),
  z.strictObject({ kind: z.literal('refused'), reason: text }),
]);

const training = z.strictObject({
  classes: list(z.strictObject({ classId, samples: count, pixels: count })),
  separability: list(
    z.strictObject({
      classIds: z.readonly(z.tuple([classId, classId])),
      distance: z.nullable(finite.check(z.gte(0), z.lte(2))),
    }),
  ),
  contradictingSampleIds: list(text),
});

export const coverage = z.strictObject({
  stepId: id,
  inputsId: text,
  imageId: text,
  coverageId: text,
  settings: classification,
  trainingPixels: count,
  classes,
  nodataPixels: count,
  stages: list(
    z.strictObject({
      step: z.union([z.literal('classify'), postStep]),
      classes,
      nodataPixels: count,
    }),
  ),
  importance: z.nullable(list(z.strictObject({ feature: count, share }))),
  crossValidation: z.nullable(crossValidation),
  training: z.nullable(training),
  confidenceId: z.nullable(text),
  lowConfidence: z.nullable(
    z.strictObject({ belowPct: finite.check(z.gte(0), z.lte(100)), pixels: count }),
  ),
  software: text,
});
