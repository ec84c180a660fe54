import * as z from 'zod/mini';
import { classId, count, crs, finite, id, identified, list, text } from './schema-parts.ts';

const raster = z.strictObject({
  width: count,
  height: count,
  bandCount: count,
  dataType: z.enum(['uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'float32', 'float64']),
  transform: z.readonly(z.tuple([finite, finite, finite, finite, finite, finite])),
  // NaN is a nodata value like any other (and null once JSON has carried it).
  nodata: z.nullable(
    z.custom<number>((value) => typeof value === 'number', { error: 'not number' }),
  ),
});

export const files = identified(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(['raster', 'vector', 'table', 'attachment']),
    bytes: count,
    sha256: text.check(z.regex(/^[0-9a-f]{64}$/)),
    crs: z.nullable(crs),
    takenOn: z.nullable(text),
    credit: text,
    raster: z.nullable(raster),
  }),
);

export const classification = z.strictObject({
  imageId: z.nullable(text),
  model: z.enum(['random-forest', 'maximum-likelihood']),
  seed: z.int(),
  forest: z.strictObject({ trees: count, maxDepth: count, minLeaf: count }),
});

export const coverage = z.strictObject({
  stepId: id,
  inputsId: text,
  imageId: text,
  coverageId: text,
  settings: classification,
  trainingPixels: count,
  classes: list(z.strictObject({ classId, pixels: count, areaM2: finite.check(z.nonnegative()) })),
  nodataPixels: count,
  software: text,
});
