/** `npm run icons`: the sizes of `icons/icon.svg` that browsers and stores ask for, and grey ones for "off". */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './browsers.ts';

const SIZES = [16, 32, 48, 128];
const OFF_SIZES = [16, 32];

const icons = new URL('../icons/', import.meta.url);
const svg = (await readFile(new URL('icon.svg', icons))).toString('base64');

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();

async function draw(name: string, size: number, filter: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } img { display: block; filter: ${filter} }</style>
    <img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" alt="">`);
  await page.screenshot({ path: new URL(`${name}.png`, icons).pathname, omitBackground: true });
}

for (const size of SIZES) await draw(String(size), size, 'none');
for (const size of OFF_SIZES) await draw(`off-${size}`, size, 'grayscale(1) brightness(1.25)');
await browser.close();
