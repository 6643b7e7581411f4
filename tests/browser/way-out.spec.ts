import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { janeDoeXray } from '../fixtures/dicom/samples.ts';
import { personNumber } from '../fixtures/documents/people.ts';
import { hl7 } from '../fixtures/documents/records.ts';
import { partsOf } from '../fixtures/images/parts.ts';
import { janeDoeJpeg } from '../fixtures/print/jane-doe.ts';
import { expectAccessible } from './accessible.ts';
import { copyShown, coversOn, shownOf } from './copying.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { asSent, janeDoe, ordinaryFiles, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { spreadUnder } from './likeness.ts';
import { CHAT, FORM, sendIfAsked } from './pages.ts';
import { addFrame } from './places.ts';
import { expectReadable } from './readable.ts';
import { PuppeteerTab } from './tab.ts';
import { coverTop, hiddenBelow, press, removeDetails, settled, shareBytes, use } from './way-out.ts';

/**
 * The warning's first button: a copy without the details takes the file's place, on every route that can carry one, and
 * not one byte of the file leaves.
 */

/** Pastes files in Chromium as well. */
test.use({ display: true });

/** In which nobody may say yes to what lies below the buttons; in CSS pixels. */
const WINDOWS: [width: number, height: number][] = [
  [320, 640],
  [1280, 900],
  [1000, 880],
];

/** How a copy must arrive. */
const asCopy = (name: string, copy: Uint8Array) => ({
  name,
  size: copy.length,
  sha256: createHash('sha256').update(copy).digest('hex'),
});

test('picked: the copy takes the place of the file, among the others; a window that is loaded anew or closed changes nothing', async ({
  driver,
  open,
  server,
}, info) => {
  const original = janeDoe(info);
  const ordinary = ordinaryFiles(info);
  const tab = await open(FORM);
  await tab.pick('#file', [original, ...ordinary]);
  await tab.overlay.opened();
  expect(await tab.overlay.buttons()).toEqual(['Remove details first', "Don't send", 'Send as it is']);

  const closed = await removeDetails(driver, tab);
  await closed.evaluate(() => setTimeout(() => location.reload()));
  await closed.until(() => document.querySelector('#copy')?.getAttribute('data-state') === 'gone');
  expect(await closed.evaluate(() => document.querySelector('#status')?.textContent)).toContain(
    'If the page still asks, press “Remove details first” there again.',
  );
  await closed.close();
  await expect.poll(() => tab.overlay.text()).not.toContain('other window');
  expect(await tab.overlay.present()).toBe(true);
  expect(server.bodyBytes).toBe(0);

  const editor = await removeDetails(driver, tab);
  await expectAccessible(editor);
  await expectReadable(editor);
  const copy = await coverTop(editor);
  const bytes = readFileSync(original);
  expect(shareBytes(bytes, copy)).toBe(false);
  expect(shareBytes(bytes, bytes.subarray(0, 512))).toBe(true);
  expect(await tab.evaluate(() => window.__log), 'events before the decision').toEqual([]);
  await use(editor, tab);
  expect(await tab.evaluate(() => window.__log.map(({ type }) => type))).toEqual(['input', 'change']);
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([asCopy('picture.png', copy), ...asSent(ordinary)]);
});

test('dropped: what was found printed is covered in what arrives', async ({ driver, open, server }, info) => {
  const original = janeDoeJpeg();
  const tab = await open(FORM);
  await tab.evaluate(() => {
    document.addEventListener('drop', ({ dataTransfer }) => {
      const entry = dataTransfer?.items[0]?.webkitGetAsEntry() as FileSystemFileEntry;
      entry.file(({ name }) => {
        document.title = `${entry.name} ${name}`;
      });
    });
  });
  await tab.drop('#drop', [write(info, 'DOE_JANE.jpg', original)]);
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  if (!(editor instanceof PuppeteerTab)) throw new Error('this window has the size it has');
  const isInSight = () => expect.poll(() => hiddenBelow(editor)).toBeLessThanOrEqual(0);
  await isInSight();
  for (const [width, height] of WINDOWS) {
    await editor.resize(width, height);
    await isInSight();
  }
  const [found] = await coversOn(editor);
  const copy = await coverTop(editor);
  await use(editor, tab);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([asCopy('picture.jpg', copy)]);
  expect(shareBytes(original, copy)).toBe(false);
  if (!found) throw new Error('nothing was covered');
  expect(spreadUnder(await shownOf(tab, original), found)).toBeGreaterThan(200);
  expect(spreadUnder(await shownOf(tab, copy), found)).toBeLessThan(6);
  await tab.until(() => document.title === 'picture.jpg picture.jpg');
});

