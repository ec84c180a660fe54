import { describe, expect, test } from 'vitest';
import { openBlobStream } from '../../../src/files/bytes/blob-stream.ts';
import { type ByteSource, blobSource } from '../../../src/files/bytes/byte-source.ts';
import { readStreams } from '../../../src/files/geotiff/read-streams.ts';

const MIB = 1024 * 1024;
const bytes = Uint8Array.from({ length: 13 * MIB + 5 }, (_, i) => (i * 31) ^ (i >> 9));
const blob = new Blob([bytes]);
const same = (read: Uint8Array, from: number, length: number) =>
  read.length === length && Buffer.compare(read, bytes.subarray(from, from + length)) === 0;

describe('a Blob as a stream', () => {
  test('gives its bytes in turn, also where a piece is asked for before the last has come', async () => {
    const stream = openBlobStream(blob, 7)!;
    const lengths = [3, 2 * MIB, 1, 70_000];
    const pieces = await Promise.all(lengths.map((length) => stream.next(length)));
    stream.close();
    let at = 7;
    for (const [i, length] of lengths.entries()) {
      expect(same(pieces[i]!, at, length)).toBe(true);
      at += length;
    }
  });

  test('fails where the file ends before', async () => {
    const { stream } = blobSource(blob, 'image.tif');
    const opened = stream!(bytes.length - 4)!;
    expect(await opened.next(2)).toEqual(bytes.slice(-4, -2));
    await expect(opened.next(3)).rejects.toMatchObject({ code: 'file-truncated' });
  });

  test('that stalls is given up: slices give what it owes, and no other is opened', async () => {
    let opened = 0;
    const stalling = {
      size: blob.size,
      slice: (from: number, to?: number) => ({
        arrayBuffer: () => blob.slice(from, to).arrayBuffer(),
        stream: () => {
          opened++;
          return new ReadableStream({ type: 'bytes', pull: () => new Promise(() => {}) });
        },
      }),
    } as unknown as Blob;
    const source = blobSource(stalling, 'image.tif');
    const lend = readStreams(source);
    for (const at of [0, 600_000, 4 * MIB - 100_000, 9 * MIB, 10 * MIB]) {
      expect(same((await lend(at, 600_000)).bytes, at, 600_000)).toBe(true);
    }
    expect(opened).toBe(1);
  });
});

describe('a file that is gone while it is read', () => {
  test('is said to be unreadable, by the stream’s next read and by every later one', async () => {
    let gone = false;
    const leaving = {
      size: blob.size,
      slice: (from: number, to?: number) => ({
        arrayBuffer: async () => {
          if (gone) throw new DOMException('gone', 'NotReadableError');
          return blob.slice(from, to).arrayBuffer();
        },
        stream: () =>
          new ReadableStream({
            type: 'bytes',
            pull: (controller) => {
              if (gone) controller.error(new DOMException('gone', 'NotReadableError'));
              else controller.enqueue(bytes.slice(from, from + 600_000));
            },
          }),
      }),
    } as unknown as Blob;
    const lend = readStreams(blobSource(leaving, 'image.tif'));
    for (const at of [0, 600_000]) {
      expect(same((await lend(at, 600_000)).bytes, at, 600_000)).toBe(true);
    }
    gone = true;
    for (const at of [1_200_000, 1_800_000, 9 * MIB]) {
      await expect(lend(at, 600_000)).rejects.toMatchObject({
        code: 'file-unreadable',
        details: { file: 'image.tif' },
      });
    }
  });
});

/** A source that notes how it was asked. */
function watched(source: ByteSource) {
  const asked: string[] = [];
  const read: ByteSource['read'] = (offset, length) => {
    asked.push('slice');
    return source.read(offset, length);
  };
  const stream: ByteSource['stream'] = (offset) => {
    asked.push(`stream ${offset}`);
    return source.stream?.(offset) ?? null;
  };
  return { asked, source: { ...source, read, stream } };
}

/** Reads and gives back at once, as a decoder does. */
function reading(source: ByteSource) {
  const lend = readStreams(source);
  return async (offset: number, length: number) => {
    const { bytes: lent, release } = await lend(offset, length);
    const copy = lent.slice();
    release();
    return copy;
  };
}

