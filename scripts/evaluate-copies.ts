/**
 * `npm run --silent evaluate:copies -- DIR [--browser firefox] [--json OUT]`: has the built extension, in a real browser, make a copy without
 * the details of every picture below DIR, as a person does on the check page who moves no box, and looks at each with
 * other programs (`evaluation/copy-rows.ts` says what must hold). OUT gets the rows as JSON. Ends with 1 when something
 * does not hold of a copy or the extension asked the network, with 2 when it was asked wrongly.
 *
 * Of a corpus (`npm run corpus -- DIR --seed N`) each copy of a picture in which something was found is also given to the
 * system's own `tesseract` (`evaluation/read-again.ts`).
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { check, openCheckPage } from '../tests/browser/check-page.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { makeCopy, openEditor, rememberFiles } from '../tests/browser/copying.ts';
import type { Driver, Tab } from '../tests/browser/driver.ts';
import { launchFirefox } from '../tests/browser/firefox.ts';
import { buildTarget } from './build.ts';
import { type CopyRow, rowFor, summaryOf } from './evaluation/copy-rows.ts';
import { type Listed, listFiles } from './evaluation/list-files.ts';
import { findOtherPrograms, type OtherPrograms } from './evaluation/other-programs.ts';
import { type Rereader, startReadingAgain } from './evaluation/read-again.ts';
import { visible } from './evaluation/show-table.ts';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
type Browser = keyof typeof LAUNCH;

/** The browser's names lead to this port of this machine, where nobody listens (RFC 863). */
const NOWHERE = 9;

/** @returns nothing for what is no picture */
async function copyRow(
  tab: Tab,
  { file, path }: Listed,
  target: string,
  programs: OtherPrograms,
  rereader: Rereader | undefined,
): Promise<CopyRow | undefined> {
  const failed = (error: string): CopyRow => ({ file, ok: false, leftovers: [], psnr: null, ms: 0, error });
  const [result] = await check(tab, [path]);
  const isPicture = await tab.evaluate(() => document.querySelector('button.copy') !== null);
  if (!isPicture) return undefined;
  const problem = await openEditor(tab);
  if (problem !== '') return failed(problem);
  const started = performance.now();
  const copy = await makeCopy(tab);
  const ms = Math.round(performance.now() - started);
  const row = await rowFor(
    file,
    { path, isDicom: result?.kind === 'dicom' },
    { ...copy, ms },
    target,
    programs,
  );
  const readAgain = await rereader?.compare(file, result?.findings ?? [], path, target);
  return { ...row, ...(readAgain && { readAgain }) };
}

async function openPage(driver: Driver): Promise<Tab> {
  const tab = await openCheckPage(driver);
  await rememberFiles(tab);
  return tab;
}

/** @returns whether all holds of every copy, and the extension stayed silent on the network */
async function run(folder: string, browser: Browser, out?: string): Promise<boolean> {
  const extension = join(import.meta.dirname, '..', 'dist', browser);
  const files = await listFiles(folder);
  if (out !== undefined) await mkdir(dirname(out), { recursive: true });
  if (!existsSync(join(extension, 'manifest.json'))) await buildTarget(browser);
  const programs = await findOtherPrograms();
  if (programs.missing.length > 0) console.log(`not installed, so not asked: ${programs.missing.join(', ')}`);
  const rereader = await startReadingAgain(folder);
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-copy-'));
  const driver = await LAUNCH[browser]({ port: NOWHERE, extension });
  let tab = await openPage(driver);
  const rows: CopyRow[] = [];
  for (const listed of files) {
    const { file, problem } = listed;
    if (problem !== undefined) continue;
    try {
      const row = await copyRow(tab, listed, join(scratch, 'copy'), programs, rereader);
      if (row) rows.push(row);
    } catch (error) {
      rows.push({ file, ok: false, leftovers: [], psnr: null, ms: 0, error: messageOf(error) });
      await tab.close().catch(() => undefined);
      tab = await openPage(driver);
    }
    const last = rows.at(-1);
    if (last?.file === file) console.log(lineOf(last));
  }
  const requests = await driver.close();
  await programs.close();
  await rereader?.close();
  await rm(scratch, { recursive: true });
  if (out !== undefined) await writeFile(out, `${JSON.stringify(rows, null, 1)}\n`);
  console.log(`\n${summaryOf(rows, files.length - rows.length).join('\n')}`);
  for (const { url } of requests) console.log(`The extension asked the network for ${url}`);
  return requests.length === 0 && rows.every(({ ok, error }) => ok || error !== undefined);
}

function lineOf({ file, ok, psnr, ms, wrong, error }: CopyRow): string {
  const state = error ?? (ok ? 'ok' : `WRONG: ${wrong?.join('; ')}`);
  return [visible(file), psnr === null ? 'not compared' : `${psnr} dB`, `${ms} ms`, state].join('  ');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  const options = { json: { type: 'string' }, browser: { type: 'string', default: 'chromium' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Name one folder.');
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') throw new Error('The browser is chromium or firefox.');
  const out = values.json === undefined ? undefined : resolve(values.json);
  const isRight = await run(resolve(folder), browser, out);
  process.exitCode = isRight ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
