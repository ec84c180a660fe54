/** How long a cancel waits at most for a piece of work to end. */
const PATIENCE_MS = 50;

/**
 * Lets waiting messages (a cancel) in between pieces of work, but not after each: a turn of the
 * browser's timer takes 4 ms. `now` in ms.
 */
export function letMessagesIn(now: () => number): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < PATIENCE_MS) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    last = now();
  };
}
