/**
 * Passes over an image by 512² windows: prints megapixels per CPU second. `pass-ours.ts FILE WHO
 * [ROWS]`
 */
import { fromFile } from 'geotiff';
import { nodeFileSource } from '../../src/cli/node-files.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';

const STEP = 512;
const SECOND_US = 1e6;
type Read = (col: number, row: number, size: number) => Promise<unknown>;

async function ours(path: string): Promise<readonly [number, Read]> {
  const { header, read, recycle } = await openGeoTiff(await nodeFileSource(path));
  const once: Read = async (col, row, size) =>
    recycle?.(await read({ col, row, width: size, height: size }));
  return [header.width, once];
}

async function geotiffJs(path: string): Promise<readonly [number, Read]> {
  const image = await (await fromFile(path)).getImage();
  const read: Read = (col, row, size) =>
    image.readRasters({ window: [col, row, col + size, row + size] });
  return [image.getWidth(), read];
}

async function main(): Promise<void> {
  const [path = '', who = 'ours', rows = '0'] = process.argv.slice(2);
  const [side, read] = await (who === 'ours' ? ours(path) : geotiffJs(path));
  const pass = async (height: number) => {
    for (let row = 0; row + STEP <= height; row += STEP) {
      for (let col = 0; col + STEP <= side; col += STEP) await read(col, row, STEP);
    }
  };
  const height = Number(rows) || side;
  /** Whole passes that take a CPU second or more; their pixels per microsecond. */
  const passes = async () => {
    const start = process.cpuUsage();
    for (let count = 1; ; count++) {
      await pass(height);
      const { user, system } = process.cpuUsage(start);
      if (user + system >= SECOND_US) return (count * side * height) / (user + system);
    }
  };
  // What is hot is compiled by the end of the first second. Blocks read whole are not kept.
  await passes();
  process.stdout.write(`${await passes()}\n`);
}

void main();
