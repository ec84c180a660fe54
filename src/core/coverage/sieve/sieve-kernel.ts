import type { KernelBase } from '../../kernels/instantiate.ts';

/** What kernels/sieve.ts does, on addresses in its memory; see there. */
export interface SieveKernel extends KernelBase {
  readonly countRuns: (ids: number, width: number, height: number) => number;
  readonly cut: (
    ids: number,
    width: number,
    height: number,
    runs: number,
    rowStart: number,
  ) => void;
  readonly group: (
    runs: number,
    rowStart: number,
    height: number,
    nodata: number,
    reach: number,
    labels: number,
    links: number,
    sizes: number,
    values: number,
  ) => number;
  readonly neighbours: (
    runs: number,
    rowStart: number,
    width: number,
    height: number,
    reach: number,
    labels: number,
    sizes: number,
    values: number,
    groups: number,
    enough: number,
    largest: number,
    keys: number,
  ) => void;
  readonly follow: (largest: number, groups: number) => void;
  readonly decide: (
    largest: number,
    groups: number,
    values: number,
    decided: number,
    later: number,
  ) => number;
  readonly paint: (
    runs: number,
    rowStart: number,
    width: number,
    height: number,
    labels: number,
    decided: number,
    ids: number,
  ) => void;
}
