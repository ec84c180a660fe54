import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentId, type Json, sha256Hex } from '../../src/core/content-id.ts';

describe('canonical JSON', () => {
  it('sorts keys, drops undefined, adds no space', () => {
    const value = { b: [1, { z: null, a: true }], a: '藻場', c: undefined };
    expect(canonicalJson(value)).toBe('{"a":"藻場","b":[1,{"a":true,"z":null}]}');
  });

  it('means the same as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(plain);
      }),
    );
  });
});

describe('content ids', () => {
  it('SHA-256 of FIPS 180-2 "abc"', () => {
    const bytes = new TextEncoder().encode('abc');
    expect(sha256Hex(bytes)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is what another SHA-256 makes of the canonical text, whatever the order of keys', () => {
    const step = { stage: 'classify', seed: 1, inputs: { image: 'ab', name: '須磨' } };
    const turned = { inputs: { name: '須磨', image: 'ab' }, seed: 1, stage: 'classify' };
    const text = '{"inputs":{"image":"ab","name":"須磨"},"seed":1,"stage":"classify"}';
    const expected = createHash('sha256').update(text).digest('hex');
    expect(contentId(step)).toBe(expected);
    expect(contentId(turned)).toBe(expected);
    expect(contentId({ ...step, seed: 2 })).not.toBe(expected);
  });
});
