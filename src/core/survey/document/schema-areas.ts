import * as z from 'zod/mini';
import {
  classId,
  count,
  coverValue,
  crs,
  evidence,
  finite,
  id,
  identified,
  list,
  outlineGeometry,
  text,
} from './schema-parts.ts';

const areaBase = {
  id,
  name: text,
  basis: text,
  place: text,
  surveyedOn: text,
  reusedFrom: text,
  evidence,
  isMadeUp: z.boolean(),
};

const areaSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), areaM2: text }),
  z.strictObject({ kind: z.literal('area'), areaId: text }),
]);

const percentReading = z.strictObject({ kind: z.literal('percent'), percent: text });
const classReading = z.strictObject({ kind: z.literal('class'), code: text });
const reading = z.discriminatedUnion('kind', [percentReading, classReading]);

const coverReading = z.discriminatedUnion('kind', [
  percentReading,
  classReading,
  z.strictObject({ kind: z.literal('transects'), transectIds: list(text) }),
]);

const classValue = z.enum(['lower', 'midpoint']);

const slopeStep = z.strictObject({
  stepId: text,
  inputsId: text,
  demId: text,
  slopedAreaM2: finite,
  groundAreaM2: finite,
  cells: count,
  clampedCells: count,
  flatCells: count,
  steepestDeg: finite,
  software: text,
});

const groups = { polygons: count, pixels: count, areaM2: finite };

const outlinedClass = z.strictObject({
  classId,
  inputsId: text,
  mapName: text,
  mapSha256: text,
  minPixels: count,
  ...groups,
  leftOut: z.strictObject(groups),
  software: text,
});

const group = { id, season: text, cooperative: text };

export const areas = identified(
  z.discriminatedUnion('method', [
    z.strictObject({ ...areaBase, method: z.literal('class'), classIds: list(classId) }),
    z.strictObject({
      ...areaBase,
      method: z.literal('polygon'),
      crs,
      geometry: outlineGeometry,
      fileId: z.nullable(text),
      outlined: z.optional(outlinedClass),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('cover'),
      scaleId: z.nullable(text),
      classValue,
      zones: identified(z.strictObject({ id, name: text, area: areaSource, cover: coverReading })),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('cone'),
      reefCount: text,
      surface: z.enum(['lateral', 'base', 'truncated']),
      reefs: identified(
        z.strictObject({ id, name: text, baseRadiusM: text, heightM: text, topRadiusM: text }),
      ),
      meanAreaM2: z.nullable(text),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('net'),
      nets: identified(z.strictObject({ ...group, netCount: text, netAreaM2: text })),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('rope'),
      ropes: identified(z.strictObject({ ...group, ropeCount: text, ropeLengthM: text })),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('strip'),
      strips: identified(
        z.strictObject({ id, zone: text, slopeDistanceM: text, horizontalLengthM: text }),
      ),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('plan'),
      planAreaM2: text,
      excluded: identified(z.strictObject({ id, name: text, areaM2: text })),
      checkedOn: text,
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('transplant'),
      frames: identified(z.strictObject({ id, name: text, frameCount: text, frameAreaM2: text })),
      natural: z.nullable(areaSource),
    }),
    z.strictObject({
      ...areaBase,
      method: z.literal('slope'),
      crs,
      geometry: outlineGeometry,
      fileId: z.nullable(text),
      outlined: z.optional(outlinedClass),
      demId: z.nullable(text),
      maxSlopeDeg: text,
      step: z.nullable(slopeStep),
    }),
    z.strictObject({ ...areaBase, method: z.literal('typed'), areaHa: text, cover: coverValue }),
  ]),
);

export const coverScales = identified(
  z.strictObject({
    id,
    name: text,
    citation: text,
    classes: list(z.strictObject({ code: id, label: text, lowerPct: text, upperPct: text })),
  }),
);

export const transects = identified(
  z.strictObject({
    id,
    name: text,
    takenOn: text,
    lengthM: text,
    kind: z.enum(['points', 'stretches']),
    scaleId: z.nullable(text),
    classValue,
    marks: identified(z.strictObject({ id, fromM: text, toM: text, cover: reading })),
  }),
);
