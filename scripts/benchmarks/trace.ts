/** What of a page's load is ours, read from Chromium's own trace. */

/** An entry of a trace (Trace Event Format); times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The same by the thread's own clock, which stands still while the thread waits. */
  tts?: number;
  tdur?: number;
  /** Of a sampled profile. */
  id?: string;
  args: {
    data?: {
      url?: string;
      isOutermostMainFrame?: boolean;
      documentLoaderURL?: string;
      /** Of a profile's beginning. */
      startTime?: number;
      cpuProfile?: { nodes?: { id: number; callFrame: { url?: string } }[]; samples?: number[] };
      /** Microseconds between each sample and the one before it. */
      timeDeltas?: number[];
    };
  };
}

type Interval = [start: number, end: number];

/** Tracing all that is read here. */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'blink.user_timing',
  'disabled-by-default-v8.compile',
  'disabled-by-default-v8.cpu_profiler',
];

/** The browser enters a script here, or compiles it; each names the script's address. */
const ENTRIES = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);

/** Microseconds of the main thread: all of a load, and ours. */
export interface Share {
  all: number;
  ours: number;
}

/** Of one load: what the processor worked, and what the page took, waiting for other processes too. */
export interface Shares {
  worked: Share;
  took: Share;
}

/** No function works longer between two samples: the thread was not running. */
const LONGEST_SAMPLE = 2_000;

/**
 * The main thread between the page's navigation and its `load`. Ours is everything that the browser entered through
 * a script of ours, and where the page called a wrapper of ours, the samples that fell into it.
 * @param origin of the extension
 * @param page address of the page
 */
export function sharesOf(events: readonly TraceEvent[], origin: string, page: string): Shares {
  const start = events.find(
    ({ name, args: { data } }) =>
      name === 'navigationStart' && data?.documentLoaderURL === page && data.isOutermostMainFrame,
  );
  if (!start) throw new Error(`the trace has no navigation to ${page}`);
  const end = events.find(
    ({ name, pid, ts }) => name === 'loadEventEnd' && pid === start.pid && ts > start.ts,
  );
  if (!end) throw new Error(`the trace ends before ${page} has loaded`);
  const isInLoad = (ts: number) => ts >= start.ts && ts <= end.ts;

  const thread = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && isInLoad(ts));
  const tasks = thread.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const entered = thread.filter(
    ({ name, ph, args }) => ENTRIES.has(name) && ph === 'X' && args.data?.url?.startsWith(origin),
  );
  const within = took(entered);
  const profiled = events.filter(({ pid }) => pid === start.pid);
  const called = samplesOf(profiled, origin).filter(([from]) => isInLoad(from) && !isWithin(from, within));
  const working = called.map(([from, to]): Interval => [from, Math.min(to, from + LONGEST_SAMPLE)]);
  return {
    worked: { all: lengthOf(worked(tasks)), ours: lengthOf(worked(entered)) + lengthOf(working) },
    took: { all: lengthOf(took(tasks)), ours: lengthOf(within) + lengthOf(called) },
  };
}

const took = (events: readonly TraceEvent[]): Interval[] =>
  joined(events.map(({ ts, dur = 0 }) => [ts, ts + dur]));
const worked = (events: readonly TraceEvent[]): Interval[] =>
  joined(events.map(({ tts = 0, tdur = 0 }) => [tts, tts + tdur]));

/** Intervals that lie in each other count once. */
function joined(intervals: Interval[]): Interval[] {
  const spans: Interval[] = [];
  for (const [from, to] of intervals.sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}

const lengthOf = (spans: readonly Interval[]): number =>
  spans.reduce((sum, [from, to]) => sum + to - from, 0);
const isWithin = (at: number, spans: readonly Interval[]): boolean =>
  spans.some(([from, to]) => at >= from && at < to);

/** The times in which the innermost function was one of the extension's. */
function samplesOf(events: readonly TraceEvent[], origin: string): Interval[] {
  const spans: Interval[] = [];
  for (const begun of events.filter(({ name }) => name === 'Profile')) {
    const ours = new Set<number>();
    let at = begun.args.data?.startTime ?? begun.ts;
    let previous: number | undefined;
    for (const { args } of events.filter(({ name, id }) => name === 'ProfileChunk' && id === begun.id)) {
      const { cpuProfile, timeDeltas = [] } = args.data ?? {};
      for (const { id, callFrame } of cpuProfile?.nodes ?? []) {
        if (callFrame.url?.startsWith(origin)) ours.add(id);
      }
      for (const [index, sample] of (cpuProfile?.samples ?? []).entries()) {
        const from = at;
        at += timeDeltas[index] ?? 0;
        if (previous !== undefined && ours.has(previous)) spans.push([from, at]);
        previous = sample;
      }
    }
  }
  return spans;
}