test('pasted: the page gets the copy, also where the browser would put the picture into the text', async ({
  driver,
  open,
  server,
}, info) => {
  const tab = await open(CHAT);
  await tab.pasteFile('#composer', write(info, 'DOE_JANE.jpg', janeDoeJpeg()));
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  const copy = await coverTop(editor);
  await use(editor, tab);
  await sendIfAsked(tab, 'contenteditable', 'paste');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([asCopy('pasted-1.png', copy)]);
});

test('decided in the warning, the window closes; of a page that is gone it says so', async ({
  driver,
  open,
  server,
}, info) => {
  const tab = await open(FORM);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await removeDetails(driver, tab);
  await tab.press('Escape');
  await tab.overlay.closed();
  await expect.poll(async () => isOpen()).toBe(false);
  expect(server.bodyBytes).toBe(0);

  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  await tab.goto(FORM);
  expect(await settled(editor)).toBe('gone');
  expect(await editor.evaluate(() => document.querySelector('#status')?.textContent)).toContain(
    'The page no longer waits for this copy. Nothing was sent from here.',
  );
  await editor.close();
  expect(server.bodyBytes).toBe(0);

  async function isOpen(): Promise<boolean> {
    return driver.extension?.isOpen('pages/copy') ?? false;
  }
});

test('a page that takes nothing from scripts gets nothing, and the person is told', async ({
  driver,
  open,
  server,
}, info) => {
  const original = janeDoe(info);
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const onlyReal = (event: Event) => {
      if (!event.isTrusted) event.stopImmediatePropagation();
    };
    window.addEventListener('drop', onlyReal, true);
  });
  await tab.drop('#drop', [original]);
  await tab.overlay.opened();
  await use(await removeDetails(driver, tab), tab);
  await expect.poll(() => tab.overlay.notes()).toContain('The site did not take the copy. Nothing was sent.');
  await tab.drop('#drop', [original]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('a field gets what it takes: no such button, a DICOM file or a JPEG', async ({
  driver,
  open,
  server,
}, info) => {
  const tab = await open(FORM);
  const accept = (list: string) =>
    tab.evaluate((taken) => {
      const input = document.querySelector<HTMLInputElement>('#file');
      if (input) input.accept = taken;
    }, list);
  await accept('.pdf');
  await tab.pick('#file', [janeDoe(info, 'scan.dcm')]);
  await tab.overlay.opened();
  expect(await tab.overlay.buttons()).toEqual(["Don't send", 'Send as it is']);
  await decide(tab, "Don't send");

  await accept('.dcm,application/dicom');
  await tab.pick('#file', [janeDoe(info, 'scan.dcm')]);
  await tab.overlay.opened();
  await use(await removeDetails(driver, tab), tab);
  const given = await tab.until(async () => {
    const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
    return file && [file.name, await file.slice(128, 132).text(), (await file.text()).includes('Doe')];
  });
  expect(given).toEqual(['picture.dcm', 'DICM', false]);

  await accept('.dcm,.jpg');
  await tab.pick('#file', [janeDoe(info, 'scan.dcm')]);
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  const copy = await coverTop(editor);
  expect(partsOf(copy)).toContain('SOF0');
  await use(editor, tab);
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([{ ...asCopy('picture.jpg', copy), type: 'image/jpeg' }]);
});

test('in a frame in which no script of the page runs', async ({ driver, open, server }, info) => {
  const tab = await open(FORM);
  await addFrame(tab, 'sandboxed without scripts');
  await tab.pick('#frame >>> #file', [janeDoe(info)]);
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  const copy = await coverTop(editor);
  await use(editor, tab);
  await tab.click('#frame >>> #send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([asCopy('picture.png', copy)]);
});

test('a folder: its files arrive as copies, without its name', async ({ driver, open, server }, info) => {
  const scans = [1, 2].map((number) => write(info, `DOE_JANE/SE${number}/IM1`, janeDoeXray()));
  const [notes = ''] = [write(info, 'DOE_JANE/notes.txt', 'milk, bread')];
  const folder = dirname(notes);
  const originals = scans.map((path) => readFileSync(path));
  const tab = await open(FORM);
  await tab.drop('#drop', [folder]);
  await tab.overlay.opened();
  const dropped = await bothCopies(await removeDetails(driver, tab));
  const [upload] = await server.arrived(1);
  const names = upload?.files.map(({ name }) => name);
  expect(names?.toSorted()).toEqual(['notes.txt', 'picture-2.png', 'picture.png']);
  for (const [index, copy] of dropped.entries()) {
    const sent = asCopy(index === 0 ? 'picture.png' : 'picture-2.png', copy);
    expect(upload?.files).toContainEqual(expect.objectContaining(sent));
    for (const original of originals) expect(shareBytes(original, copy)).toBe(false);
  }

  await tab.pickFolder('#folder', folder);
  await tab.overlay.opened();
  await bothCopies(await removeDetails(driver, tab));
  const paths = await tab.evaluate(() =>
    [...(document.querySelector<HTMLInputElement>('#folder')?.files ?? [])].map(
      ({ webkitRelativePath }) => webkitRelativePath,
    ),
  );
  expect(paths.map((path) => path.replace(/\d+/, 'N')).toSorted()).toEqual([
    'pictures/N/notes.txt',
    'pictures/N/picture-2.png',
    'pictures/N/picture.png',
  ]);
  expect(new Set(paths).size).toBe(3);
  const asked = await tab.evaluate(() => {
    const path = Object.getOwnPropertyDescriptor(File.prototype, 'webkitRelativePath')?.get;
    const files = document.querySelector<HTMLInputElement>('#folder')?.files ?? [];
    return [...files].map((file) => path?.call(file)).join();
  });
  expect(asked, 'past the property').toBe(',,');
  await tab.click('#send');
  const [, form] = await server.arrived(2);
  expect(form?.files.map(({ name }) => name).toSorted(), 'the folder goes by no other way').toEqual(
    names?.toSorted(),
  );

  async function bothCopies(editor: Tab): Promise<Buffer[]> {
    const first = await copyShown(editor);
    await press(editor, '#next');
    await settled(editor);
    const second = await copyShown(editor);
    await use(editor, tab);
    return [first, second];
  }
});

test('of several: the same places on all, a copy of each, and what cannot be copied stays behind', async ({
  driver,
  open,
  server,
}, info) => {
  const scans = [1, 2, 3].map((number) => write(info, `IM${number}`, janeDoeXray()));
  const record = write(info, 'record.hl7', hl7(personNumber(1)));
  const tab = await open(FORM);
  await tab.pick('#file', [...scans.slice(0, 2), record, ...scans.slice(2)]);
  await tab.overlay.opened();
  const editor = await removeDetails(driver, tab);
  expect(await editor.evaluate(() => document.querySelector<HTMLElement>('#left')?.innerText)).toContain(
    'record.hl7: We cannot make a copy of this kind of file yet.',
  );
  await press(editor, '#strip');
  await press(editor, '#same');
  await press(editor, '#make');
  await settled(editor);
  expect(await editor.evaluate(() => document.querySelector('#status')?.textContent)).toContain(
    'We covered 3 areas and removed 39 details. Please look',
  );
  const copies: Buffer[] = [];
  for (const number of [1, 2, 3]) {
    await editor.until(
      (wanted) => document.querySelector('#which')?.textContent === `File ${wanted} of 3`,
      number,
    );
    await settled(editor);
    expect(await coversOn(editor)).toMatchObject([{ x: 0, y: 0, width: 1 }]);
    copies.push(await copyShown(editor));
    await press(editor, '#next');
  }
  await use(editor, tab);
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(
    copies.map((copy, index) => asCopy(index === 0 ? 'picture.png' : `picture-${index + 1}.png`, copy)),
  );
  expect(upload?.files).toHaveLength(3);
});
