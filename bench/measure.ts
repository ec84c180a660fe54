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

/** Resident memory of a process and its descendants; shared pages count for each (an upper bound). */
export function treeResidentMB(root: number): number {
  const known = new Map<number, { parent: number; residentKB: number }>();
  for (const name of readdirSync('/proc')) {
    const status = /^\d+$/.test(name) ? statusOf(name) : null;
    if (status) known.set(Number(name), status);
  }
  let total = 0;
  for (const [pid, { residentKB }] of known) {
    let at: number | undefined = pid;
    while (at !== undefined && at !== root) at = known.get(at)?.parent;
    if (at === root) total += residentKB;
  }
  return total / 1024;
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
