import * as z from 'zod/mini';
import { type CrsCode, isCrsCode } from '../../geo/crs-code.ts';

export const id = z.string().check(z.minLength(1));
export const text = z.string();
export const finite = z.number();
export const count = z.int().check(z.nonnegative());
export const crs = z.custom<CrsCode>((value) => typeof value === 'string' && isCrsCode(value), {
  error: 'no-epsg-code',
});
export const classId = z.int().check(z.minimum(1), z.maximum(254));

export const list = <T extends z.core.$ZodType>(entry: T) => z.readonly(z.array(entry));

/** A list whose entries are told apart by `id`, so that figures are too. */
export const identified = <T extends z.core.$ZodType<{ readonly id: string | number }>>(entry: T) =>
  z.readonly(
    z.array(entry).check(
      z.refine((entries) => new Set(entries.map((known) => known.id)).size === entries.length, {
        error: 'duplicate-id',
      }),
    ),
  );

const position = z.array(finite).check(z.minLength(2), z.maxLength(4));
const ring = z.array(position);
export const pointGeometry = z.looseObject({ type: z.literal('Point'), coordinates: position });
export const polygonGeometry = z.looseObject({
  type: z.literal('Polygon'),
  coordinates: z.array(ring).check(z.minLength(1)),
});
export const multiPolygonGeometry = z.looseObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(ring).check(z.minLength(1))),
});

export const outlineGeometry = z.discriminatedUnion('type', [
  polygonGeometry,
  multiPolygonGeometry,
]);

export const value = z.strictObject({ text, source: text });
export const evidence = z.strictObject({
  attachment: text,
  fileIds: list(text),
  isWithheld: z.boolean(),
});
export const siting = z.enum(['random', 'systematic', 'representative', 'best', 'unstated']);
export const coverValue = z.enum(['gross', 'cover-weighted', 'unstated']);
