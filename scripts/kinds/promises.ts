/** What ordinary uploads are promised: a letter of twenty pages, and an archive of half a gigabyte. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, openCheckPage } from '../../tests/browser/check-page.ts';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import { ORDINARY_FILES } from '../../tests/fixtures/documents/ordinary.ts';
import { pdf } from '../../tests/fixtures/documents/pdf.ts';
import { bytes, little, utf8 } from '../../tests/fixtures/images/bytes.ts';
import { type Measured, paired } from '../benchmarks/measured.ts';
import { writeSparse } from './kind.ts';

const PDF_JS = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist', 'legacy', 'build');
const PAGES = 20;
/** Of a document that many are read (src/scanner/pdf.ts). */
const PAGES_READ = 8;
const ROUNDS = 31;
const PROSE = ['an article on radiology', 'minutes of a meeting', 'a letter to a friend'];
const HALF_GIGABYTE = 500_000_000;
const ENTRIES = 100;

/** Puts pdf.js where the test server finds it. */
export async function layOutPdfJs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [from, to] of [
    ['pdf.mjs', 'pdf.js'],
    ['pdf.worker.mjs', 'pdf.worker.js'],
  ] as const)
    await cp(join(PDF_JS, from), join(folder, to));
  await writeFile(
    join(folder, 'index.html'),
    '<!DOCTYPE html><title>pdf.js</title><input type="file" id="file">',
  );
}

/** How long the verdict on a letter of twenty pages takes, against pdf.js reading the same pages by itself. */
export async function measureLetter(driver: Driver, folder: string): Promise<Measured> {
  const path = join(folder, 'letter.pdf');
  const prose = PROSE.flatMap((name) => (ORDINARY_FILES[name] ?? '').split('\n'));
  const pages = Array.from({ length: PAGES }, (_, i) =>
    Array.from({ length: 50 }, (_, line) => (prose[(i * 50 + line) % prose.length] ?? '').slice(0, 90)).join(
      '\n',
    ),
  );
  await writeFile(path, pdf(pages));
  const ours = await openCheckPage(driver);
  const theirs = await driver.open('https://pdf-js.example.org/');
  await theirs.pick('#file', [path]);
  // Both lie behind another page: browsers give what is in front more of the processor.
  const front = await driver.open('https://front.example.org/');
  const pairs: [number, number][] = [];
  for (let round = 0; round < 1 + ROUNDS; round++) {
    const [result] = await check(ours, [path]);
    const alone = await extract(theirs);
    if (round > 0 && result) pairs.push([result.ms, alone]);
  }
  for (const tab of [ours, theirs, front]) await tab.close();
  return paired(
    `a PDF of ${PAGES} pages of text`,
    ['decided', `pdf.js reading ${PAGES_READ} of them`],
    pairs,
    2,
  );
}

/** @returns milliseconds from the file to the text of its first pages, in pdf.js's own worker */
function extract(tab: Tab): Promise<number> {
  return tab.evaluate(async (most) => {
    const library = '/pdf.js';
    const pdfJs = await import(library);
    pdfJs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
    const state = window as unknown as { pdfWorker?: object };
    state.pdfWorker ??= new pdfJs.PDFWorker();
    const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
    const start = performance.now();
    const data = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer());
    const opened = await pdfJs.getDocument({ data, worker: state.pdfWorker }).promise;
    for (let number = 1; number <= Math.min(most, opened.numPages); number++)
      await (await opened.getPage(number)).getTextContent();
    const took = performance.now() - start;
    await opened.cleanup();
    return took;
  }, PAGES_READ);
}

/** How much of an archive of half a gigabyte of photos and code is read. */
export async function measureArchive(driver: Driver, folder: string): Promise<Measured> {
  const path = join(folder, 'backup.zip');
  const directory = await writeBigZip(path);
  const tab = await openCheckPage(driver);
  await check(tab, [path]);
  const [result] = await check(tab, [path]);
  await tab.close();
  const read = result?.bytesRead ?? Number.NaN;
  const figures = `${read} bytes read of ${HALF_GIGABYTE}, its directory ${directory}, ${result?.ms ?? 'no'} ms, ${result?.level}`;
  // The beginning tells the kind, and the end where the directory is: 64 KB each. It is listed in each of two passes: for
  // the scans and records in it, and for the papers.
  return {
    what: 'a ZIP of 500 MB, decided by its directory',
    figures,
    ratio: read / (2 * (directory + 0x20000)),
    atMost: 1.1,
  };
}

/** A hundred large files of a program, stored, of which nothing is there. @returns the directory's bytes */
async function writeBigZip(path: string): Promise<number> {
  const size = Math.floor(HALF_GIGABYTE / ENTRIES) - 200;
  const head = (name: Uint8Array) =>
    bytes(
      little(20, 2),
      little(0, 2),
      little(0, 2),
      new Uint8Array(8),
      little(size, 4),
      little(size, 4),
      little(name.length, 2),
      little(0, 2),
    );
  const names = Array.from({ length: ENTRIES }, (_, i) =>
    utf8(`program/part-${String(i).padStart(3, '0')}.exe`),
  );
  const step = size + 30 + (names[0]?.length ?? 0);
  const entries = names.map((name, i) =>
    bytes('PK\x01\x02', little(20, 2), head(name), new Uint8Array(10), little(i * step, 4), name),
  );
  const directory = bytes(...entries);
  const at = ENTRIES * step;
  const end = bytes(
    'PK\x05\x06',
    little(0, 4),
    little(ENTRIES, 2),
    little(ENTRIES, 2),
    little(directory.length, 4),
    little(at, 4),
    little(0, 2),
  );
  const first = names[0] ?? new Uint8Array();
  await writeSparse(
    path,
    at + directory.length + end.length,
    bytes('PK\x03\x04', head(first), first),
    bytes(directory, end),
  );
  return directory.length + end.length;
}
