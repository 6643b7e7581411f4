/** One browser twice, without the extension and with it, and the same uploads in both. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Driver, Engine, Tab } from '../../tests/browser/driver.ts';
import { launch } from '../../tests/browser/fixture.ts';
import { startServer, type TestServer } from '../../tests/browser/server.ts';
import { buildClients } from '../../tests/clients/build.ts';
import {
  type Arrived,
  arrivals,
  type Cell,
  openClient,
  refuseThenSend,
  upload,
} from '../../tests/clients/run.ts';
import { makeSamples, type Offer, type Samples } from '../../tests/clients/samples.ts';
import { buildPages } from '../../tests/pages/build.ts';
import { countOf, type Row, summary } from './rows.ts';

const RUNS = 3;
const EXTENSIONS = join(import.meta.dirname, '..', '..', 'dist');
/** By then the slowest client has uploaded, on a busy machine too. */
const PATIENCE_MS = 30_000;
/** How long nothing more may come before an upload counts as whole. */
const QUIET_MS = 400;
const LOOK_EVERY_MS = 20;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What arrived of one cell's two sets of files, where nobody looked on. */
interface Baseline {
  medical: Arrived[];
  ordinary: Arrived[];
}

export class Bench {
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #server: TestServer;
  readonly #samples: (cell: Cell) => Samples;
  #drivers: Record<'bare' | 'ours', Driver>;

  private constructor(
    engine: Engine,
    folder: string,
    server: TestServer,
    samples: (cell: Cell) => Samples,
    drivers: Record<'bare' | 'ours', Driver>,
  ) {
    this.#engine = engine;
    this.#folder = folder;
    this.#server = server;
    this.#samples = samples;
    this.#drivers = drivers;
  }

  static async open(engine: Engine): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'lead-apron-routes-'));
    const pages = join(folder, 'pages');
    await buildPages(pages);
    await buildClients(pages);
    const server = await startServer(pages);
    const samples = await makeSamples(join(folder, 'files'));
    return new Bench(engine, folder, server, samples, await launchBoth(engine, server.port));
  }

  async close(): Promise<void> {
    await this.#drivers.bare.close();
    await this.#drivers.ours.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true });
  }

  /** Runs one cell; once more where a browser went down in it, which says nothing about the cell. */
  async run(cell: Cell, isFirst = true): Promise<Row> {
    const row = newRow(this.#engine, cell);
    try {
      await this.#fill(row, cell);
      return row;
    } catch (error) {
      row.send = row.deny = row.pass = false;
      row.why = String(error).split('\n', 1)[0] ?? '';
    }
    const lost = await this.#isLost();
    await Promise.allSettled([this.#drivers.bare.close(), this.#drivers.ours.close()]);
    this.#drivers = await launchBoth(this.#engine, this.#server.port);
    return lost && isFirst ? this.run(cell, false) : row;
  }

  async #isLost(): Promise<boolean> {
    const tabs = Object.values(this.#drivers).map((driver) => driver.open('about:blank'));
    return (await Promise.allSettled(tabs)).some(({ status }) => status === 'rejected');
  }

  async #fill(row: Row, cell: Cell): Promise<void> {
    const baseline = await this.#baseline(cell);
    if (!baseline) {
      row.why = 'uploads nothing';
      return;
    }
    row.baseline = row.send = row.deny = row.pass = true;
    for (row.runs = 0; row.runs < RUNS; row.runs += 1) await this.#runOnce(row, cell, baseline);
  }

  async #runOnce(row: Row, cell: Cell, baseline: Baseline): Promise<void> {
    const { medical, ordinary } = this.#samples(cell);
    const whys = new Set(row.why?.split('; '));
    const passed = await this.#inTab('ours', cell, async (tab) => {
      await upload(tab, cell, ordinary);
      const arrived = await this.#arrived(countOf(baseline.ordinary));
      if (await tab.overlay.present())
        whys.add(`asked: ${(await tab.overlay.text()).split('\n', 2).join(' ')}`);
      return arrived;
    });
    if (!isDeepStrictEqual(passed, baseline.ordinary)) {
      row.pass = false;
      whys.add(`an ordinary upload arrived as ${summary(passed)} instead of ${summary(baseline.ordinary)}`);
    }
    const sent = await this.#inTab('ours', cell, async (tab) => {
      if ((await refuseThenSend(tab, this.#server, cell, medical)) > 0) row.deny = false;
      return this.#arrived(countOf(baseline.medical));
    });
    if (!isDeepStrictEqual(sent, baseline.medical)) {
      row.send = false;
      whys.add(`sent, it arrived as ${summary(sent)} instead of ${summary(baseline.medical)}`);
    }
    if (whys.size > 0) row.why = [...whys].join('; ');
  }

  /** @returns what arrives without the extension, `undefined` where that is nothing */
  async #baseline(cell: Cell): Promise<Baseline | undefined> {
    const { medical, ordinary } = this.#samples(cell);
    const seen = { medical: await this.#bare(cell, medical), ordinary: await this.#bare(cell, ordinary) };
    return countOf(seen.medical) > 0 && countOf(seen.ordinary) > 0 ? seen : undefined;
  }

  #bare(cell: Cell, offer: Offer): Promise<Arrived[]> {
    return this.#inTab('bare', cell, async (tab) => {
      await upload(tab, cell, offer);
      return this.#arrived(offer.files);
    });
  }

  async #inTab<T>(which: 'bare' | 'ours', cell: Cell, use: (tab: Tab) => Promise<T>): Promise<T> {
    this.#server.forget();
    const tab = await openClient((url) => this.#drivers[which].open(url), cell);
    const result = await use(tab);
    await tab.close();
    return result;
  }

  /** What has arrived once it is so many files and no more come, or when there was time enough for them. */
  async #arrived(count: number): Promise<Arrived[]> {
    const until = Date.now() + PATIENCE_MS;
    while (countOf(arrivals(this.#server)) < count && Date.now() < until) await pause(LOOK_EVERY_MS);
    await pause(QUIET_MS);
    return arrivals(this.#server);
  }
}

const newRow = (browser: Engine, { client: { name, foreign }, route }: Cell): Row => ({
  route,
  browser,
  client: name,
  foreign,
  baseline: false,
  send: false,
  deny: false,
  pass: false,
  runs: 0,
});

async function launchBoth(engine: Engine, port: number): Promise<Record<'bare' | 'ours', Driver>> {
  const display = engine === 'chromium';
  return {
    bare: await launch(engine, { port, display }),
    ours: await launch(engine, { port, display, extension: join(EXTENSIONS, engine) }),
  };
}
