/** One pass over an image by 512² windows: prints CPU seconds of decoding. `pass-ours.ts FILE WHO` */
import { fromFile } from 'geotiff';
import { nodeFileSource } from '../../src/cli/node-files.ts';
import { openGeoTiff } from '../../src/files/geotiff/open-geotiff.ts';

const STEP = 512;
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
  // One pass warms up: what is hot is compiled by its end. Blocks read whole are not kept.
  const height = Number(rows) || side;
  await pass(height);
  const start = process.cpuUsage();
  await pass(height);
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`${(side * height) / (user + system)}\n`);
}

void main();
