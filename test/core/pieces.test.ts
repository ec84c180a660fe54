import { describe, expect, it } from 'vitest';
import { atOnce, inPieces } from '../../src/core/pieces.ts';

function* counting(done: number[]) {
  for (let i = 0; i < 5; i++) {
    done.push(i);
    yield;
  }
  return 'whole';
}

describe('work in pieces', () => {
  it('is done to its end, with a pause after each piece', async () => {
    const done: number[] = [];
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    expect(await inPieces(counting(done), { pause })).toBe('whole');
    expect([done, pauses]).toEqual([[0, 1, 2, 3, 4], 5]);
    expect(atOnce(counting([]))).toBe('whole');
  });

  it('goes no further once somebody has cancelled in a pause', async () => {
    const done: number[] = [];
    const signal = { aborted: false };
    const pause = async () => {
      signal.aborted = done.length === 2;
    };
    await expect(inPieces(counting(done), { signal, pause })).rejects.toThrow('cancelled');
    expect(done).toEqual([0, 1]);
  });
});
