import * as z from 'zod/mini';
import { COLOR_MAPS, type ColorMapId } from '../layers/color-maps.ts';
import { HIGHEST_GAMMA, LOWEST_GAMMA } from '../layers/tone.ts';
import { featureSpecSchema } from '../training/features/feature-schema.ts';
import type { RasterRendering } from './rendering.ts';

const finite = z.number();
const band = z.int().check(z.gte(0), z.lte(65_534));
const percent = finite.check(z.gte(0), z.lte(100));
const gamma = finite.check(z.gte(LOWEST_GAMMA), z.lte(HIGHEST_GAMMA));

const stretch = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percentile'), low: percent, high: percent }),
  z.strictObject({ kind: z.literal('sd'), factor: finite.check(z.gt(0)) }),
  z.strictObject({ kind: z.literal('manual'), min: finite, max: finite }),
]);

/** Strict: what is not known is refused, as everywhere in the document. */
export const rasterRenderingSchema: z.ZodMiniType<RasterRendering> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('composite'),
    bands: z.readonly(z.tuple([band, band, band])),
    stretch: z.readonly(z.tuple([stretch, stretch, stretch])),
    gamma,
  }),
  z.strictObject({
    kind: z.literal('single'),
    feature: featureSpecSchema,
    colorMap: z.enum(COLOR_MAPS as readonly [ColorMapId, ...ColorMapId[]]),
    stretch,
    gamma,
  }),
  z.strictObject({ kind: z.literal('palette') }),
]);
