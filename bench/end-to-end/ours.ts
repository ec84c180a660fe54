import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, runMeasured } from '../measure.ts';
import type { Scenes } from '../scene/make-scenes.ts';

const CLI = fileURLToPath(new URL('../../scripts/moba.mjs', import.meta.url));

export interface OursRun extends Measured {
  /** What the command printed. */
  readonly report: Readonly<Record<string, unknown>>;
}

/** The first run of a day builds the command line: nobody's measure. */
let built: Promise<unknown> | null = null;

/** One command of our own, as a person would run it, its start included. */
export async function runMoba(args: readonly string[]): Promise<OursRun> {
  built ??= runMeasured(process.execPath, [CLI, '--help']);
  await built;
  const measured = await runMeasured(process.execPath, [CLI, ...args, '--json']);
  return { ...measured, report: JSON.parse(measured.stdout) as Record<string, unknown> };
}

/** The forest of the goals: 100 trees of depth 15. */
export const classifyScene = (
  scenes: Scenes,
  image: string,
  { workers, model, out }: { workers: number; model: string; out: string },
) =>
  runMoba([
    'classify',
    image,
    ...['--training', scenes.training, '--class-field', 'class'],
    ...['--model', model, '--seed', '1', '--workers', String(workers)],
    ...(model === 'random-forest' ? ['--trees', '100', '--depth', '15', '--min-leaf', '1'] : []),
    ...['--out', join(scenes.folder, out)],
  ]);
