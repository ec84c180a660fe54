import { root } from './folders.mjs';
import { ensureReady } from './prepare.mjs';

await ensureReady();
const { build, preview } = await import('vite');
console.log('moba: building the app…');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? '127.0.0.1' },
});
console.log(`\n  藻場 Moba → ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4173/'}\n`);
console.log(
  '  サンプルの調査が開きます。止めるには Ctrl+C。 Opens on the sample survey; Ctrl+C stops.',
);
