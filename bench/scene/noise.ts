/** A float in [0, 1) for a place of a lattice: an integer hash, so that any tile can be made alone. */
function latticeValue(seed: number, x: number, y: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

export interface TilePlace {
  readonly col: number;
  readonly row: number;
  readonly size: number;
}

/** Adds `weight` × bilinear value noise of the given wavelength (pixels), centred on 0, to a tile. */
export function addNoise(
  out: Float32Array,
  { col, row, size }: TilePlace,
  { seed, wavelength, weight }: { seed: number; wavelength: number; weight: number },
): void {
  const first = Math.floor(col / wavelength);
  const last = Math.floor((col + size - 1) / wavelength) + 1;
  const line = new Float32Array(last - first + 1);
  for (let y = 0; y < size; y++) {
    const v = (row + y) / wavelength;
    const top = Math.floor(v);
    const fy = v - top;
    for (let x = first; x <= last; x++) {
      const a = latticeValue(seed, x, top);
      const b = latticeValue(seed, x, top + 1);
      line[x - first] = (a + (b - a) * fy - 0.5) * weight;
    }
    for (let x = 0; x < size; x++) {
      const u = (col + x) / wavelength;
      const left = Math.floor(u);
      const a = line[left - first]!;
      out[y * size + x]! += a + (line[left - first + 1]! - a) * (u - left);
    }
  }
}

/** Standard normal deviates, near enough for sensor noise: the sum of four bytes' halves. */
export function createBell(seed: number): () => number {
  let state = (seed | 1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    const sum = (state & 255) + ((state >>> 8) & 255) + ((state >>> 16) & 255) + (state >>> 24);
    // Four uniforms of 0 … 255: mean 510, variance 4 × (256² − 1)/12.
    return (sum - 510) / 147.8;
  };
}
