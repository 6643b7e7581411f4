/** What Lead Apron says of files: each through the real extension in a real browser, on a covered page. */
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isCleared } from '../../src/content/cleared.ts';
import type { Level } from '../../src/types.ts';
import { makeCertificate } from '../../tests/browser/certificate.ts';
import { check, openCheckPage } from '../../tests/browser/check-page.ts';
import { launchChromium } from '../../tests/browser/chromium.ts';
import type { Driver, OutgoingRequest, Tab } from '../../tests/browser/driver.ts';
import { poll } from '../../tests/browser/waiting.ts';
import { startSite } from './site.ts';

/** A site that we cover. The browser is told to find it at our own server; nothing goes to the real one. */
const ADDRESS = 'https://chatgpt.com/';

export interface Told {
  level: Level;
  /** In words for people. */
  says: string[];
  /** What was found, values masked. */
  found: string[];
  /** Path of the picture of the warning or note; absent where there was nothing to be seen. */
  picture?: string;
}

const NOT_HELD: Told = {
  level: 'pass',
  says: ['It would go on. This version does not look into files of this kind.'],
  found: [],
};

/**
 * Runs each file for itself.
 * @param extension folder of the built extension
 * @param pictures folder for pictures of what the person would see
 * @returns what the extension asked of the network meanwhile
 * @throws {Error} there is no browser, or it did not do what it should
 */
export async function tryFiles(
  paths: readonly string[],
  extension: string,
  pictures: string,
  tell: (path: string, told: Told) => void,
): Promise<OutgoingRequest[]> {
  await mkdir(pictures, { recursive: true });
  const site = await startSite({ folder: '', samples: [] }, makeCertificate('Lead Apron demo'));
  const driver = await launchChromium({ port: site.port, extension });
  let requests: OutgoingRequest[];
  try {
    for (const [index, path] of paths.entries()) {
      const name = basename(path);
      const { size } = await stat(path);
      // Without an extension a browser knows no type either, and with one the type adds nothing.
      const told = isCleared({ name, size, type: '' }) ? NOT_HELD : await ask(driver, path);
      site.forget();
      const picture = join(pictures, `${index + 1}-${name}.png`);
      const shown = await upload(driver, path, told.level, picture);
      tell(path, { ...told, ...(shown && { picture }) });
    }
  } finally {
    requests = await driver.close();
    await site.close();
  }
  return requests;
}

/** Asks the extension's own check page. */
async function ask(driver: Driver, path: string): Promise<Told> {
  const tab = await openCheckPage(driver);
  const [result] = await check(tab, [path]);
  if (!result) throw new Error(`${basename(path)}: the scanner gave an empty answer`);
  const words = await tab.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText);
    return { says: texts('#rows td p'), found: texts('#rows td li') };
  });
  await tab.close();
  return { level: result.level, ...words };
}

/** Picks it on the covered page and waits for what must come. @returns whether a picture was taken */
async function upload(driver: Driver, path: string, level: Level, picture: string): Promise<boolean> {
  const tab = await driver.open(ADDRESS);
  await tab.pick('#chat-file', [path]);
  await COMES[level](tab);
  if (level !== 'pass') await tab.screenshot(picture);
  await tab.close();
  return level !== 'pass';
}

const arrived = (tab: Tab) => tab.until(() => document.querySelector('#received li') !== null);

const COMES: Record<Level, (tab: Tab) => Promise<unknown>> = {
  warn: (tab) => tab.overlay.opened(),
  note: (tab) => poll(() => tab.overlay.notes(), 'the note never came'),
  pass: arrived,
};
