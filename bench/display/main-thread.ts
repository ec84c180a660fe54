import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, microseconds. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string }; readonly name?: string };
}

/** One uninterrupted piece of work of the page's main thread. */
export interface MainTask {
  readonly wallMs: number;
  /** Without what other processes took meanwhile. */
  readonly cpuMs: number;
  /** Whose it is: `frame` is the map library's drawing, `message` answers of workers and React. */
  readonly parts: Readonly<Record<string, number>>;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];
const KIND: Readonly<Record<string, string>> = {
  FireAnimationFrame: 'frame',
  TimerFire: 'timer',
  HandlePostMessage: 'message',
  Layout: 'layout',
  UpdateLayoutTree: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  EventDispatch: 'input',
  'V8.GC_MC_BACKGROUND_MARKING': 'garbage',
};

/** What the main thread does while `work` runs, task by task. */
export async function recordMainThread<T>(
  session: CDPSession,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly tasks: readonly MainTask[] }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  const result = await work();
  const complete = new Promise<void>((done) =>
    session.once('Tracing.tracingComplete', () => done()),
  );
  await session.send('Tracing.end');
  await complete;
  return { result, tasks: tasksOf(events) };
}

function tasksOf(events: readonly TraceEvent[]): readonly MainTask[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid}.${tid}`));
  const parts = own.filter(({ name }) => name in KIND).sort((a, b) => a.ts - b.ts);
  return own
    .filter(({ name }) => name === 'RunTask')
    .map((task) => {
      const end = task.ts + (task.dur ?? 0);
      const sums: Record<string, number> = {};
      let upTo = task.ts;
      for (const { name, ts, dur = 0, pid, args } of parts) {
        // What is inside of another part is that one's.
        if (pid !== task.pid || ts < upTo || ts > end) continue;
        const kind = args.data?.type === 'message' ? 'message' : (KIND[name] ?? name);
        sums[kind] = (sums[kind] ?? 0) + dur / 1000;
        upTo = ts + dur;
      }
      return { wallMs: (task.dur ?? 0) / 1000, cpuMs: (task.tdur ?? 0) / 1000, parts: sums };
    });
}
