import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder, root } from './folders.mjs';

const ENTRIES = ['main', 'tile-thread'];
/** Finds its WebAssembly beside itself. */
const EXTERNAL = ['sql.js'];
const A_DAY_MS = 86_400_000;

/** What the built files depend on: the modules in them, the packages and this script. */
function fingerprint(modules) {
  const hash = createHash('sha256').update(process.version);
  for (const name of ['package-lock.json', 'scripts/build-cli.mjs', ...modules]) {
    const path = join(root, name);
    hash.update(`\n${name}\n`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

const isOwn = (path) =>
  !path.startsWith('..') && !/node_modules|\0/.test(path) && existsSync(join(root, path));

/** Bundles into `folder`; returns the modules of ours that went in, by their path from the root. */
async function bundle(folder) {
  const { build } = await import('vite');
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, join(root, `src/cli/${name}.ts`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  return [...new Set(modules.map((id) => relative(root, id)))].filter(isOwn).sort();
}

function removeOld(cache, kept) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    // A younger one may be what a long run still loads from.
    if (name !== kept && Date.now() - statSync(path).mtimeMs > A_DAY_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The command line as plain JavaScript, made where a module of it has changed: it starts in a third
 * of the time that a loader of TypeScript takes, and each of its threads is spared that loader.
 * Returns the path of its first module.
 */
export async function ensureCli() {
  const cache = join(cacheFolder(), 'cli');
  mkdirSync(cache, { recursive: true });
  const current = join(cache, 'current.json');
  if (existsSync(current)) {
    const { name, modules } = JSON.parse(readFileSync(current, 'utf8'));
    const main = join(cache, name, 'main.js');
    if (fingerprint(modules) === name && existsSync(main)) return main;
  }
  const folder = mkdtempSync(join(cache, 'building-'));
  const modules = await bundle(folder);
  const name = fingerprint(modules);
  // Another process may have made the same meanwhile.
  if (existsSync(join(cache, name))) rmSync(folder, { recursive: true });
  else renameSync(folder, join(cache, name));
  writeFileSync(`${folder}.json`, JSON.stringify({ name, modules }));
  renameSync(`${folder}.json`, current);
  removeOld(cache, name);
  return join(cache, name, 'main.js');
}
