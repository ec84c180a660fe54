import { execFileSync, spawnSync } from 'node:child_process';

const PYTHON = '/usr/bin/python3';

export const SCIPY_ABSENT = spawnSync(PYTHON, ['-c', 'import numpy, scipy']).status !== 0;
export const NO_SCIPY = 'python3 with numpy and scipy is not there';

/** What a script prints as JSON; `data` is its standard input. */
export const scipy = <Result>(script: string, data: unknown): Result =>
  JSON.parse(
    execFileSync(PYTHON, ['-c', script], { input: JSON.stringify(data), encoding: 'utf8' }),
  ) as Result;
