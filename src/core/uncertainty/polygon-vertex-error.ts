/** Corners of a ring in metres on a plane, in order, the first not repeated. */
export type PlaneRing = readonly (readonly [number, number])[];

/** Variance of an area, m⁴, by what it comes from. */
export interface AreaVariance {
  /** First order: σ² ÷ 4 · Σ |p(k+1) − p(k−1)|². */
  readonly jitterM4: number;
  /** What first order leaves out: n σ⁴ ÷ 2. */
  readonly secondOrderM4: number;
}

/**
 * How far independent errors of the corners make an area err: σ in m of each coordinate of each
 * corner. A shift of the whole outline moves it and adds nothing. Rings: outer ones and holes alike.
 * Source: Chrisman & Yandell 1988, Surveying and Mapping 48, 241–246; second order: own derivation.
 */
export function vertexAreaVariance(rings: readonly PlaneRing[], sigmaM: number): AreaVariance {
  let chords = 0;
  let corners = 0;
  for (const ring of rings) {
    const n = ring.length;
    corners += n;
    for (let k = 0; k < n; k++) {
      const [beforeX, beforeY] = ring[(k + n - 1) % n]!;
      const [nextX, nextY] = ring[(k + 1) % n]!;
      const [x, y] = [nextX - beforeX, nextY - beforeY];
      chords += x * x + y * y;
    }
  }
  const variance = sigmaM * sigmaM;
  return {
    jitterM4: (variance / 4) * chords,
    secondOrderM4: (corners * variance * variance) / 2,
  };
}
