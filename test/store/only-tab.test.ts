import { describe, expect, it } from 'vitest';
import { inOnlyTab } from '../../src/store/persistence/only-tab.ts';

/** The rules of the Web Locks API for one name: a shared one keeps an exclusive one out. */
function lockManager() {
  let shared = 0;
  const request = async (
    _name: string,
    options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ) => {
    const mode = options.mode ?? 'exclusive';
    if (mode === 'exclusive') return work(shared > 0 ? null : ({} as Lock));
    shared += 1;
    return work({} as Lock);
  };
  return { request } as unknown as LockManager;
}

describe('inOnlyTab', () => {
  it('works in the first tab, and in none beside it', async () => {
    const locks = lockManager();
    const worked: string[] = [];
    await inOnlyTab(async () => void worked.push('first'), locks);
    await inOnlyTab(async () => void worked.push('second'), locks);
    expect(worked).toEqual(['first']);
  });

  it('leaves all as it is where tabs can not be told', async () => {
    const worked: string[] = [];
    await inOnlyTab(async () => void worked.push('only'), undefined);
    expect(worked).toEqual([]);
  });
});
