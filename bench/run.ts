/**
 * `npm run bench [part…]`: makes its scenes, finds the peers that the machine has, and prints ours
 * beside theirs, as ratios of the same run. Parts: the folders that PARTS names.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findPeers } from './peers.ts';

const PARTS = [
  'decode',
  'classify',
  'features',
  'coverage',
  'end-to-end',
  'pipeline',
  'cancel',
  'memory',
  'display',
  'preview',
  'uncertainty',
] as const;

const scriptOf = (part: string) =>
  fileURLToPath(new URL(`${part}/bench-${part}.ts`, import.meta.url));

function run(part: string): Promise<number> {
  const tsx = fileURLToPath(new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsx, scriptOf(part)], { stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !existsSync(scriptOf(part)));
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
  process.exit(2);
}
const found = Object.entries(findPeers()).filter(([name]) => name !== 'python');
console.log(found.map(([name, version]) => `${name} ${version ?? 'absent'}`).join(' · '));
let failed = 0;
for (const part of asked.length > 0 ? asked : PARTS) {
  console.log(`\n── ${part} ──`);
  if ((await run(part)) !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
