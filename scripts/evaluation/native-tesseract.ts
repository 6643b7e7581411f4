/** The `tesseract` program of the system, with the very language data that the extension ships. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { png } from '../../tests/fixtures/images/png.ts';
import { median } from './native-score.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const DATA = join(ROOT, 'node_modules', '@tesseract.js-data', 'eng', '4.0.0_best_int', 'eng.traineddata.gz');
const STARTS = 7;
const MOST_OUTPUT = 16 * 1024 * 1024;

/** How the program looks for text: 3 lays out a page, 6 takes one block, 11 looks for scattered text. */
export const PAGE_MODES = [3, 6, 11] as const;
export type PageMode = (typeof PAGE_MODES)[number];

interface NativeReading {
  text: string;
  /** Of the program's whole run, less its start. */
  ms: number;
}

export interface NativeTesseract {
  version: string;
  /** Median of the last few starts, each on an empty picture of 10 × 10 pixels. */
  startMs(): number;
  /** Times one more start: how busy the machine is changes. */
  startAgain(): Promise<void>;
  read(path: string, mode: PageMode): Promise<NativeReading>;
  close(): Promise<void>;
}

/** @throws {Error} the program is not there */
export async function startNative(): Promise<NativeTesseract> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-apron-tesseract-'));
  await writeFile(join(folder, 'eng.traineddata'), gunzipSync(await readFile(DATA)));
  const empty = join(folder, 'empty.png');
  await writeFile(empty, png({ width: 10, height: 10, pixel: () => [255, 255, 255] }));
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };

  async function timed(path: string, mode: PageMode): Promise<NativeReading> {
    const options = ['--tessdata-dir', folder, '-l', 'eng', '--oem', '1', '--psm', String(mode)];
    const start = performance.now();
    const { stdout } = await run('tesseract', [path, 'stdout', ...options], { env, maxBuffer: MOST_OUTPUT });
    return { text: stdout, ms: performance.now() - start };
  }

  const { stdout } = await run('tesseract', ['--version']);
  const starts: number[] = [];
  const startAgain = async () => {
    starts.push((await timed(empty, 11)).ms);
  };
  const startMs = () => median(starts.slice(-STARTS));
  for (let at = 0; at < STARTS; at++) await startAgain();
  return {
    version: stdout.split('\n')[0] ?? '',
    startMs,
    startAgain,
    async read(path, mode) {
      const { text, ms } = await timed(path, mode);
      return { text, ms: Math.max(0, ms - startMs()) };
    },
    close: () => rm(folder, { recursive: true }),
  };
}
