import { expect, test } from 'vitest';
import { sharesOf, type TraceEvent } from '../../../../scripts/benchmarks/trace.ts';

const US = 'chrome-extension://us';
const PAGE = 'https://chatgpt.com/heavy/';

const event = (name: string, ts: number, rest: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  args: {},
  ...rest,
});
/** The thread runs half of the time. */
const during = (ts: number, dur: number): Partial<TraceEvent> => ({ dur, tts: ts / 2, tdur: dur / 2 });
const ofUs = (name: string, ts: number, dur: number): TraceEvent =>
  event(name, ts, { ...during(ts, dur), args: { data: { url: `${US}/content.js` } } });

/** A load from 1,000 to 2,000, busy all the time. */
const LOAD = [
  event('navigationStart', 1000, {
    ph: 'R',
    args: { data: { documentLoaderURL: PAGE, isOutermostMainFrame: true } },
  }),
  event('RunTask', 1000, during(1000, 1000)),
  event('loadEventEnd', 2000, { ph: 'R' }),
];

/** Samples of one profile, 10 apart: node 1 is the page's, node 2 ours. */
const samples = (startTime: number, nodes: number[]): TraceEvent[] => [
  event('Profile', startTime, { ph: 'P', id: '0x1', args: { data: { startTime } } }),
  event('ProfileChunk', startTime, {
    ph: 'P',
    id: '0x1',
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { url: PAGE } },
            { id: 2, callFrame: { url: `${US}/page-world.js` } },
          ],
          samples: nodes,
        },
        timeDeltas: nodes.map(() => 10),
      },
    },
  }),
];

test('what lies in each other counts once, the page and what follows the load not at all', () => {
  const events = [
    ...LOAD,
    ofUs('EvaluateScript', 1100, 50),
    ofUs('v8.compile', 1105, 20),
    ofUs('FunctionCall', 1300, 10),
    event('FunctionCall', 1400, { ...during(1400, 100), args: { data: { url: PAGE } } }),
    ofUs('FunctionCall', 2100, 500),
  ];
  expect(sharesOf(events, US, PAGE)).toEqual({
    took: { all: 1000, ours: 60 },
    worked: { all: 500, ours: 30 },
  });
});

test('wrappers that the page calls are known from samples, but not counted twice', () => {
  const called = samples(1200, [1, 2, 2, 1]);
  expect(sharesOf([...LOAD, ...called], US, PAGE).took).toEqual({ all: 1000, ours: 20 });
  const within = ofUs('FunctionCall', 1190, 100);
  expect(sharesOf([...LOAD, within, ...called], US, PAGE).took).toEqual({ all: 1000, ours: 100 });
});

test('a trace without the page, or that ends too early, is an error', () => {
  expect(() => sharesOf([], US, PAGE)).toThrow('no navigation');
  expect(() => sharesOf(LOAD.slice(0, 2), US, PAGE)).toThrow('ends before');
});
