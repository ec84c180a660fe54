import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** In the tests the program is TypeScript, and a thread does not inherit what loads it. */
const BOOT = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then((loader) => {
  loader.register();
  return import(workerData.entry);
});`;

/**
 * Blocks of pixels are freed when the young objects that hold them are collected: with little room
 * for these that is often, and costs next to nothing.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

function launchFromSource(entry: string, data: object): Worker {
  // What `require` resolves to is the CommonJS half, which can't register from here.
  const found = createRequire(import.meta.url).resolve('tsx/esm/api');
  const loader = pathToFileURL(found.replace(/\.cjs$/, '.mjs')).href;
  return new Worker(BOOT, {
    eval: true,
    workerData: { ...data, loader, entry },
    resourceLimits,
  });
}

/** Starts the module `name` of this folder as a thread that gets `data`. */
export function launchThread(name: string, data: object): Worker {
  const here = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1);
  if (import.meta.url.endsWith('.ts')) return launchFromSource(`${here}${name}.ts`, data);
  return new Worker(new URL(`${here}${name}.js`), { workerData: data, resourceLimits });
}
