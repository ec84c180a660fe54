import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFileSource } from '../../src/cli/node-files.ts';
import { isSurveyError } from '../../src/core/errors.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';

/** Opens a file and reads a corner of each of its levels; what came of it. */
async function outcome(path: string): Promise<string> {
  const source = await nodeFileSource(path);
  try {
    const { header, read } = await openGeoTiff(source);
    const sizes = [header, ...header.overviews];
    for (const [level, { width, height }] of sizes.entries()) {
      const corner = { width: Math.min(512, width), height: Math.min(512, height) };
      await read({ col: 0, row: 0, ...corner }, { level });
    }
    return 'picture';
  } catch (error) {
    if (isSurveyError(error)) return error.code;
    return `fault: ${String(error)}`;
  } finally {
    await source.close();
  }
}

/** `read-bounded.ts FOLDER`: a line per file, [name, outcome, ms, peak of the process in MB]. */
async function main(): Promise<void> {
  const folder = process.argv[2] ?? '';
  for (const name of readdirSync(folder).sort()) {
    const start = performance.now();
    const what = await outcome(join(folder, name)).catch(String);
    const ms = performance.now() - start;
    const line = [name, what, ms, process.resourceUsage().maxRSS / 1024];
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

void main();
