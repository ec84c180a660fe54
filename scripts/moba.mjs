import { ensurePackages } from './prepare.mjs';

ensurePackages();
const { register } = await import('tsx/esm/api');
register();
await import('../src/cli/main.ts');
