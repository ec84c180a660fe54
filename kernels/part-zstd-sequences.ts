import { openBits, top } from './part-zstd-bits';
import {
  lengthStates, logs, matchStates, offsetStates, repeats, sequenceBits,
} from './part-zstd-tables';

// Sequences out of their bits (RFC 8878, section 3.1.1.3.2), a batch at a time: a loop that decodes
// and copies at once has more to keep than there are registers, and fewer copies under way.

/** Sequences of a batch: 16 bytes each, the literals to copy, the length and offset of the match. */
export const BATCH: u32 = 256;
export const batch = memory.data(256 * 16, 16);
/** Whether the last batch ended where the stream was wrong. */
export let broken = false;

// Between batches: the bits ahead, highest first, at least `held` of them; `at`: what to read next.
let bits: u64 = 0;
let held: u64 = 0;
let at: usize = 0;
let lengthState: u32 = 0;
let offsetState: u32 = 0;
let matchState: u32 = 0;

/** Opens the bits up to `end`, behind the head that was read; false where there are none. */
export function openSequences(end: usize): bool {
  const total = openBits(sequenceBits, (end - sequenceBits) as u32);
  if (total < 0) return false;
  at = end - 16;
  held = ((total & 7) + 56) as u64;
  bits = load<u64>(at, 8) << (64 - held);
  lengthState = takeState(logs);
  offsetState = takeState(logs + 1);
  matchState = takeState(logs + 2);
  broken = false;
  return true;
}

function takeState(log: usize): u32 {
  const width = load<u8>(log) as u64;
  const state = top(bits, width);
  bits <<= width;
  held -= width;
  return state;
}

/** Bits that are left behind the last sequence; less than none where more were taken. */
export function bitsLeft(): i32 {
  return bitsFrom(at, held) + (unused as i32);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function bitsFrom(from: usize, fill: u64): i32 {
  return (((from + 8 - sequenceBits) as i32) << 3) + ((fill & 63) as i32);
}

/** Bits taken for the states behind the last sequence of the batch: behind the block's last are none. */
let unused: u32 = 0;

/** Offsets in the order of their last use, the latest behind the others. */
const history = memory.data((256 + 3) * 4, 16);

/** Reads `count` sequences into the batch; how many are good. */
// @ts-ignore: a decorator of AssemblyScript
@noinline
export function readBatch(count: u32): u32 {
  let ahead = bits;
  let fill = held;
  let from = at;
  let lengths = lengthState;
  let offsets = offsetState;
  let matches = matchState;
  store<u32>(history, load<u32>(repeats + 8));
  store<u32>(history, load<u32>(repeats + 4), 4);
  store<u32>(history, load<u32>(repeats), 8);
  let latest = history + 12;
  let to = batch;
  const end = batch + (count << 4);
  const lowest = sequenceBits - 8;
  while (true) {
    const lengthEntry = load<u64>(lengths << 3, lengthStates);
    const offsetEntry = load<u64>(offsets << 3, offsetStates);
    const matchEntry = load<u64>(matches << 3, matchStates);
    // Only the lowest six bits of `fill` count.
    ahead |= load<u64>(from) >> fill;
    from -= ((~fill >> 3) & 7) as usize;
    fill |= 56;
    if (from < lowest) {
      if (bitsFrom(from, fill) < 0) break;
    }
    // Their extra bits and those of the next states, summed in their places: at most 63 and 27.
    const both = lengthEntry + matchEntry;
    const sums = both + offsetEntry;
    const offsetExtra = offsetEntry >> 32;
    const value = (((ahead >> 1) | (1 << 63)) >> ~offsetExtra) as u32;
    ahead <<= offsetExtra;
    fill -= sums >> 32;
    let matched = matchEntry as u32;
    let copied = lengthEntry as u32;
    if (((sums ^ offsetEntry) & (0xff << 32)) !== 0) {
      const extra = ((sums >> 32) as u32) & 255;
      if (extra > 56) break;
      matched += top(ahead, matchEntry >> 32);
      ahead <<= matchEntry >> 32;
      copied += top(ahead, lengthEntry >> 32);
      ahead <<= lengthEntry >> 32;
      if (extra > 56 - 27) {
        ahead |= load<u64>(from) >> fill;
        from -= ((~fill >> 3) & 7) as usize;
        fill |= 56;
      }
    }
    store<u32>(to, copied);
    store<u32>(to, matched, 4);
    let offset = value - 3;
    if (value > 3) {
      store<u32>(latest, offset);
      latest += 4;
    } else {
      // A repeated offset (section 3.1.1.5).
      const index = value - (copied === 0 ? 0 : 1);
      offset = load<u32>(latest - 4);
      if (index > 0) {
        const last = offset;
        const second = load<u32>(latest - 8);
        offset = index === 1 ? second : index === 2 ? load<u32>(latest - 12) : last - 1;
        if (index > 1) store<u32>(latest - 12, second);
        store<u32>(latest - 8, last);
        store<u32>(latest - 4, offset);
      }
    }
    store<u32>(to, offset, 8);
    to += 16;
    fill -= sums >> 40;
    lengths = ((lengthEntry >> 48) as u32) + top(ahead, lengthEntry >> 40);
    matches = ((matchEntry >> 48) as u32) + top(ahead << (lengthEntry >> 40), matchEntry >> 40);
    offsets = ((offsetEntry >> 48) as u32) + top(ahead << (both >> 40), offsetEntry >> 40);
    ahead <<= sums >> 40;
    if (to === end) {
      unused = ((sums >> 40) as u32) & 255;
      break;
    }
  }
  broken = to !== end;
  bits = ahead;
  held = fill;
  at = from;
  lengthState = lengths;
  offsetState = offsets;
  matchState = matches;
  store<u32>(repeats, load<u32>(latest - 4));
  store<u32>(repeats + 4, load<u32>(latest - 8));
  store<u32>(repeats + 8, load<u32>(latest - 12));
  return ((to - batch) >> 4) as u32;
}
