import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** JSON with sorted keys and no white space (RFC 8785 for the values that Moba writes). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${members.join(',')}}`;
}

export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * The name of a run of a stage: SHA-256 of the canonical JSON of its stage, inputs, parameters and
 * algorithm version. Time and person stay outside, so a stranger who repeats it gets the same id.
 */
export function contentId(step: Json): string {
  return sha256Hex(utf8ToBytes(canonicalJson(step)));
}
