import type { Connectivity } from '../../../src/core/coverage/connectivity.ts';

const SIDES = [
  [0, -1],
  [-1, 0],
  [1, 0],
  [0, 1],
] as const;
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** Components by flood fill, numbered in reading order; nodata is −1. The plain way, for tests. */
export function floodFill(
  ids: Uint8Array,
  width: number,
  nodata: number,
  connectivity: Connectivity,
): { readonly component: Int32Array; readonly sizes: readonly number[] } {
  const height = ids.length / width;
  const component = new Int32Array(ids.length).fill(-1);
  const sizes: number[] = [];
  const steps = connectivity === 8 ? [...SIDES, ...CORNERS] : SIDES;
  for (let start = 0; start < ids.length; start++) {
    if (component[start] !== -1 || ids[start] === nodata) continue;
    const number = sizes.length;
    component[start] = number;
    const open = [start];
    let size = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size++;
      const [x, y] = [at % width, Math.floor(at / width)];
      for (const [dx, dy] of steps) {
        const [nx, ny] = [x + dx, y + dy];
        const next = ny * width + nx;
        const inside = nx >= 0 && nx < width && ny >= 0 && ny < height;
        if (!inside || component[next] !== -1 || ids[next] !== ids[at]) continue;
        component[next] = number;
        open.push(next);
      }
    }
    sizes.push(size);
  }
  return { component, sizes };
}
