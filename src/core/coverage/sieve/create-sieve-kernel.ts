import { sieveWasm } from '../../kernels/built/sieve.ts';
import { instantiateKernel } from '../../kernels/instantiate.ts';
import type { SieveKernel } from './sieve-kernel.ts';
import { createSieveTwin } from './sieve-twin.ts';

/** The kernel, or its twin where WebAssembly is not to be had. */
export const createSieveKernel = (): SieveKernel =>
  instantiateKernel<SieveKernel>(sieveWasm) ?? createSieveTwin();
