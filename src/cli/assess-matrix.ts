import {
  type ErrorMatrix,
  matrixOfGivenStrata,
  matrixOfMapClasses,
} from '../core/accuracy/error-matrix.ts';
import type { SamplingDesign, Stratum } from '../core/accuracy/sampling-design.ts';
import { readExactJson } from './exact-json.ts';
import { filled, type InputObject, inputError, inputObject } from './input-object.ts';

const DEFAULTS = {
  classes: null as unknown,
  strata: null as unknown,
  counts: null as unknown,
  mappedAreaM2: null as unknown,
  mappedPixels: null as unknown,
  pixelAreaM2: null as unknown,
  design: 'stratified' as unknown,
};

const DESIGNS = ['stratified', 'simple-random', 'systematic'] as const;

function names(input: InputObject, value: unknown, path: string): string[] {
  const isList = Array.isArray(value) && value.length > 0;
  if (!isList) throw inputError(input.file, path, 'not an array of names');
  const list = value.map((name: unknown) => {
    if (typeof name === 'string' && name.trim() !== '') return name;
    throw inputError(input.file, path, 'not an array of names');
  });
  const twice = list.find((name, i) => list.indexOf(name) !== i);
  if (twice !== undefined) throw inputError(input.file, path, `"${twice}" stands twice`);
  return list;
}

function numbers(input: InputObject, value: unknown, path: string, length: number): number[] {
  if (!Array.isArray(value) || value.length !== length) {
    throw inputError(input.file, path, `not an array of ${length} numbers`);
  }
  return value.map((item: unknown, i) => oneNumber(input, item, `${path}/${i}`));
}

/** Numbers come as the text of their digits (exact-json.ts). */
function oneNumber(input: InputObject, value: unknown, path: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw inputError(input.file, path, 'not a number');
  return number;
}

function sizes(input: InputObject, given: typeof DEFAULTS, length: number) {
  const { mappedAreaM2, mappedPixels, pixelAreaM2 } = given;
  const pixels =
    mappedPixels === null ? null : numbers(input, mappedPixels, 'mappedPixels', length);
  if (mappedAreaM2 !== null) {
    if (pixelAreaM2 !== null) {
      throw inputError(input.file, 'pixelAreaM2', 'not beside mappedAreaM2');
    }
    return { pixels, areas: numbers(input, mappedAreaM2, 'mappedAreaM2', length) };
  }
  if (pixels === null || pixelAreaM2 === null) {
    throw inputError(input.file, '', 'no mappedAreaM2, nor mappedPixels with pixelAreaM2');
  }
  const each = oneNumber(input, pixelAreaM2, 'pixelAreaM2');
  if (each <= 0) throw inputError(input.file, 'pixelAreaM2', 'not above 0');
  return { pixels, areas: pixels.map((count) => count * each) };
}

function designOf(input: InputObject, kind: unknown, isGiven: boolean, strata: Stratum[]) {
  const known = DESIGNS.find((name) => name === kind);
  if (known === undefined) throw inputError(input.file, 'design', DESIGNS.join(', '));
  if (known === 'stratified') {
    const by = isGiven ? 'given' : 'map-classes';
    return { kind: known, by, seed: null, strata } satisfies SamplingDesign;
  }
  if (isGiven) throw inputError(input.file, 'strata', 'only of a stratified design');
  if (known === 'systematic') {
    return { kind: known, seed: null, stepPixels: null, strata } satisfies SamplingDesign;
  }
  return { kind: known, seed: null, strata } satisfies SamplingDesign;
}

/** Errors: those of readExactJson, `input-invalid` {file, path, why}, those of the matrix. */
export async function readMatrixFile(path: string): Promise<ErrorMatrix> {
  const input = inputObject(await readExactJson(path), path);
  const given = filled(input, DEFAULTS);
  const classes = names(input, given.classes, 'classes');
  const isGiven = given.strata !== null;
  const strataNames = isGiven ? names(input, given.strata, 'strata') : classes;
  const { pixels, areas } = sizes(input, given, strataNames.length);
  const strata = strataNames.map((name, h) => ({
    name,
    pixels: pixels?.[h] ?? null,
    areaM2: areas[h]!,
  }));
  const design = designOf(input, given.design, isGiven, strata);
  if (!Array.isArray(given.counts) || given.counts.length !== strataNames.length) {
    throw inputError(input.file, 'counts', `not an array of ${strataNames.length} rows`);
  }
  const counts = given.counts.map((row: unknown, h) =>
    numbers(input, row, `counts/${h}`, classes.length),
  );
  return isGiven
    ? matrixOfGivenStrata(classes, counts, design)
    : matrixOfMapClasses(classes, counts, design);
}
