import * as z from 'zod/mini';
import { id, list, text } from './schema-parts.ts';

const unit = z.enum(['figure', 'percent']);

const error = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal'), unit, standardUncertainty: text }),
  z.strictObject({ kind: z.literal('student'), unit, standardError: text, degrees: text }),
  z.strictObject({ kind: z.literal('rectangular'), unit, halfWidth: text }),
  z.strictObject({ kind: z.literal('triangular'), unit, low: text, high: text }),
  z.strictObject({ kind: z.literal('lognormal'), geometricDeviation: text }),
  z.strictObject({ kind: z.literal('vertices'), vertexRmseM: text, shiftM: text, scalePct: text }),
  z.strictObject({ kind: z.literal('exact'), reason: text }),
]);

/** One for a figure. Surveys that were made before there were any have none. */
export const uncertainties = z.optional(
  list(z.strictObject({ figure: id, source: text, error })).check(
    z.refine((all) => new Set(all.map(({ figure }) => figure)).size === all.length, {
      error: 'duplicate-id',
    }),
  ),
);

/** Absent in surveys in which nobody chose it. */
export const creditConfidencePct = z.optional(z.union([z.literal(90), z.literal(95)]));
