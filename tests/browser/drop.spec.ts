import { dirname } from 'node:path';
import { photoshopScan } from '../fixtures/images/samples.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { janeDoe, picture, write } from './files.ts';
import { expect, test } from './fixture.ts';

/** What a page can see of a drop, before the decision and after it. */

const PAGE = 'https://chatgpt.com/plain-form/';

/** Puts a drop zone on the page that writes down all it sees of a drag. */
async function layOut(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    document.body.innerHTML = `<div id="zone" style="height: 300px; padding: 20px"><p id="inner">Drop here</p></div>
      <div id="around"></div>`;
    const seen: object[] = [];
    const depth = { zone: 0, window: 0 };
    Object.assign(window, { __seen: () => JSON.stringify(seen), __depth: depth });
    const count = (target: EventTarget, name: 'zone' | 'window') => {
      target.addEventListener('dragenter', () => {
        depth[name] += 1;
      });
      target.addEventListener('dragleave', () => {
        depth[name] -= 1;
      });
    };
    const zone = document.querySelector('#zone') as HTMLElement;
    count(zone, 'zone');
    count(window, 'window');
    zone.addEventListener('dragover', (event) => event.preventDefault());
    for (const type of ['drop', 'dragleave'] as const) {
      zone.addEventListener(type, (event) => {
        event.preventDefault();
        const { dataTransfer } = event;
        if (!dataTransfer) return seen.push({ type, dataTransfer: null });
        const { clientX, clientY, screenX, screenY, pageX, pageY, offsetX, offsetY } = event;
        const { effectAllowed, dropEffect } = dataTransfer;
        const effects = ['move', 'nonsense', 'none'].map((effect) => {
          dataTransfer.dropEffect = effect as 'none';
          return dataTransfer.dropEffect;
        });
        const items = [...dataTransfer.items];
        seen.push({
          type,
          at: { clientX, clientY, screenX, screenY, pageX, pageY, offsetX, offsetY },
          keys: [event.button, event.buttons, event.ctrlKey, event.shiftKey, event.altKey, event.metaKey],
          target: (event.target as Element).id,
          related: event.relatedTarget,
          same: [event.view === window, event.composed, event.bubbles, event.cancelable, event.detail],
          types: [...dataTransfer.types],
          isReal: dataTransfer instanceof DataTransfer && Object.isFrozen(dataTransfer.types),
          effects: [effectAllowed, dropEffect, ...effects],
          own: Object.keys(dataTransfer),
          kinds: items.map(({ kind, type: itsType }) => (kind === 'file' ? kind : `${kind} ${itsType}`)),
          texts: dataTransfer.types.map((each) => dataTransfer.getData(each)),
          url: dataTransfer.getData('URL'),
          files: dataTransfer.files.length,
          sameFiles: items
            .flatMap((item) => item.getAsFile() ?? [])
            .every((file, i) => file === dataTransfer.files[i]),
          entries: items.map((item) => {
            const entry = item.webkitGetAsEntry();
            return entry && [entry.isFile, entry.isDirectory, entry.filesystem.constructor.name];
          }),
        });
      });
    }
  });
}

const seenBy = async (tab: Tab): Promise<Record<string, unknown>[]> =>
  JSON.parse(await tab.evaluate(() => window.__seen()));

const TEXTS = {
  'text/plain': 'https://a.example/b',
  'text/uri-list': 'https://a.example/b',
  'text/html': '<a href="https://a.example/b">b</a>',
};

test('a drop that was held looks like one that was not', async ({ open }, info) => {
  const free = await open(PAGE);
  await layOut(free);
  await free.drop('#inner', [write(info, 'song.mp3', 'ID3')], TEXTS);
  const held = await open(PAGE);
  await layOut(held);
  await held.drop('#inner', [janeDoe(info)], TEXTS);
  await held.overlay.opened();
  expect(await seenBy(held)).toEqual([]);
  await decide(held, 'Send as it is');

  const [drop] = await seenBy(free);
  expect(drop).toMatchObject({ type: 'drop', files: 1, isReal: true, sameFiles: true });
  expect(await seenBy(held)).toEqual([drop]);
});

