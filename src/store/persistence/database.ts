import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { SurveyError } from '../../core/errors.ts';
import type { Survey } from '../../core/survey/document/document.ts';
import type { Language, LayerId, LayerState, Stage, Theme } from '../state.ts';

/** `revision` counts the saves, so that a second tab is noticed before it is overwritten. */
export interface StoredDocument {
  readonly id: string;
  readonly survey: Survey;
  readonly revision: number;
  readonly savedAt: number;
}

export interface StoredSession {
  readonly language: Language;
  readonly theme: Theme;
  readonly stage: Stage;
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  /** Absent in what the first version wrote. */
  readonly layersOpen?: boolean | null;
  /** Absent in what earlier versions wrote. */
  readonly workers?: number | null;
  readonly surveyId: string;
}

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  files: { key: string; value: Blob };
  coverage: { key: string; value: Blob };
  session: { key: string; value: StoredSession };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'moba';
const VERSION = 1;

export interface DatabaseEvents {
  /** Another tab with an older version holds the upgrade up. */
  readonly onBlocked: () => void;
  /** A newer version in another tab wants in, or the browser took the storage away. */
  readonly onLost: () => void;
}

/** Rejects `storage-unavailable` where the browser gives no IndexedDB (some private windows). */
export async function openDatabase({ onBlocked, onLost }: DatabaseEvents): Promise<Database> {
  try {
    return await openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => {
        database.createObjectStore('documents', { keyPath: 'id' });
        database.createObjectStore('files');
        database.createObjectStore('coverage');
        database.createObjectStore('session');
      },
      blocked: onBlocked,
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
  } catch (cause) {
    throw new SurveyError('storage-unavailable', { message: String(cause) }, { cause });
  }
}

/** What the browser said about storage, as `storage-full` or `storage-failed` {message}. */
export function storageError(cause: unknown): SurveyError {
  if (cause instanceof SurveyError) return cause;
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'QuotaExceededError') return new SurveyError('storage-full', {}, { cause });
  return new SurveyError('storage-failed', { message: String(cause) }, { cause });
}

/**
 * Resolves when the transaction is on disk. A full disk is told by the transaction, while its
 * requests only say that they were aborted: their own rejections are dropped.
 */
export async function completed(
  transaction: { readonly done: Promise<void> },
  ...requests: readonly Promise<unknown>[]
): Promise<void> {
  await Promise.allSettled(requests);
  await transaction.done;
}
