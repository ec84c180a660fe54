/** A chosen file, decoded to its last pixel in workers: window.bench.decode. */
import { type Remote, wrap } from 'comlink';
import { Pool } from 'geotiff';
import type { DecodeApi } from './decode.worker.ts';
import { type Pixels, passGeotiffJs } from './windows.ts';

export interface DecodeRequest {
  /** `geotiffJs` in workers of ours, each with its share of the rows; `pool` in its own. */
  readonly who: 'ours' | 'geotiffJs' | 'pool';
  readonly workers: number;
  /** Of the image, from the top; a multiple of 512 times `workers`. */
  readonly rows: number;
  readonly ycbcr: boolean;
  readonly check: boolean;
}

export interface DecodeAnswer {
  readonly seconds: number;
  /** Of the same pixels, the same: null where it was not asked for. */
  readonly pixels: { readonly hashes: string; readonly sum: number } | null;
}

const workers: Remote<DecodeApi>[] = [];
const pools = new Map<number, Pool>();

function workerAt(at: number): Remote<DecodeApi> {
  workers[at] ??= wrap<DecodeApi>(
    new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' }),
  );
  return workers[at];
}

function poolOf(count: number): Pool {
  const pool = pools.get(count) ?? new Pool(count);
  pools.set(count, pool);
  return pool;
}

async function decode(request: DecodeRequest): Promise<DecodeAnswer> {
  const [file] = document.querySelector<HTMLInputElement>('#image')?.files ?? [];
  if (!file) throw new Error('no image was chosen');
  const { who, workers: count, rows, ycbcr, check } = request;
  const share = rows / count;
  const began = performance.now();
  let parts: Pixels[];
  if (who === 'pool') {
    const all = { file, from: 0, to: rows, ycbcr, check };
    parts = [await passGeotiffJs(all, poolOf(count), count)];
  } else {
    parts = await Promise.all(
      Array.from({ length: count }, (_, i) =>
        workerAt(i)[who]({ file, from: i * share, to: (i + 1) * share, ycbcr, check }),
      ),
    );
  }
  const seconds = (performance.now() - began) / 1000;
  if (!check) return { seconds, pixels: null };
  const hashes = parts.flatMap((part) => part.hashes).join(' ');
  return { seconds, pixels: { hashes, sum: parts.reduce((total, { sum }) => total + sum, 0) } };
}

declare global {
  interface Window {
    decodeBench: typeof decode;
  }
}
window.decodeBench = decode;
