const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;

const cut = (value: bigint) => BigInt.asUintN(64, value);
const turn = (value: bigint, bits: bigint) => cut((value << bits) | (value >> (64n - bits)));
const round = (sum: bigint, lane: bigint) => cut(turn(cut(sum + lane * P2), 31n) * P1);
const merge = (hash: bigint, sum: bigint) => cut((hash ^ round(0n, sum)) * P1 + P4);

/**
 * XXH64, seed 0 (Y. Collet, xxHash fast digest algorithm, version 0.1.1), 0 … 2⁶⁴ − 1. Twin of
 * kernels/part-xxh64.ts.
 */
export function xxh64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lane = (offset: number) => view.getBigUint64(offset, true);
  const end = bytes.length;
  let at = 0;
  let hash = P5;
  if (end >= 32) {
    let [a, b, c, d] = [cut(P1 + P2), P2, 0n, cut(-P1)];
    for (; at + 32 <= end; at += 32) {
      a = round(a, lane(at));
      b = round(b, lane(at + 8));
      c = round(c, lane(at + 16));
      d = round(d, lane(at + 24));
    }
    hash = cut(turn(a, 1n) + turn(b, 7n) + turn(c, 12n) + turn(d, 18n));
    hash = merge(merge(merge(merge(hash, a), b), c), d);
  }
  hash = cut(hash + BigInt(end));
  for (; at + 8 <= end; at += 8) hash = cut(turn(hash ^ round(0n, lane(at)), 27n) * P1 + P4);
  if (at + 4 <= end) {
    hash = cut(turn(hash ^ cut(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
    at += 4;
  }
  for (; at < end; at++) hash = cut(turn(hash ^ cut(BigInt(bytes[at]!) * P5), 11n) * P1);
  hash = cut((hash ^ (hash >> 33n)) * P2);
  hash = cut((hash ^ (hash >> 29n)) * P3);
  return hash ^ (hash >> 32n);
}
