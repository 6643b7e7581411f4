/** What a heavy page pays for us while it loads. */
import { readFile } from 'node:fs/promises';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import { PuppeteerTab } from '../../tests/browser/tab.ts';
import { type Measured, median, paired } from './measured.ts';
import { CATEGORIES, type Share, type Shares, sharesOf, type TraceEvent } from './trace.ts';

const HOST = 'https://chatgpt.com';
/** The page then loads in a process that has seen nothing yet, as in a tab that a person opens. */
const BLANK = 'about:blank';
const WARMING = 2;
const TRACES = 7;
const PAIRS = 15;

/** Of the main thread's time while the page loads, how much is compiling and running our scripts (Chromium). */
export async function measureShares(driver: Driver, path: string, scratch: string): Promise<Measured[]> {
  const loads: Shares[] = [];
  for (let round = 0; round < WARMING + TRACES; round++) {
    const tab = await driver.open(BLANK);
    if (!(tab instanceof PuppeteerTab)) throw new Error('only a tab of ours can be traced');
    await tab.trace(scratch, CATEGORIES, () => tab.goto(`${HOST}${path}`));
    await tab.close();
    const { traceEvents } = JSON.parse(await readFile(scratch, 'utf8')) as { traceEvents: TraceEvent[] };
    const shares = sharesOf(traceEvents, driver.extension?.origin ?? '', `${HOST}${path}`);
    if (round >= WARMING) loads.push(shares);
  }
  return [
    part(
      'what we work of it',
      loads.map(({ worked }) => worked),
    ),
    part(
      'what we take of it, with waiting',
      loads.map(({ took }) => took),
    ),
  ];
}

function part(what: string, shares: readonly Share[]): Measured {
  const milliseconds = (of: keyof Share) => (median(shares.map((each) => each[of])) / 1000).toFixed(1);
  return {
    what: `load of a heavy page, ${what}`,
    figures: `${milliseconds('ours')} ms of ${milliseconds('all')} ms on the main thread`,
    ratio: median(shares.map(({ ours, all }) => ours / all)),
    atMost: 0.01,
  };
}

/** The same page with and without us, by turns, each time in a tab of its own. */
export async function measureLoads(withUs: Driver, without: Driver, path: string): Promise<Measured> {
  const pairs: [number, number][] = [];
  for (let round = 0; round < WARMING + PAIRS; round++) {
    const order = round % 2 === 0 ? [withUs, without] : [without, withUs];
    const times = new Map<Driver, number>();
    for (const driver of order) times.set(driver, await load(driver, path));
    if (round >= WARMING) pairs.push([times.get(withUs) ?? Number.NaN, times.get(without) ?? Number.NaN]);
  }
  return paired('load of a heavy page', ['with us', 'without'], pairs, 1.05);
}

async function load(driver: Driver, path: string): Promise<number> {
  const tab: Tab = await driver.open(BLANK);
  await tab.goto(`${HOST}${path}`);
  const time = await tab.until(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation && navigation.loadEventEnd > 0 && navigation.loadEventEnd - navigation.startTime;
  });
  await tab.close();
  return Number(time);
}
