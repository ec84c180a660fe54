import { ensureReady } from './prepare.mjs';

await ensureReady();
const { register } = await import('tsx/esm/api');
register();
await import('../bench/run.ts');
