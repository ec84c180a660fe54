import * as z from 'zod/mini';
import { rasterRenderingSchema } from '../../display/rendering-schema.ts';
import { bandSchema } from '../../training/features/feature-schema.ts';
import { BAND_ROLES } from '../../training/features/feature-spec.ts';
import { count, crs, finite, id, identified, list, text } from './schema-parts.ts';

/** Of one set: as many sheets as a survey of a prefecture has. */
const MOST_IMAGES = 1000;

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
  alphaBand: z.optional(z.nullable(bandSchema)),
});

export const files = identified(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(['raster', 'vector', 'table', 'attachment', 'model']),
    bytes: count,
    sha256: text.check(z.regex(/^[0-9a-f]{64}$/)),
    crs: z.nullable(crs),
    takenOn: z.nullable(text),
    credit: text,
    raster: z.nullable(raster),
    remote: z.nullable(
      z.strictObject({ url: text.check(z.regex(/^https?:\/\//)), etag: z.nullable(text) }),
    ),
    companionIds: list(text),
  }),
);

export const imageSets = identified(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(['bands', 'mosaic']),
    fileIds: list(text).check(z.minLength(2), z.maxLength(MOST_IMAGES)),
  }),
);

export const displays = list(z.strictObject({ fileId: text, rendering: rasterRenderingSchema }));

/** Each image once, each role at most once. */
export const bandRoles = z.optional(
  list(
    z.strictObject({ imageId: text, roles: z.partialRecord(z.enum(BAND_ROLES), bandSchema) }),
  ).check(
    z.refine((all) => new Set(all.map(({ imageId }) => imageId)).size === all.length, {
      error: 'duplicate-id',
    }),
  ),
);
