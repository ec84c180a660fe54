import { grownArray } from './grown-array.ts';
import { createRowCutter } from './row-runs.ts';
import type { RunStrip } from './runs.ts';

/** Cuts strips of a class map into runs, from pieces that come from the left. */
export interface RunCutter {
  readonly begin: () => void;
  /** Row-major class ids of the next piece: `pieceWidth` columns, or what is left of them. */
  readonly add: (ids: Uint8Array) => void;
  /** The strip that was added, good until the one after the next is taken. `row`: of the map. */
  readonly take: (row: number) => RunStrip;
}

/** Memory: two strips of runs, and one more where a strip has several pieces. */
export function createRunCutter(width: number, pieceWidth = width): RunCutter {
  const most = Math.ceil(width / pieceWidth);
  const lastWidth = width - (most - 1) * pieceWidth;
  const cutLast = createRowCutter(lastWidth);
  const cutWhole = most > 1 ? createRowCutter(pieceWidth) : cutLast;
  const rooms: Int32Array[] = [new Int32Array(0), new Int32Array(0)];
  let turn = 0;
  let scratch: Int32Array = new Int32Array(0);
  let used = 0;
  /** Where the rows of each piece start. */
  let pieces: Int32Array[] = [];

  /** Cuts into `room` from `at` on; gives the room, which may have grown. */
  const cutPiece = (ids: Uint8Array, given: Int32Array, at: number): Int32Array => {
    const isLast = pieces.length === most - 1;
    const across = isLast ? lastWidth : pieceWidth;
    const cutRow = isLast ? cutLast : cutWhole;
    const rowStart = new Int32Array(ids.length / across + 1);
    let room = given;
    let n = at;
    rowStart[0] = n;
    for (let y = 0; y + 1 < rowStart.length; y++) {
      if (n + across + 1 > room.length) room = grownArray(room, n + across + 1);
      n = cutRow(ids.subarray(y * across, (y + 1) * across), room, n);
      rowStart[y + 1] = n;
    }
    pieces.push(rowStart);
    used = n;
    return room;
  };

  /** The rows of all pieces, put together: runs that go on are one. */
  const joined = (runs: Int32Array, rowStart: Int32Array): void => {
    let n = 0;
    for (let y = 0; y + 1 < rowStart.length; y++) {
      rowStart[y] = n;
      let value = -1;
      for (let k = 0; k < pieces.length; k++) {
        const piece = pieces[k]!;
        const col = (k * pieceWidth) << 8;
        const end = piece[y + 1]! - 1;
        let from = piece[y]!;
        if ((scratch[from]! & 255) === value) from++;
        for (let b = from; b < end; b++) runs[n++] = scratch[b]! + col;
        value = scratch[end - 1]! & 255;
      }
      runs[n++] = width << 8;
    }
    rowStart[rowStart.length - 1] = n;
  };

  const begin = (): void => {
    pieces = [];
    used = 0;
  };
  const add: RunCutter['add'] = (ids) => {
    if (most === 1) rooms[turn] = cutPiece(ids, rooms[turn]!, 0);
    else scratch = cutPiece(ids, scratch, used);
  };
  const take: RunCutter['take'] = (row) => {
    let rowStart = pieces[0]!;
    if (most > 1) {
      if (rooms[turn]!.length < used) rooms[turn] = new Int32Array(used + (used >> 2));
      rowStart = new Int32Array(rowStart.length);
      joined(rooms[turn]!, rowStart);
    }
    const height = rowStart.length - 1;
    const runs = rooms[turn]!.subarray(0, rowStart[height]!);
    turn = 1 - turn;
    return { row, height, runs, rowStart };
  };
  return { begin, add, take };
}
