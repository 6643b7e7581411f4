import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeBigDicom } from '../fixtures/dicom/big.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { asSent, janeDoe, manyFiles, manyPictures, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { HOSTILE_PAGE, heardBy, listenAnew, noticed } from './hostile-page.ts';
import { attached, CHAT, writeAnew } from './pages.ts';
import { addFrame } from './places.ts';

/** Whatever a page tries and whenever: no byte leaves early, nothing is lost, and nothing is stuck afterwards. */

test.use({ display: true });

const PAGE = 'https://chatgpt.com/hostile';

test.beforeEach(({ server }) => server.serve('/hostile', HOSTILE_PAGE));

/** Writes the page over another one, so that no listener of before is left. */
async function openWritten(open: (url: string) => Promise<Tab>): Promise<Tab> {
  const tab = await open('https://chatgpt.com/plain-form/');
  await writeAnew(tab, HOSTILE_PAGE);
  return tab;
}

const ROUTES = {
  pick: {
    offer: (tab: Tab, path: string) => tab.pickByClick('#file', [path]),
    moments: ['first script', 'load', 'pointerdown', 'click', 'hold'],
    events: ['input', 'change'],
  },
  drop: {
    offer: (tab: Tab, path: string) => tab.drop('#drop', [path]),
    moments: ['first script', 'load', 'dragenter', 'dragover', 'hold'],
    events: ['drop'],
  },
  paste: {
    offer: (tab: Tab, path: string) => tab.pasteFile('#paste', path),
    moments: ['first script', 'load', 'pointerdown', 'click', 'keydown', 'hold'],
    events: ['paste'],
  },
};

for (const how of ['served', 'written by document.write'] as const) {
  for (const [route, { offer, moments, events }] of Object.entries(ROUTES)) {
    test(`a page that listens at every moment, ${how}: ${route}`, async ({ open, server }, info) => {
      const path = janeDoe(info);
      const tab = await (how === 'served' ? open(PAGE) : openWritten(open));

      await offer(tab, path);
      await tab.overlay.opened();
      await listenAnew(tab, 'hold');
      expect(await noticed(tab)).toEqual([]);
      await decide(tab, "Don't send");
      expect(await noticed(tab)).toEqual([]);
      expect(server.bodyBytes).toBe(0);

      await offer(tab, path);
      await tab.overlay.opened();
      expect(await noticed(tab)).toEqual([]);
      await decide(tab, 'Send as it is');
      expect((await server.arrived(1))[0]?.files).toMatchObject(asSent([path]));
      expect(await heardBy(tab, basename(path))).toEqual(
        Object.fromEntries(moments.map((moment) => [moment, events])),
      );
    });
  }
}

test('a choice while a drop is held: asked one after the other, and both arrive', async ({
  open,
  server,
}, info) => {
  const [picked, dropped] = [janeDoe(info, 'picked'), janeDoe(info, 'dropped')];
  const tab = await open(PAGE);
  await tab.drop('#drop', [...manyPictures(info, 10), dropped]);
  // The question may be open by now: nobody could drop anything on the page then.
  await tab.pick('#file', [picked]);
  await tab.overlay.opened();
  expect(server.bodyBytes).toBe(0);
  await sendThis(tab);
  await server.arrived(1);
  await tab.overlay.opened();
  expect(server.uploads).toHaveLength(1);
  await sendThis(tab);
  const names = (await server.arrived(2)).map(({ files }) => files.at(-1)?.name);
  expect(names.toSorted()).toEqual(['dropped', 'picked']);
});

/**
 * Ticks and sends, where another question may open at once. Pressed again only while the same question is still there, by
 * a file that only one of the two names: a press that comes late would be the next one's answer.
 */
async function sendThis(tab: Tab): Promise<void> {
  const text = await tab.overlay.text();
  const tick = () => tab.overlay.click(/I have seen: .*\./.exec(text)?.[0] ?? '');
  const isStillThere = async () => {
    const now = await tab.overlay.text();
    return now !== '' && now.includes('dropped') === text.includes('dropped');
  };
  await tick();
  await expect(async () => {
    await tab.overlay.click('Send as it is');
    // More was found since it was ticked.
    if ((await isStillThere()) && (await tab.overlay.text()).includes('tick the box above first'))
      await tick();
    await expect.poll(isStillThere, { timeout: 2_000 }).toBe(false);
  }).toPass();
}

