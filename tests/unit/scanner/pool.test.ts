import { describe, expect, it } from 'vitest';
import type { Wear } from '../../../src/scanner/lane.ts';
import { createPool } from '../../../src/scanner/pool.ts';
import type { WorkerMessage, WorkerReply, WorkerTask } from '../../../src/scanner/worker.ts';
import { defaultSettings } from '../../../src/settings.ts';
import type { FileReport } from '../../../src/types.ts';

/** Stands for a browser's Worker: answers a file as its name says, and remembers that it was ended. */
class ScriptedWorker extends EventTarget {
  ended = false;
  warmed = 0;
  tasks: string[] = [];

  postMessage(message: WorkerMessage): void {
    if (message === 'warm-up') {
      this.warmed += 1;
      return;
    }
    const { file } = message;
    this.tasks.push(file.name);
    if ('covers' in message) {
      const copied = { picture: file, width: 1, height: 1, isSmaller: false, frames: 1 };
      if (file.name !== 'hangs') queueMicrotask(() => this.reply({ copied }));
      return;
    }
    const report: FileReport = { name: file.name, kind: 'dicom', findings: [] };
    queueMicrotask(() => {
      if (file.name === 'crashes') return this.dispatchEvent(new Event('error'));
      if (file.name === 'waits') return this.loadSlowly(report);
      if (file.name === 'loses the model') {
        const lost = { ...report, unchecked: 'scanner-lost' as const };
        return this.reply({ report: lost, bytesRead: 9, done: true });
      }
      if (file.name === 'takes long') {
        setTimeout(() => this.reply({ report, bytesRead: 9, done: true }), 60);
        return;
      }
      this.reply({ report, bytesRead: 7, done: false });
      if (file.name !== 'hangs') this.reply({ report, bytesRead: 9, done: true });
    });
  }

  terminate(): void {
    this.ended = true;
  }

  /** Three budgets long. */
  private loadSlowly(report: FileReport): void {
    this.reply('loading');
    setTimeout(() => {
      this.reply('loaded');
      this.reply({ report, bytesRead: 9, done: true });
    }, 60);
  }

