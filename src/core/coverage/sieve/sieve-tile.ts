import type { KernelMemory } from '../../kernels/instantiate.ts';
import { reserveMemory } from '../../kernels/instantiate.ts';
import type { Connectivity } from '../connectivity.ts';
import type { SieveKernel } from './sieve-kernel.ts';

/** The groups of a tile of a class map: connected pixels of one class. */
export interface TileGroups {
  readonly width: number;
  readonly height: number;
  /** First column in the tile << 8 | class of each run; each row is closed by a run at `width`. */
  readonly runs: Int32Array;
  /** Where the runs of each row start, length height + 1; the closing run is counted in. */
  readonly rowStart: Int32Array;
  /** By run its group; −1 where there is no class, and of closing runs. */
  readonly labels: Int32Array;
  /** By group −1 − its pixels. */
  readonly sizes: Int32Array;
  /** By group its class. */
  readonly values: Uint8Array;
}

/** What lies in the kernel's memory of the tile that is in it: good until the next. */
export interface TileInMemory extends TileGroups {
  /** By group its largest neighbour, then the code of where it goes (follow-chains.ts). */
  readonly largest: Int32Array;
  /** By group when that neighbour was met; room for anything before. */
  readonly keys: Int32Array;
  /** By group the class that it gets. */
  readonly decided: Uint8Array;
}

/** Class ids among which a tile lies: pixel (x, y) of it at `from` + y · `stride` + x. */
export interface TileIds {
  readonly ids: Uint8Array;
  readonly from: number;
  readonly stride: number;
}

/** One tile at a time: cut, grouped, decided and painted in the memory of the kernel. */
export interface SieveTile {
  readonly group: (ids: TileIds, width: number, height: number) => TileInMemory;
  /** Takes what was kept of a tile before. */
  readonly load: (groups: TileGroups) => TileInMemory;
  /** Looks for the largest neighbours of groups below `minPixels`. */
  readonly meet: (minPixels: number) => void;
  /** Follows neighbours to where they lead. */
  readonly follow: () => void;
  /** Decides what each group becomes; gives those that go with a component that crosses tiles. */
  readonly decide: () => Int32Array;
  /** The tile's pixels as decided, row-major: good until the next. */
  readonly paint: () => Uint8Array;
}

/** Beyond its last pixel a tile is painted in steps of 16 bytes. */
const SLACK_BYTES = 16;

interface Places {
  readonly ids: number;
  readonly rowStart: number;
  readonly runs: number;
  readonly labels: number;
  readonly largest: number;
  readonly sizes: number;
  readonly keys: number;
  readonly values: number;
  readonly decided: number;
  readonly end: number;
}

/** Where things lie, of a tile with so many runs: there are no more groups than runs. */
function placesOf(base: number, width: number, height: number, runs: number): Places {
  let end = base;
  const place = (bytes: number): number => {
    const at = end;
    end = Math.ceil((at + bytes) / 16) * 16;
    return at;
  };
  return {
    ids: place(width * height + SLACK_BYTES),
    rowStart: place(4 * (height + 1)),
    runs: place(4 * runs),
    labels: place(4 * runs),
    largest: place(4 * runs),
    sizes: place(4 * runs),
    keys: place(4 * runs),
    values: place(runs),
    decided: place(runs),
    end,
  };
}

function reserve(memory: KernelMemory, bytes: number): void {
  if (!reserveMemory(memory, bytes)) throw new RangeError(`no memory for ${bytes} bytes`);
}

/** `nodata` −1: every pixel has a class. Memory: 1 byte a pixel, 8 a run and 14 a group of a tile. */
export function createSieveTile(
  kernel: SieveKernel,
  nodata: number,
  connectivity: Connectivity,
): SieveTile {
  const { memory } = kernel;
  const base = Math.ceil(kernel.heapBase.value / 16) * 16;
  const reach = connectivity === 8 ? 1 : 0;
  let [width, height, runs, groups] = [0, 0, 0, 0];
  let at = placesOf(base, 0, 0, 0);

  const begin = (across: number, down: number, count: number): void => {
    [width, height, runs] = [across, down, count];
    at = placesOf(base, width, height, runs);
    reserve(memory, at.end);
  };
  const ints = (from: number, length: number) => new Int32Array(memory.buffer, from, length);
  const bytes = (from: number, length: number) => new Uint8Array(memory.buffer, from, length);
  const inMemory = (): TileInMemory => ({
    width,
    height,
    runs: ints(at.runs, runs),
    rowStart: ints(at.rowStart, height + 1),
    labels: ints(at.labels, runs),
    sizes: ints(at.sizes, groups),
    values: bytes(at.values, groups),
    largest: ints(at.largest, groups),
    keys: ints(at.keys, groups),
    decided: bytes(at.decided, groups),
  });

  const group: SieveTile['group'] = ({ ids, from, stride }, across, down) => {
    const pixels = across * down;
    reserve(memory, base + pixels + SLACK_BYTES);
    const own = bytes(base, pixels);
    if (stride === across) own.set(ids.subarray(from, from + pixels));
    else {
      for (let y = 0; y < down; y++) {
        const start = from + y * stride;
        own.set(ids.subarray(start, start + across), y * across);
      }
    }
    begin(across, down, kernel.countRuns(base, across, down));
    kernel.cut(at.ids, width, height, at.runs, at.rowStart);
    const links = at.largest;
    groups = kernel.group(
      ...([at.runs, at.rowStart, height, nodata, reach] as const),
      ...([at.labels, links, at.sizes, at.values] as const),
    );
    return inMemory();
  };
  const load: SieveTile['load'] = (kept) => {
    begin(kept.width, kept.height, kept.runs.length);
    groups = kept.values.length;
    const own = inMemory();
    own.runs.set(kept.runs);
    own.rowStart.set(kept.rowStart);
    own.labels.set(kept.labels);
    own.sizes.set(kept.sizes);
    own.values.set(kept.values);
    return own;
  };
  const meet: SieveTile['meet'] = (minPixels) =>
    kernel.neighbours(
      ...([at.runs, at.rowStart, width, height, reach, at.labels] as const),
      ...([at.sizes, at.values, groups, -1 - minPixels, at.largest, at.keys] as const),
    );
  const decide: SieveTile['decide'] = () => {
    const later = at.keys;
    const count = kernel.decide(at.largest, groups, at.values, at.decided, later);
    return ints(later, count);
  };
  const paint: SieveTile['paint'] = () => {
    kernel.paint(at.runs, at.rowStart, width, height, at.labels, at.decided, at.ids);
    return bytes(at.ids, width * height);
  };
  return { group, load, meet, follow: () => kernel.follow(at.largest, groups), decide, paint };
}
