import { afterEach, describe, expect, test } from 'vitest';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { openRecipe } from '../../../src/files/raster/open-recipe.ts';
import { urlSource } from '../../../src/files/raster/url-source.ts';
import { imageServer, type ServedFile } from './image-server.ts';

const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 2654435761) >>> 24);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(change: Partial<ServedFile> = {}) {
  const file: ServedFile = { bytes: noise, etag: '"one"', ranges: 'yes', ...change };
  const server = await imageServer(file);
  open.push(server.close);
  return { ...server, file };
}
const source = (url: string, etag?: string) =>
  urlSource(url, { pauseMs: 0, ...(etag !== undefined && { etag }) });

test('ranges are read exactly, the head once', async () => {
  const { url, asked } = await serve();
  const made = await source(`${url}/scenes/%E8%97%BB%E5%A0%B4.tif?token=1`);
  expect(made).toMatchObject({ name: '藻場.tif', size: 300_000, etag: '"one"' });
  expect(Array.from(await made.read(5, 3))).toEqual(Array.from(noise.subarray(5, 8)));
  expect(asked()).toBe(1);
  expect(await made.read(299_990, 10)).toEqual(noise.slice(299_990));
  expect(asked()).toBe(2);
  await expect(made.read(299_990, 11)).rejects.toMatchObject({ code: 'file-truncated' });
});

test('a GeoTIFF opens by its address', async () => {
  const grid = {
    width: 300,
    height: 300,
    transform: [1, 0, 0, 0, -1, 0],
    crs: 'EPSG:6677',
  } as const;
  const values = noise.slice(0, 90_000);
  const { url } = await serve({ bytes: writeImage(grid, [values]) });
  const reader = await openRecipe({
    sources: [{ kind: 'url', url: `${url}/a.tif` }],
    combine: 'single',
  });
  const { bands } = await reader.read({ col: 100, row: 299, width: 200, height: 1 });
  expect(bands[0]).toEqual(values.slice(-200));
});

describe('servers without ranges', () => {
  test('a small file is held whole', async () => {
    const { url, asked } = await serve({ ranges: 'none' });
    const made = await source(url);
    expect(await made.read(299_990, 10)).toEqual(noise.slice(299_990));
    expect(asked()).toBe(1);
  });

  test('a large one is refused', async () => {
    const { url } = await serve({ ranges: 'none', bytes: new Uint8Array(65 * 1024 * 1024) });
    await expect(source(url)).rejects.toMatchObject({
      code: 'url-no-ranges',
      details: { megabytes: 65, limitMegabytes: 64 },
    });
  });
});

test('a file that changes on the way is told', async () => {
  const { url, file } = await serve();
  const made = await source(url);
  file.etag = '"two"';
  await expect(made.read(200_000, 10)).rejects.toMatchObject({ code: 'url-changed' });
  await expect(source(url, '"one"')).rejects.toMatchObject({ code: 'url-changed' });
  await expect(source(url, '"two"')).resolves.toMatchObject({ etag: '"two"' });
});

test('a file that grows under one tag is told', async () => {
  const { url, file } = await serve();
  const made = await source(url);
  file.bytes = new Uint8Array(300_001);
  await expect(made.read(200_000, 10)).rejects.toMatchObject({ code: 'url-changed' });
});

test('a Content-Range that lies is refused', async () => {
  const { url } = await serve({ ranges: 'lying' });
  await expect(source(url)).rejects.toMatchObject({ code: 'url-answer-wrong' });
});

test('a Content-Range that the browser may not see: the size by HEAD', async () => {
  const { url, methods } = await serve({ ranges: 'hidden' });
  const made = await source(url);
  expect(made).toMatchObject({ size: 300_000, etag: null });
  expect(methods).toEqual(['GET', 'HEAD']);
  expect(await made.read(150_000, 5)).toEqual(noise.slice(150_000, 150_005));
});

test('a busy server is asked again, an answer that always breaks off is an error', async () => {
  const busy = await serve({ ranges: 'busy' });
  expect((await source(busy.url)).size).toBe(300_000);
  const cut = await serve({ ranges: 'cut' });
  await expect(source(cut.url)).rejects.toMatchObject({
    code: 'url-answer-wrong',
    details: { what: 'length' },
  });
  expect(cut.asked()).toBe(3);
});

test('nobody there', async () => {
  const { url, close } = await serve();
  await close();
  await expect(source(url)).rejects.toMatchObject({ code: 'url-unreachable' });
});

test('a missing file is not asked for again', async () => {
  let asked = 0;
  const gone: typeof fetch = async () => {
    asked++;
    return new Response('gone', { status: 404 });
  };
  await expect(
    urlSource('https://example.org/a.tif', { fetch: gone, pauseMs: 0 }),
  ).rejects.toMatchObject({
    code: 'url-refused',
    details: { status: 404 },
  });
  expect(asked).toBe(1);
});

test.each([
  'ftp://example.org/a.tif',
  'file:///etc/passwd',
  'https://me:secret@example.org/a.tif',
  'a.tif',
])('%s is no address of an image', async (url) => {
  await expect(source(url)).rejects.toMatchObject({ code: 'url-unsupported' });
});
