import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module of this folder and all that it imports as one script, which leaves `name` behind. */
export async function scriptOf(file: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const lib = { entry, formats: ['iife' as const], name };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk === undefined) throw new Error('vite built nothing');
  return chunk.code;
}
