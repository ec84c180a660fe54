import type { Classifier } from '../../core/classification/classifier.ts';
import { canonicalJson, type Json } from '../../core/content-id.ts';

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return [...(value as unknown as Iterable<number>)];
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** The fitted model as JSON, typed arrays as lists: the shortest digits that give the same numbers. */
export const modelJson = (model: Classifier): string => `${canonicalJson(plain(model) as Json)}\n`;
