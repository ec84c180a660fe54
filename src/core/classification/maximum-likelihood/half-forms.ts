import type { MaximumLikelihood } from '../classifier.ts';

/**
 * Lower triangle of −½ Σ⁻¹ with the entries off the diagonal doubled, row by row, class by class:
 * d (d + 1) / 2 numbers each.
 */
export function halfForms({ inverses, featureCount: d }: MaximumLikelihood): Float64Array {
  const forms: number[] = [];
  for (const inverse of inverses) {
    for (let row = 0; row < d; row++) {
      for (let col = 0; col < row; col++) forms.push(-inverse[row * d + col]!);
      forms.push(-0.5 * inverse[row * d + row]!);
    }
  }
  return Float64Array.from(forms);
}
