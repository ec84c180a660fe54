import type { RandomForest } from '../classifier.ts';
import type { ForestWalker } from './forest-walker.ts';
import { createKernelWalker } from './kernel-walker.ts';
import { createPlainWalker } from './plain-walker.ts';

/** The kernel, or its twin where there is no WebAssembly: the same counts from both. */
export const createForestWalker = (forest: RandomForest): ForestWalker =>
  createKernelWalker(forest) ?? createPlainWalker(forest);
