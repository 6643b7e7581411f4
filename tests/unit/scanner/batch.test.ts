import { afterEach, expect, it, vi } from 'vitest';
import type { OutgoingFile, ScanReply } from '../../../src/messages.ts';
import { runBatch } from '../../../src/scanner/batch.ts';
import { createFeed } from '../../../src/scanner/feed.ts';
import type { Pool } from '../../../src/scanner/pool.ts';
import type { Scanned, WorkerTask } from '../../../src/scanner/worker.ts';
import { defaultSettings } from '../../../src/settings.ts';
import type { Finding } from '../../../src/types.ts';

const PROOF: Finding = {
  detector: 'dicom',
  group: 'file',
  label: 'found_dicom',
  strength: 'strong',
  medical: true,
  identifying: false,
  where: '(0008,0016)',
};

/** Stands for the workers: knows files by their names, and keeps the order in which it was asked. */
class ScriptedPool implements Pool {
  asked: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  lanes: number;
  #then: () => void;

  constructor(lanes = 1, then: () => void = () => {}) {
    this.lanes = lanes;
    this.#then = then;
  }

  async examine({ file: { name }, before }: WorkerTask): Promise<Scanned> {
    this.asked.push(before ? `look at ${name}` : name);
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await Promise.resolve();
    this.atOnce -= 1;
    this.#then();
    const isScan = name.startsWith('scan');
    return {
      report: { name, kind: isScan ? 'dicom' : 'jpeg', findings: isScan ? [PROOF] : [] },
      bytesRead: 10,
      more: !isScan && !before,
    };
  }

  warmUp(): void {}
  rest(): void {}
}

async function run(names: string[], pool: Pool, details = false): Promise<ScanReply[]> {
  const { signal } = new AbortController();
  const files: OutgoingFile[] = names.map((name) => ({ file: new File([], name), path: '' }));
  const feed = createFeed(files.length, signal);
  feed.add(files);
  const batch = { files, total: files.length, host: 'chatgpt.com', settings: defaultSettings };
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
  expect(pool.asked.slice(6)).toEqual(photos(5).map((name) => `look at ${name}`));
  const [progress, early] = replies;
  expect(progress).toEqual({ type: 'progress', done: 1, total: 6 });
  expect(early).toMatchObject({ type: 'outcome', final: false, outcome: { level: 'warn' } });
  expect(final(replies)).toMatchObject({ level: 'warn', unchecked: false });
});

it('tells details in the order of the files, with what both passes took', async () => {
  const replies = await run(['photo 0', 'scan', 'photo 1'], new ScriptedPool(), true);
  const [details] = replies.flatMap((reply) => (reply.type === 'details' ? [reply.details] : []));
  expect(details?.map(({ index, report, bytesRead }) => [index, report.name, bytesRead])).toEqual([
    [0, 'photo 0', 20],
    [1, 'scan', 10],
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

/** A pool in which every file takes this long. */
function slowPool(milliseconds: number): ScriptedPool {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return new ScriptedPool(1, () => {
    now += milliseconds;
  });
}

it('holds nobody for more than half a minute: the rest could not be checked, and is asked about', async () => {
  const pool = slowPool(1000);
  const outcome = final(await run(photos(100), pool));
  expect(pool.asked).toHaveLength(30);
  expect(outcome).toMatchObject({ level: 'warn', unchecked: true });
  expect(outcome.explanation.title).toEqual({ key: 'unchecked_files', values: ['100', '100'] });
  expect(outcome.explanation.body).toContainEqual({ key: 'unchecked_outOfTime' });
});

it('takes its time on the check page, where nothing is held', async () => {
  const pool = slowPool(1000);
  expect(final(await run(photos(100), pool, true)).level).toBe('pass');
  expect(pool.asked).toHaveLength(200);
});