describe('reading ahead', () => {
  test('what was not given back stays as it is', async () => {
    const lend = readStreams(blobSource(blob, 'image.tif'));
    const kept = await lend(0, 600_000);
    for (let at = 600_000; at + 600_000 < bytes.length; at += 600_000) {
      const { bytes: lent, release } = await lend(at, 600_000);
      expect(same(lent, at, 600_000)).toBe(true);
      release();
    }
    expect(same(kept.bytes, 0, 600_000)).toBe(true);
  });

  test('reads that are asked for before the first has come are right', async () => {
    const lend = readStreams(blobSource(blob, 'image.tif'));
    const starts = Array.from({ length: 17 }, (_, i) => i * 800_000);
    const all = await Promise.all(starts.map((at) => lend(at, 800_000)));
    expect(all.every(({ bytes: lent }, i) => same(lent, starts[i]!, 800_000))).toBe(true);
  });

  test('a pass with gaps takes one stream, from its second read on', async () => {
    const { asked, source } = watched(blobSource(blob, 'image.tif'));
    const read = reading(source);
    for (let at = 0; at < bytes.length; at += 700_000) {
      const length = Math.min(600_000, bytes.length - at);
      expect(same(await read(at, length), at, length)).toBe(true);
    }
    expect(asked).toEqual(['slice', 'stream 600000']);
  });

  test('passes side by side take a stream each, however their reads mix', async () => {
    const { asked, source } = watched(blobSource(blob, 'image.tif'));
    const lend = readStreams(source);
    const starts = [0, 3, 6, 10].map((at) => at * MIB);
    const all = [0, 1, 2].flatMap((i) =>
      starts.map(async (start) => {
        const from = start + i * MIB;
        const { bytes: lent, release } = await lend(from, MIB);
        const right = same(lent, from, MIB);
        release();
        return right;
      }),
    );
    expect((await Promise.all(all)).every(Boolean)).toBe(true);
    const second = starts.map((start) => `stream ${start + MIB}`);
    expect(asked).toEqual([...starts.map(() => 'slice'), ...second]);
  });

  test('a jump is a slice; the pass that goes on from there opens a stream', async () => {
    const { asked, source } = watched(blobSource(blob, 'image.tif'));
    const read = reading(source);
    for (const at of [0, 9 * MIB, 9 * MIB + 600_000, 3 * MIB]) {
      expect(same(await read(at, 600_000), at, 600_000)).toBe(true);
    }
    expect(asked).toEqual(['slice', 'slice', `stream ${9 * MIB + 600_000}`, 'slice']);
  });

  test('a stream that is left while it is read is no sign that streams fail', async () => {
    const { asked, source } = watched(blobSource(blob, 'image.tif'));
    const lend = readStreams(source);
    const one = 100_000;
    await lend(0, one);
    const late = lend(one, one);
    // So many other places that the first is given up before its stream has answered.
    const others = Array.from({ length: 8 }, (_, i) => lend((i + 1) * MIB, one));
    expect(same((await late).bytes, one, one)).toBe(true);
    for (const [i, { bytes: lent }] of (await Promise.all(others)).entries()) {
      expect(same(lent, (i + 1) * MIB, one)).toBe(true);
    }
    expect(same((await lend(8 * MIB + one, one)).bytes, 8 * MIB + one, one)).toBe(true);
    // What the first owed came by a slice, and the next pass has a stream again.
    expect(asked.at(-1)).toBe(`stream ${8 * MIB + one}`);
    const again = source.stream(0)!;
    expect(await again.next(3)).toEqual(bytes.slice(0, 3));
    again.close();
  });

  test('a stream that failed is not asked again', async () => {
    let broken = true;
    const good = blobSource(blob, 'image.tif');
    const read = reading({
      ...good,
      stream: (offset) => {
        const opened = good.stream!(offset)!;
        const fails = broken;
        broken = false;
        return fails ? { ...opened, next: () => Promise.reject(new Error('gone')) } : opened;
      },
    });
    await read(0, 600_000);
    await expect(read(600_000, 600_000)).rejects.toThrow('gone');
    expect(same(await read(1_200_000, 600_000), 1_200_000, 600_000)).toBe(true);
  });
});
