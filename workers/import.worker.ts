import { expose } from 'comlink';
import type { OnProgress } from '../src/core/progress.ts';
import { blobSource } from '../src/files/bytes/byte-source.ts';
import { sha256Of } from '../src/files/bytes/hash.ts';
import { importAddress } from '../src/files/import/import-address.ts';
import { importFile } from '../src/files/import/import-file.ts';
import { sqlWasmUrl } from '../src/files/vector/sql-wasm-address.ts';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  importFile: (file: File, companions: readonly File[], onProgress: OnProgress) =>
    settle(() => importFile({ file, companions, sqlWasmUrl, onProgress })),
  importAddress: (address: string, onProgress: OnProgress) =>
    settle(() => importAddress(address, onProgress)),
  hash: (blob: Blob, name: string) => settle(() => sha256Of(blobSource(blob, name))),
};

export type ImportApi = typeof api;
expose(api);
