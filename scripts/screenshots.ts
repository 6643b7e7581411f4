/**
 * `npm run screenshots [-- NAME…] [--language ar] [--out DIR]`: pictures of every page and state, light and dark, 320
 * pixels wide and at 200 %, of the built extension in Chromium, and what axe finds wrong on each. Named states alone
 * where some are named. Ends with 1 where axe found something.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accessibilityProblems } from '../tests/browser/axe.ts';
import { makeCertificate } from '../tests/browser/certificate.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Driver } from '../tests/browser/driver.ts';
import type { PuppeteerTab } from '../tests/browser/tab.ts';
import { putIn, takeOut } from '../tests/browser/taken-out.ts';
import { buildTarget } from './build.ts';
import { writeSamples } from './demo/samples.ts';
import { startSite } from './demo/site.ts';
import { LOOKS, wear } from './screenshots/looks.ts';
import { STATES, type State } from './screenshots/states.ts';

const ROOT = join(import.meta.dirname, '..');

/** The extension with the words of one language alone, which every browser then takes. */
async function inLanguage(language: string, scratch: string): Promise<string> {
  const built = join(ROOT, 'dist', 'chromium');
  if (language === 'en') return built;
  const folder = join(scratch, language);
  await cp(built, folder, { recursive: true });
  for (const other of await readdir(join(folder, '_locales')))
    if (other !== language) await rm(join(folder, '_locales', other), { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, default_locale: language }));
  return folder;
}

/** What axe finds; the warning, which nothing of the page can reach, is taken out and put into the page for it. */
async function problemsOf(tab: PuppeteerTab, { isOverlay }: State): Promise<string[]> {
  const isOpen = isOverlay && (await tab.overlay.present());
  if (isOverlay && !isOpen) return [];
  if (isOpen) {
    const dialog = await takeOut(tab);
    await tab.press('Escape');
    await putIn(tab, dialog);
  }
  const problems: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await wear(tab, { ...(scheme === 'dark' && { scheme }) });
    problems.push(...(await accessibilityProblems(tab)).map((problem) => `${scheme}: ${problem}`));
  }
  return problems;
}

async function take(driver: Driver, samples: string, state: State, out: string): Promise<string[]> {
  const tab = await state.reach({ driver, sample: (name) => join(samples, name) });
  for (const look of LOOKS) {
    await wear(tab, look);
    await tab.screenshot(join(out, `${state.name}-${look.name}.png`), !state.isOverlay);
  }
  const problems = await problemsOf(tab, state);
  await tab.close();
  return problems;
}

async function run(names: readonly string[], language: string, out: string): Promise<boolean> {
  await buildTarget('chromium');
  await mkdir(out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-screenshots-'));
  const samples = join(scratch, 'samples');
  await writeSamples(samples);
  const site = await startSite({ folder: '', samples: [] }, makeCertificate('Lead Apron screenshots'));
  const extension = await inLanguage(language, scratch);
  const driver = await launchChromium({ port: site.port, extension });
  let isRight = true;
  for (const state of STATES) {
    if (names.length > 0 && !names.includes(state.name)) continue;
    const problems = await take(driver, samples, state, out);
    isRight &&= problems.length === 0;
    console.log(`${state.name}: ${problems.length === 0 ? 'axe finds nothing' : problems.join('\n  ')}`);
  }
  await driver.close();
  await site.close();
  await rm(scratch, { recursive: true });
  return isRight;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: 'out/screenshots' },
  },
});
const isRight = await run(positionals, values.language, join(resolve(values.out), values.language));
process.exitCode = isRight ? 0 : 1;
