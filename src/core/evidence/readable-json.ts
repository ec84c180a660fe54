import { canonicalJson, type Json } from '../content-id.ts';

const LINE = 110;

/**
 * JSON with sorted keys that a person can read and a line diff can compare: what fits stands on one
 * line, the rest is indented. The same value gives the same text.
 */
export function readableJson(value: Json): string {
  return `${lines(value, '', 0)}\n`;
}

function lines(value: Json, indent: string, taken: number): string {
  const short = canonicalJson(value);
  const fits = indent.length + taken + short.length <= LINE;
  if (fits || value === null || typeof value !== 'object') return short;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const parts = value.map((part: Json) => inner + lines(part, inner, 0));
    return `[\n${parts.join(',\n')}\n${indent}]`;
  }
  const object = value as { readonly [key: string]: Json | undefined };
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => {
      const name = `${JSON.stringify(key)}: `;
      return inner + name + lines(object[key] as Json, inner, name.length);
    });
  return `{\n${members.join(',\n')}\n${indent}}`;
}
