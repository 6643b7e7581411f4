/**
 * `npm run --silent evaluate:kinds -- [--json OUT] [--real FOLDER] [--kind KIND] [--browser firefox]`: asks the built
 * extension, in Chromium on Linux or in Firefox, about samples of every kind of file: whole, broken and hostile ones that are made on the spot, and
 * real ones of FOLDER, which are named by their kind (`pdf.letter.pdf`). Prints the table; a run over all kinds in
 * Chromium also writes it to docs/kinds.md. Memory is measured in Chromium alone. OUT gets the rows as JSON. Ends with 1 when a row is not as it must be.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { check, openCheckPage } from '../tests/browser/check-page.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { launchFirefox } from '../tests/browser/firefox.ts';
import { startServer } from '../tests/browser/server.ts';
import { ordinaryPhoto } from '../tests/fixtures/images/samples.ts';
import { holds } from './benchmarks/measured.ts';
import { documentOf } from './kinds/document.ts';
import { type Kind, samplesOf } from './kinds/kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { forgetPeak, peakMegabytes } from './kinds/memory.ts';
import { layOutPdfJs, measureArchive, measureLetter } from './kinds/promises.ts';
import { emptyRow, isBad, type Row, rowOf } from './kinds/rows.ts';

const MOMENT_MS = 500;
const ROOT = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    real: { type: 'string' },
    kind: { type: 'string', multiple: true },
    browser: { type: 'string', default: 'chromium' },
  },
});
const real = values.real === undefined ? [] : await realSamples(resolve(values.real));
const kinds = KINDS.filter(({ kind }) => values.kind?.includes(kind) ?? true);

const folder = await mkdtemp(join(tmpdir(), 'lead-apron-kinds-'));
const pages = join(folder, 'pages');
await layOutPdfJs(pages);
const server = await startServer(pages);
const isFirefox = values.browser === 'firefox';
const launch = isFirefox ? launchFirefox : launchChromium;
const driver = await launch({
  port: server.port,
  extension: join(ROOT, 'dist', isFirefox ? 'firefox' : 'chromium'),
});
const rows: Row[] = [];
try {
  await warmUp();
  for (const kind of kinds) rows.push(...(await rowsOf(kind)));
  const measured = [await measureLetter(driver, folder), await measureArchive(driver, folder)];
  const text = documentOf(
    rows,
    measured,
    isFirefox ? 'Firefox' : 'Chromium',
    new Date().toISOString().slice(0, 10),
  );
  if (values.json) await writeFile(resolve(values.json), `${JSON.stringify(rows, null, 1)}\n`);
  if (values.kind === undefined && !isFirefox) await writeFile(join(ROOT, 'docs', 'kinds.md'), text);
  console.log(text);
  process.exitCode = rows.some(isBad) || !measured.every(holds) ? 1 : 0;
} finally {
  await driver.close();
  await server.close();
  await rm(folder, { recursive: true });
}

/** Paths of real samples. */
async function realSamples(from: string): Promise<string[]> {
  return (await readdir(from)).toSorted().map((name) => join(from, name));
}

/** The model is loaded with the first picture. */
async function warmUp(): Promise<void> {
  const path = join(folder, 'holiday.jpg');
  await writeFile(path, ordinaryPhoto());
  const tab = await openCheckPage(driver);
  await check(tab, [path]);
  await tab.close();
}

async function rowsOf(kind: Kind): Promise<Row[]> {
  const own = real.filter((path) => basename(path).startsWith(`${kind.kind}.`));
  const found: Row[] = own.length === 0 ? [emptyRow(kind, 'real')] : [];
  for (const path of own) {
    const [, what = ''] = basename(path).split('.');
    found.push(await ask(kind, { sample: 'real', what }, path));
  }
  for (const sample of samplesOf(kind)) {
    const path = join(folder, sample.name);
    await sample.write(path);
    found.push(await ask(kind, sample, path));
    await rm(path);
  }
  return found;
}

/** A page that gives no answer is left. */
async function ask(kind: Kind, about: Parameters<typeof rowOf>[1], path: string): Promise<Row> {
  const tab = await openCheckPage(driver, 'balanced');
  forgetPeak();
  const results = await check(tab, [path]).catch(() => []);
  const row = rowOf(kind, about, results[0], isFirefox ? undefined : peakMegabytes());
  await tab.close();
  // People do not send ten files a second: what a closed page leaves is tidied up while nothing happens.
  await setTimeout(MOMENT_MS);
  const { recognised, level, error, ms, peakMB } = row;
  process.stderr.write(
    `${isBad(row) ? 'NO ' : 'ok '} ${kind.kind}, ${about.sample}: ${about.what}: ${recognised ? '' : 'not recognised, '}${level}${error ? `, ${error}` : ''}, ${ms} ms, ${peakMB ?? 'unknown'} MB\n`,
  );
  return row;
}
