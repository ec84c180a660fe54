import { usualWorkers } from '../jobs/browser-tile-pool.ts';
import type { Session } from './state.ts';

/** How many workers share a classification: as chosen for this device, else as many as it has use for. */
export const workerCount = ({ workers }: Pick<Session, 'workers'>): number =>
  workers ?? usualWorkers();
