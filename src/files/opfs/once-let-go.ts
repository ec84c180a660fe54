const TRIES = 20;
const WAIT_MS = 100;

/**
 * Does what needs files that nobody holds, for 2 s at most: a page that was reloaded, and a worker
 * that was ended, hold theirs a moment longer. Errors: of `work`, as the browser says it.
 */
export async function onceLetGo<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await work();
    } catch (cause) {
      const isHeld = cause instanceof Error && cause.name === 'NoModificationAllowedError';
      if (!isHeld || left === 0) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
