import { expose } from 'comlink';
import { passGeotiffJs, passOurs, type Rows } from './windows.ts';

const api = {
  ours: passOurs,
  geotiffJs: (rows: Rows) => passGeotiffJs(rows, null, 1),
};
export type DecodeApi = typeof api;
expose(api);
