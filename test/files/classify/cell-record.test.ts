import { describe, expect, it } from 'vitest';
import { encodeCell, readCell } from '../../../src/files/classify/cell-record.ts';

const CLASSES = [{ id: 3, pixels: 7, areaM2: 1.75 }];
const layersOf = (bytes: number) => [
  [new Uint8Array(bytes).fill(9), null, null, null, new Uint8Array([1, 2]), null],
];

describe('a record in memory that was used before', () => {
  it('is the same, whatever lay there', () => {
    const rooms = [new Uint8Array(90_000).fill(255).buffer];
    const [room] = rooms;
    const again = encodeCell(5, CLASSES, layersOf(70_000), rooms);
    expect(again.buffer).toBe(room);
    expect(rooms).toEqual([]);
    expect(again).toEqual(encodeCell(5, CLASSES, layersOf(70_000)));
    expect(readCell(again).classes).toEqual(CLASSES);
  });

  it('leaves alone what is too small', () => {
    const rooms = [new ArrayBuffer(1000)];
    const record = encodeCell(5, CLASSES, layersOf(70_000), rooms);
    expect(rooms.map(({ byteLength }) => byteLength)).toEqual([1000]);
    expect(record.length).toBeGreaterThan(70_000);
  });
});
