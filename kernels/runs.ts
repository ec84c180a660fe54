export { cutRow } from './part-runs';

/** Memory below it is the module's own. */
export const heapBase: usize = __heap_base;
