/** `npm run store:tiles`: the tiles of the stores, from the icon, the name and one sentence. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import words from '../src/_locales/en/messages.json' with { type: 'json' };
import { findChromium } from './browsers.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'store', 'pictures');

/** In pixels: the small tile, and the wide one of the Chrome Web Store. */
const SIZES = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];
const SENTENCE = 'Look before a website gets your scan.';

const icon = (await readFile(join(ROOT, 'icons', 'icon.svg'))).toString('base64');

/** Everything grows with the tile. */
const page = `<!doctype html>
<style>
  :root { --unit: min(1vh, 0.5vw); }
  body {
    display: flex; align-items: center; justify-content: center; gap: calc(7 * var(--unit)); height: 100vh; margin: 0;
    background: #eef3f4; color: #1d2127; font: calc(9 * var(--unit)) / 1.2 system-ui, sans-serif;
  }
  img { width: calc(36 * var(--unit)); }
  h1 { margin: 0 0 calc(3 * var(--unit)); font-size: calc(15 * var(--unit)); }
  p { max-width: 12em; margin: 0; }
</style>
<img src="data:image/svg+xml;base64,${icon}" alt="">
<div><h1>${words.extension_name.message}</h1><p>${SENTENCE}</p></div>`;

await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
for (const { width, height } of SIZES) {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(page);
  await tab.screenshot({ path: join(OUT, `tile-${width}x${height}.png`) });
}
await browser.close();
