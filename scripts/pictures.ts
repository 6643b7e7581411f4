/**
 * `npm run pictures`: the pictures of the README, of the real extension and made-up files. `-- --store`: the same in the
 * sizes that stores ask for.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import words from '../src/_locales/en/messages.json' with { type: 'json' };
import { makeCertificate } from '../tests/browser/certificate.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Driver } from '../tests/browser/driver.ts';
import { PuppeteerTab } from '../tests/browser/tab.ts';
import { poll } from '../tests/browser/waiting.ts';
import { buildTarget } from './build.ts';
import { writeSamples } from './demo/samples.ts';
import { startSite } from './demo/site.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const STORE_PICTURES = join(ROOT, 'store', 'pictures');
/** What stores show, and a small one. */
const STORE_SIZE = { width: 1280, height: 800 };
const STORE_SCALES = [1, 0.5];
const isForStores = process.argv.includes('--store');

interface Picture {
  name: string;
  host: string;
  scheme: 'light' | 'dark';
  /** One of the demo's samples. */
  file: string;
  /** Resolves when there is to be seen what the picture is of. */
  seen(tab: PuppeteerTab): Promise<unknown>;
}

/** The list fills while the check goes on. */
async function opened(tab: PuppeteerTab): Promise<void> {
  await tab.overlay.opened();
  const isChecked = async () => !(await tab.overlay.text()).includes(words.warn_stillChecking.message);
  await poll(isChecked, 'the check never ended');
}

const WANTED: readonly Picture[] = [
  { name: 'warning-light', host: 'chatgpt.com', scheme: 'light', file: 'IM000001', seen: opened },
  { name: 'warning-dark', host: 'x.com', scheme: 'dark', file: 'IM000001', seen: opened },
  {
    name: 'why',
    host: 'chatgpt.com',
    scheme: 'light',
    file: 'without-a-name.dcm',
    async seen(tab) {
      await opened(tab);
      await tab.overlay.click('Why?');
      await poll(
        async () => (await tab.overlay.text()).includes('Please look at the file'),
        'the reasons never opened',
      );
    },
  },
  {
    name: 'note',
    host: 'x.com',
    scheme: 'light',
    file: 'knee-mri.jpg',
    seen: (tab) => poll(async () => (await tab.overlay.notes()).includes('went on'), 'the note never came'),
  },
];

async function take(driver: Driver, samples: string, { name, host, scheme, file, seen }: Picture) {
  const tab = await driver.open(`https://${host}/`);
  if (!(tab instanceof PuppeteerTab)) throw new Error('No other tab can be told to be dark');
  await tab.wear(scheme);
  const { width, height } = STORE_SIZE;
  if (isForStores) await tab.resize(width, height);
  await tab.pick('#chat-file', [join(samples, file)]);
  await seen(tab);
  if (!isForStores) await tab.screenshot(join(PICTURES, `${name}.png`));
  for (const scale of isForStores ? STORE_SCALES : []) {
    await tab.resize(width, height, scale);
    const size = `${width * scale}x${height * scale}`;
    await tab.screenshot(join(STORE_PICTURES, `${name}-${size}.png`));
  }
  await tab.close();
}

await buildTarget('chromium');
await mkdir(isForStores ? STORE_PICTURES : PICTURES, { recursive: true });
const samples = await mkdtemp(join(tmpdir(), 'lead-apron-pictures-'));
await writeSamples(samples);
const site = await startSite({ folder: '', samples: [] }, makeCertificate('Lead Apron pictures'));
const driver = await launchChromium({ port: site.port, extension: join(ROOT, 'dist', 'chromium') });
for (const picture of WANTED) {
  site.forget();
  await take(driver, samples, picture);
}
await driver.close();
await site.close();
await rm(samples, { recursive: true });
