import type { Pieces } from '../../core/pieces.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { decodeCell, recordLength } from './cell-record.ts';

const MAGIC = 'MOBA-CELLS-1\n';
const PREFIX_BYTES = 12;
/** A record's bytes are at most four raw tiles and two of overviews, each layer, and a head. */
const LARGEST_RECORD_BYTES = 16 * 1024 * 1024;
const CELLS_BETWEEN_FLUSHES = 16;

/** Records one behind the other, behind the id of the job that they are of. */
export interface CellJournal {
  /** Keeps a record; returns where it lies. Error: those of the sink (`storage-full`, …). */
  readonly append: (record: Uint8Array) => number;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/**
 * Opens what an earlier run of the same job (`jobId`: hash of all that the bytes depend on) has
 * left: its whole records are passed to `replay` in order, some a piece, a torn end is cut off.
 * Another job's journal is emptied.
 */
export function* openingCellJournal(
  sink: ByteSink,
  jobId: string,
  replay: (record: Uint8Array, offset: number) => void,
): Pieces<CellJournal> {
  const head = new TextEncoder().encode(`${MAGIC}${jobId}\n`);
  const same = sink.size() >= head.length && sameBytes(sink.read(0, head.length), head);
  if (!same) {
    sink.truncate(0);
    sink.write(0, head);
  }
  let at = head.length;
  let replayed = 0;
  for (let record = nextRecord(sink, at); record; record = nextRecord(sink, at)) {
    replay(record, at);
    at += record.length;
    replayed += 1;
    if (replayed % CELLS_BETWEEN_FLUSHES === 0) yield;
  }
  sink.truncate(at);
  let unflushed = 0;
  const append = (record: Uint8Array) => {
    const offset = at;
    sink.write(offset, record);
    at += record.length;
    unflushed += 1;
    if (unflushed >= CELLS_BETWEEN_FLUSHES) {
      sink.flush();
      unflushed = 0;
    }
    return offset;
  };
  return { append };
}

function nextRecord(sink: ByteSink, at: number): Uint8Array | null {
  if (at + PREFIX_BYTES > sink.size()) return null;
  const length = recordLength(sink.read(at, PREFIX_BYTES));
  if (length === null || length > LARGEST_RECORD_BYTES || at + length > sink.size()) return null;
  const record = sink.read(at, length);
  return decodeCell(record) === null ? null : record;
}
