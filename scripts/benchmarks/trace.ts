/** What of a page's load is ours, read from Chromium's own trace. */

/** An entry of a trace (Trace Event Format); times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
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
const ENTRIES = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run']);

/**
 * @param origin of the extension
 * @param page address of the page
 * @returns microseconds of the main thread between the page's navigation and its `load`: all of it, and ours. Ours
 *   is everything that the browser entered through a script of ours, and where the page called a wrapper of ours,
 *   the samples that fell into it.
 */
export function shareOf(
  events: readonly TraceEvent[],
  origin: string,
  page: string,
): { all: number; ours: number } {
  const start = events.find(
    ({ name, args: { data } }) =>
      name === 'navigationStart' && data?.documentLoaderURL === page && data.isOutermostMainFrame,
  );
  if (!start) throw new Error(`the trace has no navigation to ${page}`);
  const end = events.find(
    ({ name, pid, ts }) => name === 'loadEventEnd' && pid === start.pid && ts > start.ts,
  );
  if (!end) throw new Error(`the trace ends before ${page} has loaded`);
  const inLoad = events.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  );
  const entered = spansOf(
    inLoad.filter(({ name, args }) => ENTRIES.has(name) && args.data?.url?.startsWith(origin)),
  );
  const busy = spansOf(inLoad.filter(({ name }) => name === 'RunTask'));
  const sampled = samplesOf(
    events.filter(({ pid }) => pid === start.pid),
    origin,
  );
  const called = sampled.filter(([from]) => from >= start.ts && from <= end.ts && !isWithin(from, entered));
  return { all: lengthOf(busy), ours: lengthOf(entered) + lengthOf(called) };
}

/** When events went on, joined where they lie in each other. */
function spansOf(events: readonly TraceEvent[]): Interval[] {
  const spans: Interval[] = [];
  const sorted = events
    .filter(({ ph }) => ph === 'X')
    .map(({ ts, dur = 0 }): Interval => [ts, ts + dur])
    .sort(([a], [b]) => a - b);
  for (const [from, to] of sorted) {
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
