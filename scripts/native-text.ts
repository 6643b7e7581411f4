/**
 * `npm run --silent native:text -- --seed N [--count N] [--backgrounds DIR] [--only header|no-text] [--json OUT]`: the
 * built extension against the system's own `tesseract` program, one picture after the other, on the pictures of the corpus (`npm run corpus`)
 * that both can open: those in Latin script, DICOM files left out. A third as many pictures without text come on top,
 * photos and scans.
 *
 * Recall of the extension is the share of the identifying gold boxes that were found (`evaluation/text-score.ts`); of
 * the program, the share of their texts that its output holds (`evaluation/native-score.ts`). The extension's time is
 * what the scanner takes for the file with reading switched on, less the same with it switched off, after a first
 * picture that loads everything. The program's time is its whole run on one thread, less its start. Its page mode is
 * the one of 3, 6 and 11 with the best recall; the times of all three are shown.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check, openCheckPage } from '../tests/browser/check-page.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Tab } from '../tests/browser/driver.ts';
import { buildTarget } from './build.ts';
import { type Compared, comparedFigures, comparedReport } from './evaluation/native-figures.ts';
import { holds } from './evaluation/native-score.ts';
import { type PageMode, startNative } from './evaluation/native-tesseract.ts';
import { scoreOf } from './evaluation/text-score.ts';
import { type CorpusCommand, corpusOptions } from './text-corpus/command-line.ts';
import type { GoldPicture } from './text-corpus/gold.ts';
import { type CorpusOptions, makeCorpus } from './text-corpus/make.ts';

const EXTENSION = join(import.meta.dirname, '..', 'dist', 'chromium');
/** The browser's names lead to this port of this machine, where nobody listens (RFC 863). */
const NOWHERE = 9;
/** One picture without text on so many of the corpus. */
const TEXT_FREE_PART = 3;

async function run({ options, json, keep }: CorpusCommand): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'lead-apron-corpus-')));
  if (json !== undefined) await mkdir(dirname(json), { recursive: true });
  const native = await startNative();
  const gold = (await bothCorpora(folder, options)).filter(
    ({ script, compression }) => script === 'latin' && compression !== 'dicom',
  );
  if (!existsSync(join(EXTENSION, 'manifest.json'))) await buildTarget('chromium');
  const driver = await launchChromium({ port: NOWHERE, extension: EXTENSION });
  const tab = await openCheckPage(driver);
  const [first] = gold;
  if (first) await examined(tab, join(folder, first.path), true);
  const rows: Compared[] = [];
  for (const picture of gold) {
    const path = join(folder, picture.path);
    const [off, on] = [await examined(tab, path, false), await examined(tab, path, true)];
    const { boxes } = scoreOf(picture, on.findings);
    await native.startAgain();
    const by = async (mode: PageMode) => {
      const { text, ms } = await native.read(path, mode);
      return { found: boxes.filter(({ box }) => holds(text, box)).length, ms };
    };
    rows.push({
      gold: picture,
      boxes: boxes.length,
      ours: { found: boxes.filter(({ found }) => found).length, ms: Math.max(0, on.ms - off.ms) },
      native: { 3: await by(3), 6: await by(6), 11: await by(11) },
    });
  }
  await driver.close();
  await native.close();
  if (keep === undefined) await rm(folder, { recursive: true });
  console.log(`${native.version}, start ${native.startMs().toFixed(0)} ms`);
  console.log(comparedReport(rows).join('\n'));
  if (json !== undefined) await writeFile(json, `${JSON.stringify(comparedFigures(rows), null, 1)}\n`);
}

/** With text by and large, then without. Their paths are relative to the folder. */
async function bothCorpora(folder: string, options: CorpusOptions): Promise<GoldPicture[]> {
  const within = async (name: string, more: Partial<CorpusOptions>) => {
    const gold = await makeCorpus(join(folder, name), { ...options, ...more });
    return gold.map((picture) => ({ ...picture, path: join(name, picture.path) }));
  };
  const count = Math.ceil(options.count / TEXT_FREE_PART);
  return [...(await within('any', {})), ...(await within('no-text', { only: 'no-text', count }))];
}

/** @throws {Error} the scanner gave no answer */
async function examined(tab: Tab, path: string, reading: boolean) {
  await tab.evaluate(
    (on) =>
      (globalThis.browser ?? chrome).storage.local.set({ settings: { detectors: { 'burned-in-text': on } } }),
    reading,
  );
  const [result] = await check(tab, [path]);
  if (!result) throw new Error(`${path}: the scanner gave an empty answer`);
  return result;
}

try {
  const command = corpusOptions(process.argv.slice(2));
  if (command.positionals.length > 0) throw new Error('Only options, no names.');
  await run(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
