import { runsWasm } from '../kernels/built/runs.ts';
import { instantiateKernel, type KernelBase, reserveMemory } from '../kernels/instantiate.ts';

interface RunsKernel extends KernelBase {
  readonly cutRow: (row: number, width: number, out: number) => number;
}

/**
 * Cuts a row into runs: first column << 8 | byte of each, closed by a run at the column after the
 * last; written to `out` from `n` on (room for the row's length + 1). Gives the next free place.
 */
export type CutRow = (row: Uint8Array, out: Int32Array, n: number) => number;

/** The kernel's twin. */
export const cutRowPlainly: CutRow = (row, out, n) => {
  let to = n;
  let value = row[0]!;
  out[to++] = value;
  for (let x = 1; x < row.length; x++) {
    const next = row[x]!;
    if (next === value) continue;
    value = next;
    out[to++] = (x << 8) | next;
  }
  out[to++] = row.length << 8;
  return to;
};

/** For rows of `width` bytes: 16 compared at once where WebAssembly is to be had. 5 bytes a column. */
export function createRowCutter(width: number): CutRow {
  const kernel = instantiateKernel<RunsKernel>(runsWasm);
  if (kernel === null) return cutRowPlainly;
  const at = Math.ceil(kernel.heapBase.value / 16) * 16;
  const runsAt = Math.ceil((at + width) / 16) * 16;
  if (!reserveMemory(kernel.memory, runsAt + 4 * (width + 1))) return cutRowPlainly;
  const bytes = new Uint8Array(kernel.memory.buffer, at, width);
  const runs = new Int32Array(kernel.memory.buffer, runsAt, width + 1);
  return (row, out, n) => {
    bytes.set(row);
    const count = (kernel.cutRow(at, width, runsAt) - runsAt) / 4;
    out.set(runs.subarray(0, count), n);
    return n + count;
  };
}
