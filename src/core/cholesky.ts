/** A pivot of the correlation matrix below this has lost the digits that an inverse needs. */
const LEAST_PIVOT = 1e-10;

/** Inverse and determinant of a covariance matrix. */
export interface Factored {
  readonly inverse: Float64Array;
  /** Diagonal of the Cholesky factor: its squares multiply to the determinant. */
  readonly diagonal: Float64Array;
}

/** L of Σ = L Lᵀ, row-major, or null where Σ is too near to singular. */
function factor(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const variance = matrix[row * size + row]!;
    for (let col = 0; col <= row; col++) {
      let sum = matrix[row * size + col]!;
      for (let k = 0; k < col; k++) sum -= lower[row * size + k]! * lower[col * size + k]!;
      if (col < row) lower[row * size + col] = sum / lower[col * size + col]!;
      else if (sum > LEAST_PIVOT * variance) lower[row * size + row] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

function invertLower(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let col = 0; col < size; col++) {
    inverse[col * size + col] = 1 / lower[col * size + col]!;
    for (let row = col + 1; row < size; row++) {
      let sum = 0;
      for (let k = col; k < row; k++) sum -= lower[row * size + k]! * inverse[k * size + col]!;
      inverse[row * size + col] = sum / lower[row * size + row]!;
    }
  }
  return inverse;
}

/** Σ⁻¹ = L⁻ᵀ L⁻¹, symmetric to the bit; null where Σ is ill-conditioned or not positive. */
export function factorCovariance(matrix: Float64Array, size: number): Factored | null {
  const lower = factor(matrix, size);
  if (lower === null) return null;
  const half = invertLower(lower, size);
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let col = 0; col <= row; col++) {
      let sum = 0;
      for (let k = row; k < size; k++) sum += half[k * size + row]! * half[k * size + col]!;
      inverse[row * size + col] = sum;
      inverse[col * size + row] = sum;
    }
  }
  return { inverse, diagonal: Float64Array.from({ length: size }, (_, i) => lower[i * size + i]!) };
}
