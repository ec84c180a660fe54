import { threadKernel } from './block-kernel.ts';
import { inflateBlock } from './inflate-block.ts';

/** Inflates a zlib stream that fills `out`; false where it is wrong or of another length. */
export function inflateInto(data: Uint8Array, out: Uint8Array): boolean {
  const kernel = threadKernel();
  const made = kernel?.decode('inflateZlib', data, out.length) ?? null;
  if (!kernel || made === null) return inflateBlock(data, out) === out.length;
  if (made !== out.length) return false;
  out.set(kernel.block(made));
  return true;
}
