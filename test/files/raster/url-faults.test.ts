import { afterEach, describe, expect, test, vi } from 'vitest';
import { openGeoTiff } from '../../../src/files/geotiff/open-geotiff.ts';
import { writeImage } from '../../../src/files/geotiff/write-image.ts';
import { urlSource } from '../../../src/files/raster/url-source.ts';
import { run } from '../../cli/run.ts';
import { imageServer, type ServedFile } from './image-server.ts';

let seed = 1;
const dice = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed >>> 24;
};
const noise = Uint8Array.from({ length: 360_000 }, dice);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of open.splice(0)) await close();
});

async function serve(change: Partial<ServedFile> = {}) {
  const file: ServedFile = { bytes: noise, etag: '"one"', ranges: 'yes', ...change };
  const server = await imageServer(file);
  open.push(server.close);
  return { ...server, file };
}
const quick = { pauseMs: 0 };
/** A server that hangs never answers, however long it is waited for. */
const impatient = { pauseMs: 0, silenceMs: 300 };

const asking = (met: () => boolean) => vi.waitUntil(met, { timeout: 30_000 });

describe('a server that hangs', () => {
  test.each(['at-once', 'on-the-way'] as const)('%s: asked twice, then told', async (hangs) => {
    const { url, asked } = await serve({ hangs });
    await expect(urlSource(url, impatient)).rejects.toMatchObject({ code: 'url-silent' });
    expect(asked()).toBe(2);
  });

  test('when it was opened before it hung', async () => {
    const { url, file } = await serve();
    const source = await urlSource(url, impatient);
    file.hangs = 'on-the-way';
    await expect(source.read(200_000, 9)).rejects.toMatchObject({ code: 'url-silent' });
    delete file.hangs;
    expect(await source.read(200_000, 9)).toEqual(noise.slice(200_000, 200_009));
  });

  test('is told within 20 s by the app’s own patience', async () => {
    vi.useFakeTimers();
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const opening = urlSource('https://example.org/a.tif', { fetch: never });
    const told = expect(opening).rejects.toMatchObject({
      code: 'url-silent',
      details: { seconds: 9 },
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(vi.getTimerCount()).toBe(0);
    await told;
  });

  test('a line that drips for ever is ended, and not begun anew', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const drip: typeof fetch = async (_, init) => {
      asked++;
      const body = new ReadableStream({
        start(controller) {
          const timer = setInterval(() => controller.enqueue(new Uint8Array(1)), 5000);
          init?.signal?.addEventListener('abort', () => {
            clearInterval(timer);
            controller.error(init.signal?.reason);
          });
        },
      });
      const headers = { 'Content-Range': 'bytes 0-65535/360000' };
      return new Response(body, { status: 206, headers });
    };
    const told = expect(
      urlSource('https://example.org/a.tif', { fetch: drip }),
    ).rejects.toMatchObject({ code: 'url-silent' });
    await vi.advanceTimersByTimeAsync(40_000);
    await told;
    expect(asked).toBe(1);
  });
});

describe('cancelled', () => {
  test.each(['at-once', 'on-the-way'] as const)('while a server hangs %s', async (hangs) => {
    const { url, asked } = await serve({ hangs });
    const stop = new AbortController();
    const opening = urlSource(url, { signal: stop.signal });
    const told = expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    await asking(() => asked() === 1);
    stop.abort();
    await told;
    expect(asked()).toBe(1);
  });

  test('in the pause between two tries, and before the first', async () => {
    const { url, asked } = await serve({ ranges: 'busy' });
    const stop = new AbortController();
    const opening = urlSource(url, { signal: stop.signal, pauseMs: 3_600_000 });
    const told = expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    await asking(() => asked() === 1);
    setTimeout(() => stop.abort(), 20);
    await told;
    await expect(urlSource(url, { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(asked()).toBe(1);
  });

  test('a window whose bytes never come, by a signal that is only looked at', async () => {
    const grid = {
      width: 600,
      height: 600,
      transform: [1, 0, 0, 0, -1, 0],
      crs: 'EPSG:6677',
    } as const;
    const { url, file, asked } = await serve({
      bytes: writeImage(grid, [noise]),
    });
    const reader = await openGeoTiff(await urlSource(url));
    const before = asked();
    file.hangs = 'at-once';
    const signal = { aborted: false };
    const window = { col: 0, row: 0, width: 600, height: 600 };
    const told = expect(reader.read(window, { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await asking(() => asked() > before);
    signal.aborted = true;
    await told;
  });

  test('Ctrl+C ends a command that waits for a server', async () => {
    const { url, asked } = await serve({ hangs: 'at-once' });
    const ended = run('inspect', `${url}/a.tif`);
    await asking(() => asked() === 1);
    process.emit('SIGINT');
    expect(await ended).toMatchObject({ code: 130 });
  });
});

describe('redirects', () => {
  test('are followed, ranges and all', async () => {
    const { url } = await serve();
    const source = await urlSource(`${url}/redirect/b.tif`, quick);
    expect(source).toMatchObject({ name: 'b.tif', size: 360_000, etag: '"one"' });
    expect(await source.read(359_990, 10)).toEqual(noise.slice(359_990));
  });

  test('in a circle are told', async () => {
    const { url } = await serve();
    await expect(urlSource(`${url}/loop.tif`, quick)).rejects.toMatchObject({
      code: 'url-unreachable',
    });
  });
});

describe('compressed on the way', () => {
  test('a range of the compressed file is refused by name, at once', async () => {
    const { url, asked } = await serve({ gzip: true });
    await expect(urlSource(url, quick)).rejects.toMatchObject({
      code: 'url-answer-wrong',
      details: { what: 'Content-Encoding: gzip' },
    });
    expect(asked()).toBe(1);
  });

  test('a whole file is the file', async () => {
    const { url } = await serve({ gzip: true, ranges: 'none' });
    const source = await urlSource(url, quick);
    expect(source.size).toBe(360_000);
    expect(Buffer.compare(await source.read(0, 360_000), noise)).toBe(0);
  });

  test('a bomb goes no further than a file that is held whole may', async () => {
    const bytes = new Uint8Array(65 * 1024 * 1024);
    const { url } = await serve({ gzip: true, ranges: 'none', bytes });
    await expect(urlSource(url, quick)).rejects.toMatchObject({
      code: 'url-no-ranges',
      details: { megabytes: '?' },
    });
  });
});

describe('between two requests', () => {
  test('the whole file in place of a range is a wrong answer, and no other file', async () => {
    const { url } = await serve({ ranges: 'sometimes' });
    const source = await urlSource(url, quick);
    await expect(source.read(200_000, 9)).rejects.toMatchObject({
      code: 'url-answer-wrong',
      details: { what: 'HTTP 200' },
    });
  });

  test('a file that shrank is another one', async () => {
    const { url, file } = await serve();
    const source = await urlSource(url, quick);
    file.bytes = noise.subarray(0, 100_000);
    await expect(source.read(200_000, 9)).rejects.toMatchObject({ code: 'url-changed' });
  });

  test('without a tag it is known by its date', async () => {
    const [monday, tuesday] = ['Mon, 23 Nov 2026 00:00:00 GMT', 'Tue, 24 Nov 2026 00:00:00 GMT'];
    const { url, file } = await serve({ etag: null, modified: monday });
    const source = await urlSource(url, quick);
    expect(source.etag).toBe(monday);
    expect(await source.read(200_000, 9)).toEqual(noise.slice(200_000, 200_009));
    file.modified = tuesday;
    await expect(source.read(200_000, 9)).rejects.toMatchObject({ code: 'url-changed' });
    const again = { ...quick, etag: monday };
    await expect(urlSource(url, again)).rejects.toMatchObject({ code: 'url-changed' });
    file.modified = monday;
    // A browser saw no tag, the command line does: the dates agree.
    file.etag = '"one"';
    await expect(urlSource(url, again)).resolves.toMatchObject({ etag: '"one"' });
  });
});

test('an empty file is none', async () => {
  const { url } = await serve({ bytes: new Uint8Array() });
  await expect(urlSource(url, quick)).rejects.toMatchObject({ code: 'file-empty' });
});
