import { copyMatch } from './part-copy-match';
import { BATCH, batch, bitsLeft, broken, openSequences, readBatch } from './part-zstd-sequences';
import { readHead, sequenceCount } from './part-zstd-tables';

/** As part-copy-match.ts, by a call: copies that long are rare. */
// @ts-ignore: a decorator of AssemblyScript
@noinline
function copyLongMatch(to: usize, distance: u32, length: u32): void {
  copyMatch(to, distance, length);
}

/** Copies `length` bytes, at least one, of what does not overlap; may write 15 bytes beyond. */
// @ts-ignore: a decorator of AssemblyScript
@noinline
function copyLong(to: usize, from: usize, length: u32): void {
  const end = to + length;
  do {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  } while (to < end);
}

/** Literals not yet copied. */
let literal: usize = 0;

/**
 * Carries out `count` sequences of the batch; the new end of the output, as runSequences. What is
 * short goes without a call: around one, every variable of the loop would go through memory.
 */
// @ts-ignore: a decorator of AssemblyScript
@noinline
function copyBatch(count: u32, literalEnd: usize, outStart: usize, to: usize, outEnd: usize): usize {
  let next = literal;
  let at = batch;
  const end = batch + (count << 4);
  while (true) {
    for (; at < end; at += 16) {
      const copied = load<u32>(at);
      const matched = load<u32>(at, 4);
      const offset = load<u32>(at, 8);
      const stop = to + copied;
      const done = stop + matched;
      if (copied > 32) break;
      if (matched > 32) break;
      if (offset < 16) break;
      if (copied > ((literalEnd - next) as u32)) return 0;
      if (done >= outEnd) break;
      if (offset > ((stop - outStart) as u32)) return 0;
      v128.store(to, v128.load(next));
      if (copied > 16) v128.store(to, v128.load(next, 16), 16);
      const from = stop - offset;
      v128.store(stop, v128.load(from));
      if (matched > 16) v128.store(stop, v128.load(from, 16), 16);
      next += copied;
      to = done;
    }
    if (at === end) break;
    const copied = load<u32>(at);
    const matched = load<u32>(at, 4);
    const offset = load<u32>(at, 8);
    if (copied > ((literalEnd - next) as u32)) return 0;
    const stop = to + copied;
    if (stop >= outEnd) {
      memory.copy(to, next, outEnd - to);
      return outEnd;
    }
    copyLong(to, next, copied);
    next += copied;
    // Of no offset, 0, this is more than any.
    if (offset - 1 >= ((stop - outStart) as u32)) return 0;
    to = stop + matched;
    if (to >= outEnd) {
      copyLongMatch(stop, offset, (outEnd - stop) as u32);
      return outEnd;
    }
    copyLongMatch(stop, offset, matched);
    at += 16;
  }
  literal = next;
  return to;
}

/**
 * Reads the sequences of a block and carries them out, from `literals` to `to`; the new end of the
 * output, `outEnd` where it is full, 0 where they are wrong. Writes up to 32 bytes beyond `outEnd`.
 */
export function runSequences(
  start: usize,
  length: u32,
  literals: usize,
  literalCount: u32,
  outStart: usize,
  to: usize,
  outEnd: usize,
): usize {
  if (!readHead(start, start + length)) return 0;
  literal = literals;
  const literalEnd = literals + literalCount;
  let count = sequenceCount;
  if (count > 0) {
    if (!openSequences(start + length)) return 0;
    while (count > 0) {
      const batched = min(count, BATCH);
      count -= batched;
      to = copyBatch(readBatch(batched), literalEnd, outStart, to, outEnd);
      if (to === 0 || to === outEnd) return to;
      if (broken) return 0;
    }
    if (bitsLeft() !== 0) return 0;
  }
  const rest = min((literalEnd - literal) as u32, (outEnd - to) as u32);
  memory.copy(to, literal, rest);
  return to + rest;
}