  private reply(data: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const task = (name: string): WorkerTask => ({
  file: new File(['x'], name),
  path: '',
  enabled: defaultSettings.detectors,
  languages: ['eng'],
});

function poolOfScripted(budgetMs: number, lanes = 1, worn?: Wear) {
  const workers: ScriptedWorker[] = [];
  const pool = createPool(
    () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    lanes,
    budgetMs,
    worn,
  );
  return { pool, workers };
}

describe('the pool', () => {
  it('examines files in the order they came, in one worker', async () => {
    const { pool, workers } = poolOfScripted(1000);
    const results = await Promise.all(['a', 'b', 'c'].map((name) => pool.examine(task(name))));
    expect(results.map(({ report }) => report.name)).toEqual(['a', 'b', 'c']);
    expect(results.every(({ bytesRead }) => bytesRead === 9)).toBe(true);
    expect(workers.map(({ tasks }) => tasks)).toEqual([['a', 'b', 'c']]);
  });

  it('ends a worker whose file outstays its budget, keeps what was found, and gives the next file a new one', async () => {
    const { pool, workers } = poolOfScripted(20);
    const [hung, next] = await Promise.all([pool.examine(task('hangs')), pool.examine(task('b'))]);
    expect(hung).toEqual({
      report: { name: 'hangs', kind: 'dicom', findings: [], unchecked: 'timed-out' },
      bytesRead: 7,
    });
    expect(next.report).toEqual({ name: 'b', kind: 'dicom', findings: [] });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('keeps what the first pass found of a file that is lost in the second', async () => {
    const { pool } = poolOfScripted(1000);
    const before: FileReport = { name: 'crashes', kind: 'jpeg', findings: [] };
    const { report } = await pool.examine({ ...task('crashes'), later: { pass: 'looking', before } });
    expect(report).toEqual({ ...before, unchecked: 'unreadable' });
  });

  it('begins a second worker for files at once, and none for one after the other', async () => {
    const { pool, workers } = poolOfScripted(1000, 2);
    await pool.examine(task('a'));
    await pool.examine(task('b'));
    expect(workers).toHaveLength(1);
    const results = await Promise.all(['c', 'd', 'e'].map((name) => pool.examine(task(name))));
    expect(results.map(({ report }) => report.name)).toEqual(['c', 'd', 'e']);
    expect(workers.map(({ tasks }) => tasks.length)).toEqual([4, 1]);
  });

  it('loses with a worker its own file alone', async () => {
    const { pool, workers } = poolOfScripted(20, 2);
    const results = await Promise.all(
      ['hangs', 'b', 'c', 'crashes', 'd'].map((name) => pool.examine(task(name))),
    );
    expect(results.map(({ report }) => report.unchecked)).toEqual([
      'timed-out',
      undefined,
      undefined,
      'unreadable',
      undefined,
    ]);
    expect(workers.filter(({ ended }) => ended)).toHaveLength(2);
  });

  it('survives a worker that crashes', async () => {
    const { pool, workers } = poolOfScripted(1000);
    const [crashed, next] = await Promise.all([pool.examine(task('crashes')), pool.examine(task('b'))]);
    expect(crashed.report.unchecked).toBe('unreadable');
    expect(next.report.unchecked).toBeUndefined();
    expect(workers).toHaveLength(2);
  });

  it('does not count the loading of the model against a file', async () => {
    const { pool, workers } = poolOfScripted(20);
    const { report } = await pool.examine(task('waits'));
    expect(report.unchecked).toBeUndefined();
    expect(workers).toHaveLength(1);
  });

  it('gives the next file a new worker, made ready at once, when one has lost its model', async () => {
    const { pool, workers } = poolOfScripted(1000);
    expect((await pool.examine(task('loses the model'))).report.unchecked).toBe('scanner-lost');
    expect(workers.map(({ ended, warmed }) => [ended, warmed])).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  it('gives no file to a worker that died while it was made ready', async () => {
    const { pool, workers } = poolOfScripted(1000);
    pool.warmUp();
    workers[0]?.dispatchEvent(new Event('error'));
    expect((await pool.examine(task('a'))).report.unchecked).toBeUndefined();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('makes copies in turn with the files that are examined', async () => {
    const { pool, workers } = poolOfScripted(1000);
    const order = (name: string) => ({
      file: task(name).file,
      frame: 0,
      covers: [],
      types: [],
      purpose: 'save' as const,
      form: { is: 'picture' } as const,
    });
    const [, copied] = await Promise.all([
      pool.examine(task('a')),
      pool.copy(order('b')),
      pool.examine(task('c')),
    ]);
    expect(copied).toMatchObject({ width: 1, frames: 1 });
    expect(workers.map(({ tasks }) => tasks)).toEqual([['a', 'b', 'c']]);
  });

  it('ends a worker whose copy outstays its budget', async () => {
    const { pool, workers } = poolOfScripted(20);
    expect(
      await pool.copy({
        file: task('hangs').file,
        frame: 0,
        covers: [],
        types: ['image/png'],
        purpose: 'save',
        form: { is: 'picture' },
      }),
    ).toEqual({
      failed: 'timed-out',
    });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('renews a worker that a file kept busy for long, and has the next one ready', async () => {
    const { pool, workers } = poolOfScripted(1000, 2, { byTasks: 3, byOneMs: 50 });
    await Promise.all([pool.examine(task('takes long')), pool.examine(task('a'))]);
    pool.renew();
    expect(workers.map(({ ended, warmed }) => [ended, warmed])).toEqual([
      [true, 0],
      [false, 0],
      [false, 1],
    ]);
    expect((await pool.examine(task('b'))).report.name).toBe('b');
    expect(workers[2]?.tasks).toEqual(['b']);
  });

  it('renews a worker that has had many files, between two uploads alone', async () => {
    const { pool, workers } = poolOfScripted(1000, 1, { byTasks: 3, byOneMs: 1000 });
    for (const name of ['a', 'b', 'c', 'd']) await pool.examine(task(name));
    expect(workers).toHaveLength(1);
    for (let i = 0; i < 2; i++) pool.renew();
    expect(workers.map(({ ended, warmed }) => [ended, warmed])).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  it('leaves alone what has worked little or had to load much, and what took the place of a lost worker', async () => {
    const { pool, workers } = poolOfScripted(20, 1, { byTasks: 3, byOneMs: 10 });
    await pool.examine(task('a'));
    await pool.examine(task('waits'));
    pool.renew();
    await pool.examine(task('hangs'));
    pool.renew();
    expect(workers.map(({ tasks, ended, warmed }) => [tasks, ended, warmed])).toEqual([
      [['a', 'waits', 'hangs'], true, 0],
      [[], false, 1],
    ]);
  });

  it('rests until it is needed again', async () => {
    const { pool, workers } = poolOfScripted(1000);
    pool.warmUp();
    pool.warmUp();
    expect(workers).toHaveLength(1);
    pool.rest();
    expect(workers[0]?.ended).toBe(true);
    expect((await pool.examine(task('a'))).report.name).toBe('a');
    expect(workers).toHaveLength(2);
  });
});
