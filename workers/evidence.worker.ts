import { expose } from 'comlink';
import { settle } from '../src/jobs/error-transfer.ts';

const api = {
  ready: () => settle(() => true),
};

export type EvidenceApi = typeof api;
expose(api);
