import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const sources = join(root, 'kernels');
const built = join(root, 'src/core/kernels/built');

/** No garbage collector and no start-up code: a kernel is functions over its memory. */
const OPTIONS = [
  '--optimizeLevel=3',
  '--shrinkLevel=0',
  '--converge',
  '--noAssert',
  '--runtime=stub',
  '--enable=simd',
  '--use=abort=',
];

/** Compiled by others: the file of a package, under the name of a kernel. */
const TAKEN = { 'webp-decoder': 'node_modules/@cwasm/webp/webp.wasm' };

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** A module of its own per file of kernels/ that is no part (`part-….ts`) of another. */
function entries() {
  return readdirSync(sources)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('part-'))
    .sort();
}

/** What the built modules depend on: sources, options and compiler. */
function fingerprint() {
  const hash = createHash('sha256');
  const compiler = join(root, 'node_modules/assemblyscript/package.json');
  hash.update(readFileSync(compiler)).update(JSON.stringify(OPTIONS));
  for (const path of Object.values(TAKEN)) hash.update(readFileSync(join(root, path)));
  for (const name of readdirSync(sources).sort()) {
    hash.update(name).update(readFileSync(join(sources, name)));
  }
  return hash.digest('hex');
}

async function compile(name) {
  const { main } = await import('assemblyscript/asc');
  const files = new Map();
  const { error, stderr } = await main([name, '--outFile=kernel.wasm', ...OPTIONS], {
    readFile: (file) => {
      const path = join(sources, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
    writeFile: (file, contents) => files.set(file, contents),
    listFiles: () => [],
  });
  if (error) throw new Error(`kernels/${name}: ${stderr.toString()}`);
  return Buffer.from(files.get('kernel.wasm')).toString('base64');
}

/**
 * Compiles kernels/*.ts (AssemblyScript) to WebAssembly, each as base64 in a module under
 * src/core/kernels/built, and what is taken from packages likewise, so that Node, workers and tests load it without asking anyone for a file.
 */
export async function ensureKernels() {
  const stamp = join(built, '.stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(built, { recursive: true });
  const keep = (stem, code) => {
    const text = `export const ${camel(stem)}Wasm: string =\n  '${code}';\n`;
    writeFileSync(join(built, `${stem}.ts`), text);
  };
  for (const name of entries()) keep(name.slice(0, -3), await compile(name));
  for (const [stem, path] of Object.entries(TAKEN)) {
    keep(stem, readFileSync(join(root, path)).toString('base64'));
  }
  writeFileSync(stamp, wanted);
}
