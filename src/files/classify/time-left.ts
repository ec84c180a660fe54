const KEPT = 32;

/** Seconds that the work still takes, by the moving median of how long its parts took. */
export interface TimeLeft {
  /** After `done` parts of `total`; null until enough are done to tell. */
  readonly after: (done: number, total: number) => number | null;
}

/**
 * `at once`: parts that finish together; a part's time is taken over as many. `now` in ms.
 */
export function createTimeLeft(now: () => number, atOnce: number): TimeLeft {
  const times = [now()];
  const after = (done: number, total: number) => {
    times.push(now());
    if (times.length > KEPT + atOnce) times.shift();
    const each: number[] = [];
    for (let i = atOnce; i < times.length; i++)
      each.push((times[i]! - times[i - atOnce]!) / atOnce);
    if (each.length === 0) return null;
    each.sort((a, b) => a - b);
    return ((total - done) * each[each.length >> 1]!) / 1000;
  };
  return { after };
}
