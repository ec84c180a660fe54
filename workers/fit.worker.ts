import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { soundingsHead } from '../src/core/training/water/soundings.ts';
import { type FitInput, fitOnImage } from '../src/files/fit-work.ts';
import { readSoundings } from '../src/files/soundings-file.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  fit: (input: FitInput, onProgress: OnProgress) => settle(() => fitOnImage(input, onProgress)),
  soundings: (blob: Blob, name: string) =>
    settle(async () => soundingsHead(await readSoundings(blob, name))),
};

export type FitApi = typeof api;
expose(api);
