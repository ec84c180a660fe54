import { pathToFileURL } from 'node:url';
import { ensureCli } from './build-cli.mjs';
import { ensureReady } from './prepare.mjs';

await ensureReady();
await import(pathToFileURL(await ensureCli()).href);
