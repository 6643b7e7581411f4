/**
 * `npm run screenshots [-- NAME…] [--language ar] [--look narrow] [--out DIR] [--as-built]`: pictures of every page and
 * state, light and dark, 320 pixels wide, at 200 %, with large letters and in few colours, of the built extension in
 * Chromium, and what axe finds wrong on each. Named states and looks alone where some are named. Ends with 1 where axe found something.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accessibilityProblems } from '../tests/browser/axe.ts';
import { makeCertificate } from '../tests/browser/certificate.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Driver, Tab } from '../tests/browser/driver.ts';
import { managedProgram, writePolicy } from '../tests/browser/policies.ts';
import type { PuppeteerTab } from '../tests/browser/tab.ts';
import { putIn, takeOut } from '../tests/browser/taken-out.ts';
import { findChromium } from './browsers.ts';
import { buildTarget } from './build.ts';
import { startSite } from './demo/site.ts';
import { LOOKS, type Look, wear } from './screenshots/looks.ts';
import { writeAllSamples } from './screenshots/samples.ts';
import { type Stage, type State, store } from './screenshots/stage.ts';
import { POLICY, STATES } from './screenshots/states.ts';

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

/** Closes every tab afterwards: each holds a connection to the site, and a browser has six. */
async function take(
  { driver, ...rest }: Stage,
  state: State,
  looks: readonly Look[],
  out: string,
): Promise<string[]> {
  const tabs = new Set<Tab>();
  const open = async (url: string) => {
    const tab = await driver.open(url);
    tabs.add(tab);
    return tab;
  };
  const stage = { ...rest, driver: { ...driver, open } };
  try {
    await store(stage, state.settings ?? {});
    const tab = await state.reach(stage);
    tabs.add(tab);
    for (const look of looks) {
      await wear(tab, look);
      // Chromium paints nothing beyond the window of a page from right to left that fits into it.
      const isLong =
        !state.isOverlay && (await tab.evaluate(() => document.documentElement.scrollHeight > innerHeight));
      await tab.screenshot(join(out, `${state.name}-${look.name}.png`), isLong);
    }
    return await problemsOf(tab, state);
  } catch (error) {
    return [`not reached: ${error}`];
  } finally {
    for (const tab of tabs) await tab.close();
  }
}

/** A browser with the extension, of a person or of a hospital, and what ends it. */
async function launch(
  port: number,
  extension: string,
  isHospital: boolean,
): Promise<[Driver, () => Promise<unknown>]> {
  if (!isHospital) {
    const driver = await launchChromium({ port, extension });
    return [driver, () => driver.close()];
  }
  const managed = await managedProgram(findChromium());
  await writePolicy(managed, 'chromium', extension, POLICY);
  const driver = await launchChromium({ port, extension, program: managed.program });
  return [driver, () => driver.close().then(managed.remove)];
}

async function run(
  names: readonly string[],
  looks: readonly Look[],
  language: string,
  out: string,
): Promise<boolean> {
  await mkdir(out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-screenshots-'));
  const samples = join(scratch, 'samples');
  await writeAllSamples(samples);
  const site = await startSite({ folder: '', samples: [] }, makeCertificate('Lead Apron screenshots'));
  const extension = await inLanguage(language, scratch);
  const words = JSON.parse(await readFile(join(extension, '_locales', language, 'messages.json'), 'utf8'));
  let isRight = true;
  for (const isHospital of [false, true]) {
    const wanted = STATES.filter(
      (state) =>
        (state.isHospital ?? false) === isHospital && (names.length === 0 || names.includes(state.name)),
    );
    if (wanted.length === 0) continue;
    const [driver, end] = await launch(site.port, extension, isHospital);
    const stage: Stage = {
      driver,
      sample: (name) => join(samples, name),
      word: (key) => words[key].message,
      update: async () => driver.extension?.update(extension),
    };
    for (const state of wanted) {
      const problems = await take(stage, state, looks, out);
      isRight &&= problems.length === 0;
      console.log(`${state.name}: ${problems.length === 0 ? 'axe finds nothing' : problems.join('\n  ')}`);
    }
    await end();
  }
  await site.close();
  await rm(scratch, { recursive: true });
  return isRight;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    look: { type: 'string', multiple: true },
    out: { type: 'string', default: 'out/screenshots' },
    'as-built': { type: 'boolean', default: false },
  },
});
if (!values['as-built']) await buildTarget('chromium');
const looks = LOOKS.filter(({ name }) => values.look?.includes(name) ?? true);
const isRight = await run(positionals, looks, values.language, join(resolve(values.out), values.language));
process.exitCode = isRight ? 0 : 1;
