const NAME = 'moba-tab';

/**
 * Does `work` where no other tab of Moba is open; tabs that open later find this one until it
 * closes. Another tab may hold what no stored survey names: a file just opened, a step to be undone.
 */
export async function inOnlyTab(
  work: () => Promise<void>,
  locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
): Promise<void> {
  if (!locks) return;
  await locks.request(NAME, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
  void locks.request(NAME, { mode: 'shared' }, () => new Promise<never>(() => {}));
}
