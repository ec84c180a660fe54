import { type CancelSignal, throwIfCancelled } from '../../core/progress.ts';
import type { ByteSource, LentBytes } from '../bytes/byte-source.ts';
import { unlessCancelled } from './unless-cancelled.ts';

/** Blocks nearer than this are read in one piece, what lies between them included. */
const GAP_BYTES = 64 * 1024;
/** One read is no longer, unless a single block is. */
const RUN_BYTES = 6 * 1024 * 1024;
/** Reads under way or waiting to be used. */
const FLIGHT_BYTES = 16 * 1024 * 1024;
/** Room that is kept for the next window's reads. */
const SPARE_BYTES = 8 * 1024 * 1024;

export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

interface Run<T> extends ByteRange {
  readonly blocks: readonly T[];
}

/** Ranges in the order of the file, neighbours together. */
export function runsOf<T extends ByteRange>(blocks: readonly T[]): Run<T>[] {
  const runs: { offset: number; length: number; blocks: T[] }[] = [];
  for (const block of [...blocks].sort((a, b) => a.offset - b.offset)) {
    const run = runs.at(-1);
    const end = block.offset + block.length;
    const near = run && block.offset - (run.offset + run.length) <= GAP_BYTES;
    if (run && near && end - run.offset <= RUN_BYTES) {
      run.length = Math.max(run.length, end - run.offset);
      run.blocks.push(block);
    } else runs.push({ offset: block.offset, length: block.length, blocks: [block] });
  }
  return runs;
}

/** This thread's room for reads that don't wait, while no window uses it. */
let spare: ArrayBuffer | null = null;

/** One run after the other into the same memory: fresh pages cost more than what is read. */
async function* readInTurn<T extends ByteRange>(
  readNow: NonNullable<ByteSource['readNow']>,
  runs: readonly Run<T>[],
  signal: CancelSignal | undefined,
): AsyncGenerator<readonly [T, Uint8Array]> {
  let room: ArrayBuffer | null = spare;
  spare = null;
  for (const run of runs) {
    throwIfCancelled(signal);
    if (room === null || room.byteLength < run.length) {
      room = new ArrayBuffer(Math.max(run.length, 2 * (room?.byteLength ?? 0)));
    }
    const bytes = new Uint8Array(room, 0, run.length);
    readNow(run.offset, bytes);
    for (const block of run.blocks) {
      throwIfCancelled(signal);
      const from = block.offset - run.offset;
      yield [block, bytes.subarray(from, from + block.length)];
    }
  }
  if (room && room.byteLength <= SPARE_BYTES) spare = room;
}

/**
 * Reads blocks of a file, neighbours in one read and a few reads ahead, and hands each on with its
 * bytes, a view that is valid until the next is asked for, in the order of the file. Errors:
 * `cancelled`, and what the source throws.
 */
export async function* readBlocks<T extends ByteRange>(
  source: ByteSource,
  blocks: readonly T[],
  signal: CancelSignal | undefined,
): AsyncGenerator<readonly [T, Uint8Array]> {
  const runs = runsOf(blocks);
  if (source.readNow) {
    yield* readInTurn(source.readNow, runs, signal);
    return;
  }
  const lend =
    source.lend ??
    (async (offset: number, length: number): Promise<LentBytes> => ({
      bytes: await source.read(offset, length),
      release: () => {},
    }));
  const flight: { readonly run: Run<T>; readonly lent: Promise<LentBytes> }[] = [];
  let flying = 0;
  for (let next = 0; next < runs.length || flight.length > 0; ) {
    throwIfCancelled(signal);
    for (; next < runs.length; next++) {
      const run = runs[next]!;
      if (flight.length > 0 && flying + run.length > FLIGHT_BYTES) break;
      const lent = lend(run.offset, run.length);
      // Whoever stops early leaves reads behind; their failure is then nobody's.
      lent.catch(() => {});
      flight.push({ run, lent });
      flying += run.length;
    }
    const { run, lent } = flight.shift()!;
    const { bytes, release } = await unlessCancelled(lent, signal);
    flying -= run.length;
    for (const block of run.blocks) {
      throwIfCancelled(signal);
      const from = block.offset - run.offset;
      yield [block, bytes.subarray(from, from + block.length)];
    }
    release();
  }
}
