import type { JpegBits } from './jpeg-bits.ts';
import {
  type HuffmanTable,
  JpegCorrupt,
  NATURAL,
  type Scan,
  type ScanComponent,
} from './jpeg-data.ts';

interface State {
  readonly bits: JpegBits;
  readonly previous: number[];
  /** Of each component of the scan. */
  readonly coefficients: readonly Int16Array[];
  endOfBand: number;
}

const table = (known: HuffmanTable | null): HuffmanTable => {
  if (!known) throw new JpegCorrupt('JPEG without table');
  return known;
};

function dcDifference({ bits, previous }: State, which: number, dc: HuffmanTable | null): number {
  const size = bits.symbol(table(dc));
  if (size > 15) throw new JpegCorrupt('JPEG difference');
  previous[which] = previous[which]! + bits.signed(size);
  return previous[which]!;
}

function baselineBlock(state: State, which: number, scanned: ScanComponent, at: number): void {
  const { bits } = state;
  const coefficients = state.coefficients[which]!;
  coefficients[at] = dcDifference(state, which, scanned.dc);
  const ac = table(scanned.ac);
  for (let k = 1; k < 64; k++) {
    const symbol = bits.symbol(ac);
    const size = symbol & 15;
    if (size === 0) {
      if (symbol !== 0xf0) return;
      k += 15;
      continue;
    }
    k += symbol >> 4;
    if (k > 63) throw new JpegCorrupt('JPEG run');
    coefficients[at + NATURAL[k]!] = bits.signed(size);
  }
}

function firstAc(state: State, scan: Scan, scanned: ScanComponent, at: number): void {
  if (state.endOfBand > 0) {
    state.endOfBand--;
    return;
  }
  const { bits } = state;
  const ac = table(scanned.ac);
  for (let k = scan.from; k <= scan.to; k++) {
    const symbol = bits.symbol(ac);
    const run = symbol >> 4;
    const size = symbol & 15;
    if (size === 0) {
      if (run < 15) {
        state.endOfBand = (1 << run) - 1 + bits.take(run);
        return;
      }
      k += 15;
      continue;
    }
    k += run;
    if (k > 63) throw new JpegCorrupt('JPEG run');
    state.coefficients[0]![at + NATURAL[k]!] = bits.signed(size) * (1 << scan.low);
  }
}

/** One more bit of what is known, and new coefficients of one (T.81, G.1.2.3). */
function refineAc(state: State, scan: Scan, scanned: ScanComponent, at: number): void {
  const { bits } = state;
  const coefficients = state.coefficients[0]!;
  const one = 1 << scan.low;
  const correct = (place: number) => {
    const value = coefficients[place]!;
    if (bits.take(1) === 1 && (value & one) === 0)
      coefficients[place] = value + (value < 0 ? -one : one);
  };
  let k = scan.from;
  if (state.endOfBand === 0) {
    const ac = table(scanned.ac);
    for (; k <= scan.to; k++) {
      const symbol = bits.symbol(ac);
      let run = symbol >> 4;
      let value = 0;
      if ((symbol & 15) === 0) {
        if (run < 15) {
          state.endOfBand = (1 << run) + bits.take(run);
          break;
        }
      } else value = bits.take(1) === 1 ? one : -one;
      for (; k <= scan.to; k++) {
        const place = at + NATURAL[k]!;
        if (coefficients[place] !== 0) correct(place);
        else if (run-- === 0) {
          if (value !== 0) coefficients[place] = value;
          break;
        }
      }
    }
  }
  if (state.endOfBand > 0) {
    for (; k <= scan.to; k++) {
      const place = at + NATURAL[k]!;
      if (coefficients[place] !== 0) correct(place);
    }
    state.endOfBand--;
  }
}

function decodeOne(state: State, scan: Scan, which: number, at: number): void {
  const scanned = scan.components[which]!;
  const coefficients = state.coefficients[which]!;
  if (!scan.progressive) baselineBlock(state, which, scanned, at);
  else if (scan.from > 0) (scan.high === 0 ? firstAc : refineAc)(state, scan, scanned, at);
  else if (scan.high === 0) {
    coefficients[at] = dcDifference(state, which, scanned.dc) * (1 << scan.low);
  } else if (state.bits.take(1) === 1) coefficients[at]! |= 1 << scan.low;
}

/** Decodes one scan into the coefficients of its components. */
export function decodeScan(scan: Scan, coefficients: readonly Int16Array[], bits: JpegBits): void {
  const { components, restartInterval } = scan;
  const state: State = { bits, previous: components.map(() => 0), coefficients, endOfBand: 0 };
  const single = components.length === 1 ? components[0]!.component : null;
  const across = single ? single.blocksAcross : scan.mcusAcross;
  const units = across * (single ? single.blocksDown : scan.mcusDown);
  for (let unit = 0; unit < units; unit++) {
    if (restartInterval > 0 && unit > 0 && unit % restartInterval === 0) {
      bits.restart();
      state.previous.fill(0);
      state.endOfBand = 0;
    }
    const row = Math.floor(unit / across);
    const col = unit - row * across;
    if (single) {
      decodeOne(state, scan, 0, (row * single.stride + col) * 64);
      continue;
    }
    for (let c = 0; c < components.length; c++) {
      const { h, v, stride } = components[c]!.component;
      for (let y = 0; y < v; y++) {
        for (let x = 0; x < h; x++) {
          decodeOne(state, scan, c, ((row * v + y) * stride + col * h + x) * 64);
        }
      }
    }
  }
}