test('"Don\'t send" ends the drag as if it was cancelled', async ({ open }, info) => {
  const tab = await open(PAGE);
  await layOut(tab);
  await tab.drop('#inner', [janeDoe(info)], TEXTS);
  await tab.overlay.opened();
  expect(await tab.evaluate(() => window.__depth)).toEqual({ zone: 1, window: 1 });
  await decide(tab, "Don't send");
  expect(await tab.evaluate(() => window.__depth)).toEqual({ zone: 0, window: 0 });
  const seen = await seenBy(tab);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    type: 'dragleave',
    target: 'inner',
    related: null,
    types: [...Object.keys(TEXTS), 'Files'],
    texts: ['', '', '', ''],
    files: 0,
    entries: [],
    isReal: true,
  });
});

test('a page that breaks what we read a drop with gets its files all the same', async ({ open }, info) => {
  const tab = await open(PAGE);
  await layOut(tab);
  await tab.evaluate(() => {
    const fail = () => {
      throw new Error('broken by the page');
    };
    for (const name of ['webkitGetAsEntry', 'getAsFileSystemHandle', 'getAsFile']) {
      Object.assign(DataTransferItem.prototype, { [name]: fail });
    }
    Object.assign(DataTransfer.prototype, { getData: fail, setData: fail });
    Object.assign(window, {
      __breakMore() {
        Object.assign(DataTransferItemList.prototype, { add: fail });
        Object.assign(window, { DataTransfer: fail, DragEvent: fail });
      },
    });
    document.querySelector('#zone')?.addEventListener(
      'drop',
      (event) => {
        event.stopImmediatePropagation();
        const names = [...((event as DragEvent).dataTransfer?.files ?? [])].map(({ name }) => name);
        document.querySelector('#around')?.append(names.join());
      },
      true,
    );
  });
  await tab.drop('#inner', [picture(info), janeDoe(info)]);
  await tab.overlay.opened();
  await tab.evaluate(() => window.__breakMore());
  await decide(tab, 'Send as it is');
  expect(await tab.until(() => document.querySelector('#around')?.textContent)).toBe('holiday.png,IM000001');
});

test('folders in folders can be walked after "Send as it is", by entries and by handles', async ({
  open,
}, info) => {
  const inner = janeDoe(info, 'disc/a/b/c/d/IM000001');
  const empty = write(info, 'disc/a/empty.txt', '');
  const folder = dirname(dirname(empty));
  const tab = await open(PAGE);
  await tab.evaluate(() => {
    document.body.innerHTML = '<div id="zone" style="height: 300px"></div><output></output>';
    const zone = document.querySelector('#zone') as HTMLElement;
    type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };
    async function byHandle(handle: FileSystemHandle): Promise<string[]> {
      if (handle.kind === 'file') return [`/${handle.name}`];
      const paths: string[] = [];
      for await (const each of (handle as Folder).values()) paths.push(...(await byHandle(each)));
      return paths.map((path) => `/${handle.name}${path}`);
    }
    async function byEntry(entry: FileSystemEntry): Promise<string[]> {
      if (entry.isFile) return [entry.fullPath];
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      const entries = await new Promise<FileSystemEntry[]>((found, failed) =>
        reader.readEntries(found, failed),
      );
      return (await Promise.all(entries.map(byEntry))).flat();
    }
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', async (event) => {
      event.preventDefault();
      const items = [...(event.dataTransfer?.items ?? [])] as (DataTransferItem & {
        getAsFileSystemHandle?: () => Promise<FileSystemHandle>;
      })[];
      const entries = items.map((item) => item.webkitGetAsEntry());
      const handles = items.map((item) => item.getAsFileSystemHandle?.());
      const walks = [
        ...entries.map((entry) => entry && byEntry(entry)),
        ...handles.map(async (handle) => handle && byHandle(await handle)),
      ];
      const paths = (await Promise.all(walks)).map((walk) => walk?.sort().join() ?? 'none');
      document.querySelector('output')?.append(paths.join(' '));
    });
  });
  await tab.drop('#zone', [folder]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  const found = (await tab.until(() => document.querySelector('output')?.textContent))?.split(' ');
  const paths = '/disc/a/b/c/d/IM000001,/disc/a/empty.txt';
  expect(found).toEqual([paths, info.project.name === 'chromium' ? paths : 'none']);
  expect(inner).toContain('/disc/a/b/c/d/');
});

