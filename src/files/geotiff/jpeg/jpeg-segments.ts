import {
  type HuffmanTable,
  huffmanTable,
  type JpegComponent,
  JpegCorrupt,
  NATURAL,
  type Scan,
} from './jpeg-data.ts';

/** More scans than this are a bomb: each costs a pass over the image, whatever its length. */
const MAX_SCANS = 64;

interface Tables {
  readonly quant: Map<number, Uint16Array>;
  readonly dc: Map<number, HuffmanTable>;
  readonly ac: Map<number, HuffmanTable>;
  restartInterval: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly progressive: boolean;
  readonly hMax: number;
  readonly vMax: number;
  readonly components: readonly JpegComponent[];
}

interface Segments {
  readonly frame: Frame | null;
  readonly scans: readonly Scan[];
}

function readQuant(data: Uint8Array, tables: Tables): void {
  for (let at = 0; at < data.length; ) {
    const head = data[at++]!;
    const wide = head >> 4;
    const values = new Uint16Array(64);
    if (at + (wide ? 128 : 64) > data.length) throw new JpegCorrupt('JPEG quantisation');
    for (let i = 0; i < 64; i++) {
      values[NATURAL[i]!] = wide ? (data[at + 2 * i]! << 8) | data[at + 2 * i + 1]! : data[at + i]!;
    }
    tables.quant.set(head & 15, values);
    at += wide ? 128 : 64;
  }
}

function readHuffman(data: Uint8Array, tables: Tables): void {
  for (let at = 0; at + 17 <= data.length; ) {
    const head = data[at]!;
    const counts = data.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total > 256 || at + 17 + total > data.length) throw new JpegCorrupt('JPEG Huffman table');
    const of = head >> 4 ? tables.ac : tables.dc;
    of.set(head & 15, huffmanTable(counts, data.slice(at + 17, at + 17 + total)));
    at += 17 + total;
  }
}

function readFrame(data: Uint8Array, marker: number): Frame {
  const height = (data[1]! << 8) | data[2]!;
  const width = (data[3]! << 8) | data[4]!;
  const parts = Array.from({ length: data[5]! }, (_, i) => data.subarray(6 + 3 * i, 9 + 3 * i));
  if (parts.length === 0 || parts.some((part) => part.length < 3) || !width || !height) {
    throw new JpegCorrupt('JPEG frame');
  }
  const hMax = Math.max(...parts.map((part) => part[1]! >> 4));
  const vMax = Math.max(...parts.map((part) => part[1]! & 15));
  const components = parts.map(([id, sampling, quantTable], index) => {
    const h = sampling! >> 4;
    const v = sampling! & 15;
    if (hMax % h !== 0 || vMax % v !== 0) throw new JpegCorrupt('JPEG sampling');
    const stride = Math.ceil(width / (8 * hMax)) * h;
    const rows = Math.ceil(height / (8 * vMax)) * v;
    return {
      id: id!,
      index,
      h,
      v,
      quantTable: quantTable!,
      blocksAcross: Math.ceil(Math.ceil((width * h) / hMax) / 8),
      blocksDown: Math.ceil(Math.ceil((height * v) / vMax) / 8),
      stride,
      rows,
    };
  });
  return { width, height, progressive: marker === 0xc2, hMax, vMax, components };
}

function readScan(data: Uint8Array, frame: Frame, tables: Tables, start: number): Scan {
  const count = data[0]!;
  if (count < 1 || count > 4 || data.length < 4 + 2 * count) throw new JpegCorrupt('JPEG scan');
  const components = Array.from({ length: count }, (_, i) => {
    const component = frame.components.find(({ id }) => id === data[1 + 2 * i]);
    if (!component) throw new JpegCorrupt('JPEG scan');
    const which = data[2 + 2 * i]!;
    return {
      component,
      dc: tables.dc.get(which >> 4) ?? null,
      ac: tables.ac.get(which & 15) ?? null,
    };
  });
  const [from, to, both] = data.subarray(1 + 2 * count);
  const scan = {
    start,
    components,
    progressive: frame.progressive,
    from: from!,
    to: to!,
    high: both! >> 4,
    low: both! & 15,
    restartInterval: tables.restartInterval,
    mcusAcross: Math.ceil(frame.width / (8 * frame.hMax)),
    mcusDown: Math.ceil(frame.height / (8 * frame.vMax)),
  };
  const alone = scan.from === 0 || count === 1;
  const good = scan.to <= 63 && scan.from <= scan.to && scan.low <= 13 && alone;
  if (frame.progressive && !good) throw new JpegCorrupt('JPEG scan');
  return scan;
}

/** Reads segments into tables; scans keep the tables that hold where they begin. */
function readSegments(data: Uint8Array, tables: Tables): Segments {
  let frame: Frame | null = null;
  const scans: Scan[] = [];
  for (let at = 2; at + 4 <= data.length; ) {
    if (data[at] !== 0xff) {
      const next = data.indexOf(0xff, at);
      if (next < 0) break;
      at = next;
      continue;
    }
    const marker = data[at + 1]!;
    if (marker === 0 || marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker >= 0xd0 && marker <= 0xd7) {
      at += 2;
      continue;
    }
    const end = at + 2 + ((data[at + 2]! << 8) | data[at + 3]!);
    const segment = data.subarray(at + 4, end);
    if (marker === 0xdb) readQuant(segment, tables);
    else if (marker === 0xc4) readHuffman(segment, tables);
    else if (marker === 0xdd) tables.restartInterval = (segment[0]! << 8) | segment[1]!;
    else if (marker >= 0xc0 && marker <= 0xc2) frame ??= readFrame(segment, marker);
    else if (marker === 0xda && frame) {
      if (scans.length === MAX_SCANS) throw new JpegCorrupt('JPEG scans');
      scans.push(readScan(segment, frame, tables, end));
    }
    at = Math.max(end, at + 4);
  }
  return { frame, scans };
}

/** What a JPEG says beside its entropy-coded data. */
export interface JpegHead {
  readonly frame: Frame;
  readonly scans: readonly Scan[];
  /** Of each component, row-major. */
  readonly quants: readonly Uint16Array[];
}

/** Reads all segments. `shared` are tables common to all blocks of a file. Throws JpegCorrupt. */
export function readJpegHead(data: Uint8Array, shared: Uint8Array | null): JpegHead {
  const tables: Tables = { quant: new Map(), dc: new Map(), ac: new Map(), restartInterval: 0 };
  if (shared) readSegments(shared, tables);
  const { frame, scans } = readSegments(data, tables);
  if (!frame) throw new JpegCorrupt('JPEG frame');
  const quants = frame.components.map(({ quantTable }) => {
    const quant = tables.quant.get(quantTable);
    if (!quant) throw new JpegCorrupt('JPEG quantisation');
    return quant;
  });
  return { frame, scans, quants };
}

/** As readJpegHead; null where anything is wrong. */
export function jpegHeadOf(data: Uint8Array, shared: Uint8Array | null): JpegHead | null {
  try {
    return readJpegHead(data, shared);
  } catch {
    return null;
  }
}
