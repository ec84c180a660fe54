import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One finished process with all that it started. CPU seconds and resident memory of the tree. */
export interface Measured {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMB: number;
  readonly stdout: string;
}

const POLL_MS = 40;

function statusOf(pid: string): { parent: number; residentKB: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1]);
    return { parent: number('PPid'), residentKB: number('VmRSS') || 0 };
  } catch {
    return null;
  }
}

/** The ids of a process and its descendants that live. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const status = statusOf(name);
    if (status) parents.set(Number(name), status.parent);
  }
  return [...parents.keys()].filter((pid) => {
    let at: number | undefined = pid;
    while (at !== undefined && at !== root) at = parents.get(at);
    return at === root;
  });
}

/** Resident memory of a process and its descendants; shared pages count for each (an upper bound). */
export const treeResidentMB = (root: number): number =>
  treeOf(root).reduce((sum, pid) => sum + (statusOf(`${pid}`)?.residentKB ?? 0), 0) / 1024;

const TICKS_PER_S = 100;

/** CPU seconds so far of a process and its descendants that live, with those that they waited for. */
export function treeCpuS(root: number): number {
  let ticks = 0;
  for (const pid of treeOf(root)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      for (const value of fields.slice(11, 15)) ticks += Number(value);
    } catch {
      // It ended meanwhile.
    }
  }
  return ticks / TICKS_PER_S;
}

/** Processor milliseconds so far of a tree's living threads, by the names of the threads. */
export function threadCpuMs(root: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const pid of treeOf(root)) {
    try {
      for (const task of readdirSync(`/proc/${pid}/task`)) {
        const name = readFileSync(`/proc/${pid}/task/${task}/comm`, 'utf8').trim();
        const [ns] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ');
        sums.set(name, (sums.get(name) ?? 0) + Number(ns) / 1e6);
      }
    } catch {
      // It ended meanwhile.
    }
  }
  return sums;
}

/** As treeResidentMB, but a page that n processes share counts a n-th for each. */
export function treeProportionalMB(root: number): number {
  let total = 0;
  for (const pid of treeOf(root)) {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      total += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return total / 1024;
}

/** Measures processes that go on living, a browser's say, while `work` is done in them. */
export async function measureTree<T>(root: number, work: () => Promise<T>) {
  let peakMB = treeProportionalMB(root);
  const poll = setInterval(() => {
    peakMB = Math.max(peakMB, treeProportionalMB(root));
  }, 5 * POLL_MS);
  const [startedAt, cpuBefore] = [performance.now(), treeCpuS(root)];
  try {
    const result = await work();
    const wallS = (performance.now() - startedAt) / 1000;
    return { result, wallS, cpuS: treeCpuS(root) - cpuBefore, peakMB };
  } finally {
    clearInterval(poll);
  }
}

/** Runs a command to its end and measures it from outside; throws with its stderr where it fails. */
export function runMeasured(command: string, args: readonly string[]): Promise<Measured> {
  const script = 'TIMEFORMAT="moba-bench %R %U %S"; time "$@"';
  const child = spawn('bash', ['-c', script, 'bash', command, ...args]);
  let [stdout, stderr, peakMB] = ['', '', 0];
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const poll = setInterval(() => {
    if (child.pid !== undefined) peakMB = Math.max(peakMB, treeResidentMB(child.pid));
  }, POLL_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      const times = /moba-bench (\S+) (\S+) (\S+)/.exec(stderr);
      if (code !== 0 || !times) {
        reject(new Error(`${command} ${args.join(' ')}: exit ${code}\n${stderr.slice(-2000)}`));
        return;
      }
      const [real, user, system] = times.slice(1).map(Number) as [number, number, number];
      resolve({ wallS: real, cpuS: user + system, peakMB, stdout });
    });
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