test('a drop on a file field does what the browser does by itself', async ({ open }, info) => {
  const two = [janeDoe(info), picture(info)];
  const tab = await open(PAGE);
  const cases = [
    { attributes: '', paths: two.slice(0, 1), lies: 'IM000001' },
    { attributes: 'accept="image/png"', paths: two.slice(0, 1), lies: 'IM000001' },
    { attributes: 'multiple', paths: two, lies: 'IM000001,holiday.png' },
    { attributes: '', paths: two, lies: '' },
    { attributes: 'webkitdirectory', paths: two.slice(0, 1), lies: '' },
  ];
  for (const { attributes, paths, lies } of cases) {
    // What was sent once is not asked about again.
    await tab.goto(PAGE);
    await tab.evaluate((its) => {
      document.body.innerHTML = `<div id="around"><input id="field" type="file" ${its}></div><output></output>`;
      const around = document.querySelector('#around') as HTMLElement;
      // Chromium asks a page that wants a drop at all, even where its field does not.
      around.addEventListener('dragover', (event) => event.preventDefault());
      for (const type of ['drop', 'input', 'change']) {
        around.addEventListener(type, (event) => {
          const files = (event.target as HTMLInputElement).files ?? [];
          const names = [...files].map(({ name }) => name).join();
          document.querySelector('output')?.append(`${type}:${names} `);
        });
      }
    }, attributes);
    await tab.drop('#field', paths);
    await tab.overlay.opened();
    expect(await tab.evaluate(() => document.querySelector('output')?.textContent)).toBe('');
    await decide(tab, 'Send as it is');
    const expected = lies ? `drop: input:${lies} change:${lies} ` : 'drop: ';
    expect(await tab.until(() => document.querySelector('output')?.textContent), attributes).toBe(expected);
  }
});

test('a picture in a dropped text is looked at, and the page gets the text as it was', async ({ open }) => {
  const scan = Buffer.from(photoshopScan()).toString('base64');
  const texts = {
    'text/html': `<p>My scan <img src="data:image/jpeg;base64,${scan}"></p>`,
    'text/plain': 'My scan',
  };
  const tab = await open(PAGE);
  await layOut(tab);
  await tab.drop('#inner', [], texts);
  await tab.overlay.opened();
  expect(await seenBy(tab)).toEqual([]);
  await decide(tab, "Don't send");
  expect((await seenBy(tab)).map(({ type }) => type)).toEqual(['dragleave']);
  await tab.drop('#inner', [], texts);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect((await seenBy(tab)).at(-1)).toMatchObject({
    type: 'drop',
    files: 0,
    isReal: true,
    // Chromium puts plain text first, whatever came first.
    texts: expect.arrayContaining(Object.values(texts)),
  });
});

test('a drag of texts is never touched', async ({ open }) => {
  const tab = await open(PAGE);
  await layOut(tab);
  await tab.evaluate(() => {
    document.querySelector('#zone')?.addEventListener('drop', ({ isTrusted }) => {
      document.querySelector('#around')?.append(String(isTrusted));
    });
  });
  await tab.drop('#inner', [], { ...TEXTS, 'text/html': '<img src="data:image/svg+xml,%3Csvg/%3E">' });
  expect(await tab.until(() => document.querySelector('#around')?.textContent)).toBe('true');
});
