import { mkdirSync } from 'node:fs';
import { SAMPLES, writeSamples } from '../../scripts/demo/samples.ts';
import { headScan } from '../../src/pages/samples/head-scan.ts';
import { jpeg } from '../fixtures/images/jpeg.ts';
import { ordinaryPhoto } from '../fixtures/images/samples.ts';
import { check, openCheckPage } from './check-page.ts';
import { refuseThenSend } from './decide.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/** The look of a picture that nothing else speaks of: a made-up head, which the model takes for a scan. */

const SIZE = 512;
const CHAT = 'https://chatgpt.com/react-19/';

/** A scan as a portal saves it: no header, no notes, no telling name. */
function scan(): Uint8Array {
  const pixels = headScan(SIZE);
  const pixel = (x: number, y: number) => {
    const grey = pixels[y * SIZE + x] ?? 0;
    return [grey, grey, grey] as const;
  };
  return jpeg({ picture: { width: SIZE, height: SIZE, pixel } });
}

test('a scan without any detail is held, said to look like one, refused and sent', async ({
  open,
  server,
}, info) => {
  const path = write(info, 'download.jpg', scan());
  const tab = await open(CHAT);
  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  const text = await tab.overlay.text();
  expect(text).toContain('This file looks like a medical image.');
  expect(text).toMatch(/It looks like (a CT|an MRI) scan\./);
  // It opens before the words in the picture were looked for.
  await expect.poll(tab.overlay.text).toContain('We found no name or date, but we can miss some.');
  await refuseThenSend(tab, server, [path]);
});

test('a photo goes through, and nothing is said', async ({ open, server }, info) => {
  const path = write(info, 'IMG_2041.jpg', ordinaryPhoto(800, 600));
  const tab = await open(CHAT);
  await tab.drop('#drop', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  expect(await tab.overlay.present()).toBe(false);
});

/** What the demo's page tells people will come of a file. */
const TOLD: [words: RegExp, level: string][] = [
  [/ou are asked/, 'warn'],
  [/a small note/, 'note'],
  [/It goes through/, 'pass'],
];

test('the samples of the demo get what the demo says of them, and show every level', async ({
  driver,
}, info) => {
  mkdirSync(info.outputPath(), { recursive: true });
  const paths = await writeSamples(info.outputPath('samples'));
  const tab = await openCheckPage(driver);
  const levels: Record<string, string | undefined> = {};
  for (const path of paths) {
    const [result] = await check(tab, [path]);
    levels[path] = result?.level;
  }
  const told = SAMPLES.map(({ about }) => TOLD.find(([words]) => words.test(about))?.[1]);
  expect(Object.values(levels)).toEqual(told);
  expect(new Set(told)).toEqual(new Set(['warn', 'note', 'pass']));
});
