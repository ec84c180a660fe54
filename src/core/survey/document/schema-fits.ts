import * as z from 'zod/mini';
import { bandSchema, deglintSchema } from '../../training/features/feature-schema.ts';
import { count, crs, finite, id, identified, list, outlineGeometry, text } from './schema-parts.ts';

const region = z.strictObject({ crs, geometry: outlineGeometry });
const r2 = finite.check(z.gte(0), z.lte(1));
const head = { id, imageId: text, software: text };

/** How the numbers of fitted features were found. */
export const fits = identified(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('deglint'),
      ...head,
      region,
      nirBand: bandSchema,
      nirMin: finite,
      pixels: count,
      bands: list(z.strictObject({ band: bandSchema, slope: finite, r2 })),
    }),
    z.strictObject({
      kind: z.literal('depth-invariant'),
      ...head,
      sand: region,
      deep: region,
      bandI: bandSchema,
      bandJ: bandSchema,
      deglint: deglintSchema,
      deepI: finite,
      deepJ: finite,
      ratio: finite,
      r2,
      pixels: count,
      deepPixels: count,
    }),
    z.strictObject({
      kind: z.literal('log-ratio-depth'),
      ...head,
      source: z.strictObject({
        fileId: z.nullable(text),
        crs,
        x: z.nullable(text),
        y: z.nullable(text),
        depth: text,
        isUpward: z.boolean(),
      }),
      blueBand: bandSchema,
      greenBand: bandSchema,
      n: finite.check(z.gt(0)),
      deglint: deglintSchema,
      m0: finite,
      m1: finite,
      r2,
      residualM: z.nullable(finite.check(z.nonnegative())),
      soundings: count,
    }),
  ]),
);
