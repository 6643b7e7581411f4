import { afterEach, expect, it, vi } from 'vitest';
import type { Pass } from '../../../src/detectors/passes.ts';
import type { OutgoingFile, ScanReply } from '../../../src/messages.ts';
import { runBatch } from '../../../src/scanner/batch.ts';
import { createFeed } from '../../../src/scanner/feed.ts';
import type { Pool } from '../../../src/scanner/pool.ts';
import type { Scanned, WorkerTask } from '../../../src/scanner/worker.ts';
import { defaultSettings } from '../../../src/settings.ts';
import type { Finding, Settings } from '../../../src/types.ts';

const PROOF: Finding = {
  detector: 'dicom',
  group: 'file',
  label: 'found_dicom',
  strength: 'strong',
  medical: true,
  identifying: false,
  where: '(0008,0016)',
};

const VERBS: Record<Pass, string> = { quick: 'sniff at', looking: 'look at', reading: 'read' };

/** Scans and pages have words in them, and a scan needs no look. */
function nextFor(name: string, pass: Pass = 'quick'): Pass | undefined {
  if (pass === 'reading') return undefined;
  if (/^(?:scan|page)/.test(name) && (pass === 'looking' || name.startsWith('scan'))) return 'reading';
  return pass === 'quick' ? 'looking' : undefined;
}

/** Stands for the workers: knows files by their names, and keeps the order in which it was asked. */
class ScriptedPool implements Pool {
  asked: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  lanes: number;
  #then: (asked: string) => void;

  constructor(lanes = 1, then: (asked: string) => void = () => {}) {
    this.lanes = lanes;
    this.#then = then;
  }

  async examine({ file: { name }, later }: WorkerTask): Promise<Scanned> {
    const asked = later ? `${VERBS[later.pass]} ${name}` : name;
    this.asked.push(asked);
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await Promise.resolve();
    this.atOnce -= 1;
    this.#then(asked);
    const isScan = name.startsWith('scan');
    const next = nextFor(name, later?.pass);
    return {
      report: { name, kind: isScan ? 'dicom' : 'jpeg', findings: isScan ? [PROOF] : [] },
      bytesRead: 10,
      ...(next && { next }),
    };
  }

  warmUp(): void {}
  renew(): void {}
  rest(): void {}
}

async function run(
  names: string[],
  pool: Pool,
  details = false,
  changes: Partial<Settings> = {},
): Promise<ScanReply[]> {
  const { signal } = new AbortController();
  const files: OutgoingFile[] = names.map((name) => ({ file: new File([], name), path: '' }));
  const feed = createFeed(files.length, signal);
  feed.add(files);
  const batch = {
    files,
    total: files.length,
    host: 'chatgpt.com',
    settings: { ...defaultSettings, ...changes },
  };
  const replies: ScanReply[] = [];
  const request = { type: 'scan', batch, count: files.length, details } as const;
  await runBatch(request, feed, pool, (reply) => replies.push(reply), signal);
  return replies;
}

const photos = (count: number): string[] => Array.from({ length: count }, (_, index) => `photo ${index}`);
const final = (replies: ScanReply[]) => {
  const last = replies.at(-1);
  if (last?.type !== 'outcome' || !last.final) throw new Error('no final outcome');
  return last.outcome;
};

afterEach(() => vi.restoreAllMocks());

it('warns of the last file before the first picture is looked at', async () => {
  const pool = new ScriptedPool();
  const told = run([...photos(5), 'scan'], pool);
  const replies = await told;
  expect(pool.asked.slice(0, 6)).toEqual([...photos(5), 'scan']);
  expect(pool.asked.slice(6)).toEqual([...photos(5).map((name) => `look at ${name}`), 'read scan']);
  const [progress, early] = replies;
  expect(progress).toEqual({ type: 'progress', done: 0, total: 6 });
  expect(early).toMatchObject({ type: 'outcome', final: false, outcome: { level: 'warn' } });
  expect(final(replies)).toMatchObject({ level: 'warn', unchecked: false });
});

it('tells details in the order of the files, with what both passes took', async () => {
  const replies = await run(['photo 0', 'scan', 'photo 1'], new ScriptedPool(), true);
  const [details] = replies.flatMap((reply) => (reply.type === 'details' ? [reply.details] : []));
  expect(details?.map(({ index, report, bytesRead }) => [index, report.name, bytesRead])).toEqual([
    [0, 'photo 0', 20],
    [1, 'scan', 20],
    [2, 'photo 1', 20],
  ]);
});

it.each([
  [3, 1],
  [4, 2],
])('looks at %i pictures %i at a time', async (count, atOnce) => {
  const pool = new ScriptedPool(2);
  await run(photos(count), pool);
  expect(pool.mostAtOnce).toBe(atOnce);
  expect(new Set(pool.asked).size).toBe(2 * count);
});

/** A pool in which every file takes this long, or each that is asked about with this verb. */
function slowPool(milliseconds: number, verb = ''): ScriptedPool {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return new ScriptedPool(1, (asked) => {
    if (asked.startsWith(verb)) now += milliseconds;
  });
}

it('holds nobody for more than half a minute: the rest could not be checked, and is asked about', async () => {
  const pool = slowPool(1000);
  const outcome = final(await run(photos(100), pool));
  expect(pool.asked).toHaveLength(30);
  expect(outcome).toMatchObject({ level: 'warn', unchecked: true });
  expect(outcome.explanation.title).toMatchObject({ key: 'unchecked_files', values: ['100', '100'] });
  expect(outcome.explanation.body).toContainEqual({ key: 'unchecked_outOfTime' });
});

it('says what the settings make of what could not be checked, and whether asking first would help', async () => {
  const outcomeOf = async (changes: Partial<Settings>) =>
    final(await run(photos(100), slowPool(1000), false, changes));
  expect(await outcomeOf({ onTimeout: 'hold' })).toMatchObject({
    level: 'note',
    held: true,
    asksFirst: false,
  });
  const told = await outcomeOf({ onTimeout: 'tell' });
  expect(told).toMatchObject({ level: 'note', held: false, asksFirst: false });
  expect(told.explanation.body).toContainEqual(expect.objectContaining({ key: 'note_wentOnThem' }));
});

it('reads what is medical first', async () => {
  const pool = new ScriptedPool();
  await run(['page 1', 'page 2', 'scan'], pool);
  expect(pool.asked.slice(-3)).toEqual(['read scan', 'read page 1', 'read page 2']);
});

it('reads for ten seconds at most, and asks about nothing for that alone', async () => {
  const pages = Array.from({ length: 12 }, (_, index) => `page ${index}`);
  const pool = slowPool(3000, 'read');
  const outcome = final(await run(pages, pool));
  expect(pool.asked.filter((asked) => asked.startsWith('read'))).toHaveLength(4);
  expect(outcome).toMatchObject({ level: 'pass', unchecked: false });
});

it('takes its time on the check page, where nothing is held', async () => {
  const pool = slowPool(1000);
  expect(final(await run(photos(100), pool, true)).level).toBe('pass');
  expect(pool.asked).toHaveLength(200);
});
