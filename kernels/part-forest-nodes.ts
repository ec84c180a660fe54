/**
 * A packed node: feature, threshold (8 bits), left child; the right one follows it. Narrow: u32 of
 * 4 + 8 + 20 bits; wide: u64 of 8 + 8 + 32 bits. A leaf is its own left child, with threshold 255.
 */

@inline
export function featureOf<N>(node: N): usize {
  return sizeof<N>() == 4 ? <usize>(<u32>node & 15) : <usize>(<u64>node & 255);
}

@inline
export function thresholdOf<N>(node: N): u32 {
  return sizeof<N>() == 4 ? (<u32>node >> 4) & 255 : <u32>(<u64>node >> 8) & 255;
}

@inline
export function leftOf<N>(node: N): u32 {
  return sizeof<N>() == 4 ? <u32>node >> 12 : <u32>(<u64>node >> 16);
}

@inline
export function nodeAt<N>(nodes: usize, index: u32): N {
  return load<N>(nodes + <usize>index * sizeof<N>());
}
