import { ensureReady } from './prepare.mjs';

await ensureReady();
const { register } = await import('tsx/esm/api');
register();
const { printValidation } = await import('../test/simulation/print-validation.ts');
if (!printValidation()) process.exitCode = 1;