test('a tab closed while its files are held, in the check and in the question', async ({
  driver,
  open,
  server,
}, info) => {
  for (const paths of [manyPictures(info), [janeDoe(info)]]) {
    const tab = await driver.open(PAGE);
    await tab.pick('#file', paths);
    if (paths.length === 1) await tab.overlay.opened();
    await tab.close();
  }
  const next = await open(PAGE);
  await next.pick('#file', [janeDoe(info)]);
  await next.overlay.opened();
  await decide(next, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('a frame removed while its files are held, in the check and in the question', async ({
  open,
  server,
}, info) => {
  const tab = await open(PAGE);
  for (const paths of [manyPictures(info), [janeDoe(info)]]) {
    await addFrame(tab, 'srcdoc');
    await tab.pick('#frame >>> #file', paths);
    if (paths.length === 1) await tab.overlay.opened();
    await tab.evaluate(() => document.querySelector('#frame')?.remove());
    await tab.overlay.closed();
  }
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect((await server.arrived(1))[0]?.files).toMatchObject(asSent([janeDoe(info)]));
});

for (const route of ['pick', 'drop'] as const) {
  const offer = (tab: Tab, paths: string[]) => tab[route](route === 'pick' ? '#file' : '#drop', paths);

  test(`a thousand files, ${route}: all arrive, in their order`, async ({ open, server }, info) => {
    const paths = [...manyFiles(info, 999), janeDoe(info)];
    const tab = await open(PAGE);
    await offer(tab, paths);
    await tab.overlay.opened();
    expect(server.bodyBytes).toBe(0);
    await decide(tab, 'Send as it is');
    expect((await server.arrived(1))[0]?.files).toMatchObject(asSent(paths));
  });
}

/** Keeps the file that the page gets, as a page does that uploads it in parts. */
function keepFile(): void {
  const keep = (event: Event) => {
    const { files } = (event as DragEvent).dataTransfer ?? (event.target as HTMLInputElement);
    Object.assign(window, { __file: files?.[0] });
  };
  for (const type of ['change', 'drop']) addEventListener(type, keep, true);
}

/** Size of the file that the page got, and how much of its last kilobyte can be read. */
async function readEnd(): Promise<number[]> {
  const { __file } = window as unknown as { __file: File };
  return [__file.size, (await __file.slice(-1024).arrayBuffer()).byteLength];
}

for (const route of ['pick', 'drop'] as const) {
  test(`a file of 2 GB, ${route}: asked about soon, and given whole`, async ({ open }, info) => {
    const folder = info.outputPath('files');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'film.dcm');
    await writeBigDicom(path, 2_000_000_000, true);
    const tab = await open(CHAT);
    await tab.evaluate(keepFile);
    await tab[route](route === 'pick' ? '#file' : '#composer', [path]);
    await tab.overlay.opened();
    expect(await tab.evaluate(attached)).toBe('');
    await decide(tab, 'Send as it is');
    expect(await tab.until(attached)).toBe('film.dcm');
    expect(await tab.evaluate(readEnd)).toEqual([statSync(path).size, 1024]);
    rmSync(path);
  });
}

test('empty files go through unasked, and with others they are not lost', async ({ open, server }, info) => {
  const empty = write(info, 'empty.dcm', '');
  const together = [empty, janeDoe(info)];
  const tab = await open(PAGE);
  await tab.pick('#file', [empty]);
  expect((await server.arrived(1))[0]?.files).toMatchObject(asSent([empty]));
  await tab.pick('#file', together);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect((await server.arrived(2))[1]?.files).toMatchObject(asSent(together));
});

test('a file deleted from the disk in the question, or before it was looked at', async ({
  open,
  server,
}, info) => {
  const tab = await open(CHAT);
  const asked = janeDoe(info);
  await tab.pick('#file', [asked]);
  await tab.overlay.opened();
  rmSync(asked);
  await decide(tab, 'Send as it is');
  expect(await tab.until(attached)).toBe('IM000001');

  const unseen = janeDoe(info, 'IM000002');
  await tab.pick('#file', [...manyPictures(info, 250), unseen]);
  rmSync(unseen);
  await tab.until(() => document.querySelector('#attached')?.textContent?.endsWith('IM000002') === true);
  await expect.poll(() => tab.overlay.notes()).toContain('could not check 1 of these 251');

  await tab.pick('#file', [janeDoe(info, 'IM000003')]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
});
