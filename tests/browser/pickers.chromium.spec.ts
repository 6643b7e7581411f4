import { appendFileSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { anonymisedXray } from '../fixtures/dicom/samples.ts';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { asSent, janeDoe, picture, write } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * Handles of files and folders, which only Chromium gives to pages. Its file dialog opens in no test: a stand-in
 * takes its place before the extension comes, and the person's drop says what was chosen. So the handles are real.
 */

const PAGE = 'https://gemini.google.com/plain-form/';

function standInForTheDialog(): void {
  let choose: ((handles: Promise<FileSystemHandle[]>) => void) | undefined;
  const dialog = () =>
    new Promise<FileSystemHandle[]>((resolve) => {
      choose = resolve;
    });
  addEventListener(
    'drop',
    (event) => {
      if (!choose) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      choose(Promise.all([...(event.dataTransfer?.items ?? [])].map((item) => item.getAsFileSystemHandle())));
      choose = undefined;
    },
    true,
  );
  window.showOpenFilePicker = () => dialog();
  window.showDirectoryPicker = async () => (await dialog())[0] as FileSystemDirectoryHandle;
  window.LaunchQueue.prototype.setConsumer = (consumer) => {
    dialog().then((files) => consumer({ files }));
  };
}

/** What pages do with handles: upload all that they lead to, and show in the title how it went. */
function prepare(): void {
  async function filesOf(handle: FileSystemHandle): Promise<[string, File][]> {
    if (handle instanceof FileSystemFileHandle) return [[handle.name, await handle.getFile()]];
    const found: [string, File][] = [];
    for await (const inner of (handle as FileSystemDirectoryHandle).values()) {
      for (const [name, file] of await filesOf(inner)) found.push([`${handle.name}/${name}`, file]);
    }
    return found.sort(([one], [other]) => (one < other ? -1 : 1));
  }
  window.__send = async (handles) => {
    const form = new FormData();
    for (const handle of handles)
      for (const [name, file] of await filesOf(handle)) form.append('f', file, name);
    await fetch('/upload', { method: 'POST', body: form });
  };
  window.__try = (act) => {
    document.title = 'waiting';
    act().then(
      () => {
        document.title = 'done';
      },
      ({ name, message }: Error) => {
        document.title = `${name}: ${message}`;
      },
    );
  };
}

const PICK = {
  files: () =>
    window.__try(async () => {
      window.__handles = await window.showOpenFilePicker();
      await window.__send(window.__handles);
    }),
  folder: () =>
    window.__try(async () => {
      window.__handles = [await window.showDirectoryPicker()];
      await window.__send(window.__handles);
    }),
};
const sendAgain = () => window.__try(() => window.__send(window.__handles));

const storeHandles = () =>
  new Promise<void>((resolve) => {
    const opening = indexedDB.open('recent');
    opening.onupgradeneeded = () => opening.result.createObjectStore('handles');
    opening.onsuccess = () => {
      const storing = opening.result.transaction('handles', 'readwrite');
      storing.objectStore('handles').put(window.__handles, 1);
      storing.oncomplete = () => resolve();
    };
  });
const takeStoredHandles = () =>
  new Promise<void>((resolve) => {
    const opening = indexedDB.open('recent');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('handles').objectStore('handles').get(1);
      reading.onsuccess = async () => {
        window.__handles = reading.result;
        await window.__handles[0]?.queryPermission();
        resolve();
      };
    };
  });

async function openPage(open: (url: string) => Promise<Tab>, before?: () => void): Promise<Tab> {
  const tab = await open('about:blank');
  await tab.runFirst(standInForTheDialog);
  if (before) await tab.runFirst(before);
  await tab.goto(PAGE);
  await tab.evaluate(prepare);
  return tab;
}

const title = () => document.title;
const ended = (tab: Tab) => tab.until(() => document.title !== 'waiting' && document.title);

/** A folder of two films, one of them in a folder of its own, and a picture. */
function disc(info: TestInfo): { folder: string; paths: string[] } {
  const paths = [
    janeDoe(info, 'disc/IM000001'),
    write(info, 'disc/series/IM000002', anonymisedXray()),
    picture(info, 'disc/z.png'),
    write(info, 'disc/zz.txt', 'milk'),
  ];
  return { folder: join(info.outputPath('files'), 'disc'), paths };
}

test('picked files: held before the page has a handle; refused, the picker fails as when it is cancelled', async ({
  open,
  server,
}, info) => {
  const tab = await openPage(open);
  const paths = [janeDoe(info), picture(info)];
  await tab.evaluate(PICK.files);
  await tab.drop('#drop', paths);
  await tab.overlay.opened();
  expect(await tab.evaluate(title)).toBe('waiting');
  await decide(tab, "Don't send");
  expect(await ended(tab)).toBe(
    "AbortError: Failed to execute 'showOpenFilePicker' on 'Window': The user aborted a request.",
  );
  expect(server.bodyBytes).toBe(0);

  await tab.evaluate(PICK.files);
  await tab.drop('#drop', paths);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  await ended(tab);
  await tab.evaluate(sendAgain);
  expect((await server.arrived(2))[1]?.files).toMatchObject(asSent(paths));
  expect(await tab.overlay.present()).toBe(false);
});

test('picked pictures go through unasked', async ({ open, server }, info) => {
  const tab = await openPage(open);
  await tab.evaluate(PICK.files);
  await tab.drop('#drop', [picture(info)]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([picture(info)]));
  expect(await tab.overlay.present()).toBe(false);
});

test('a picked folder: one question for all that is in it', async ({ open, server }, info) => {
  const tab = await openPage(open);
  const { folder, paths } = disc(info);
  await tab.evaluate(PICK.folder);
  await tab.drop('#drop', [folder]);
  await tab.overlay.opened();
  expect(await tab.evaluate(title)).toBe('waiting');
  await decide(tab, "Don't send");
  expect(await ended(tab)).toBe(
    "AbortError: Failed to execute 'showDirectoryPicker' on 'Window': The user aborted a request.",
  );

  await tab.evaluate(PICK.folder);
  await tab.drop('#drop', [folder]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  const [upload] = await server.arrived(1);
  expect(upload?.files.map(({ sha256 }) => sha256)).toEqual(asSent(paths).map(({ sha256 }) => sha256));
  expect(await ended(tab)).toBe('done');
  expect(await tab.overlay.present()).toBe(false);
});

test('a file that changed, or is new in the folder, is asked about when the page reads it', async ({
  open,
  server,
}, info) => {
  const tab = await openPage(open);
  const path = picture(info, 'folder/holiday.png');
  await tab.evaluate(PICK.folder);
  await tab.drop('#drop', [dirname(path)]);
  await server.arrived(1);
  await ended(tab);
  // As a copy of a film from long ago.
  utimesSync(janeDoe(info, 'folder/IM000001'), 1e9, 1e9);
  await tab.evaluate(sendAgain);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(await ended(tab)).toMatch(/^NotAllowedError/);
  expect(server.uploads).toHaveLength(1);

  const film = janeDoe(info, 'IM000002');
  await tab.evaluate(PICK.files);
  await tab.drop('#drop', [film]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await server.arrived(2);
  await ended(tab);
  appendFileSync(film, '\0\0');
  await tab.evaluate(sendAgain);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect((await server.arrived(3))[2]?.files).toMatchObject(asSent([film]));
});

test("a page's own files are never asked about, whatever they are", async ({ open, server }, info) => {
  const tab = await openPage(open);
  const film = janeDoe(info);
  await tab.evaluate(PICK.files);
  await tab.drop('#drop', [film]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await server.arrived(1);
  await ended(tab);
  await tab.evaluate(() =>
    window.__try(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('films', { create: true });
      const own = await folder.getFileHandle('IM9', { create: true });
      const writable = await own.createWritable();
      await writable.write(await (window.__handles[0] as FileSystemFileHandle).getFile());
      await writable.close();
      window.__handles = [structuredClone(own), own, root];
      await window.__send(window.__handles);
    }),
  );
  const [, upload] = await server.arrived(2);
  expect(upload?.files.map(({ sha256 }) => sha256)).toEqual(
    Array.from({ length: 3 }, () => asSent([film])[0]?.sha256),
  );
  expect(await tab.overlay.present()).toBe(false);
});

for (const what of ['file', 'folder'] as const) {
  test(`a ${what} whose handle was stored is asked about when the page reads it again`, async ({
    open,
    server,
  }, info) => {
    const tab = await openPage(open);
    const { folder, paths } = disc(info);
    const [film = ''] = paths;
    await tab.evaluate(what === 'file' ? PICK.files : PICK.folder);
    await tab.drop('#drop', [what === 'file' ? film : folder]);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    await server.arrived(1);
    await ended(tab);
    await tab.evaluate(storeHandles);

    // The browser's permission lasts while a tab of the site is open.
    const another = await openPage(open);
    await another.evaluate(takeStoredHandles);
    await another.evaluate(sendAgain);
    await another.overlay.opened();
    await decide(another, "Don't send");
    expect(await ended(another)).toBe(
      "NotAllowedError: Failed to execute 'getFile' on 'FileSystemFileHandle': The request is not allowed by the user agent or the platform in the current context.",
    );
    expect(server.uploads).toHaveLength(1);

    await expect(async () => {
      if ((await another.evaluate(title)) !== 'waiting') await another.evaluate(sendAgain);
      expect(await another.overlay.present()).toBe(true);
    }).toPass();
    await decide(another, 'Send as it is');
    const [, upload] = await server.arrived(2);
    expect(upload?.files).toHaveLength(what === 'file' ? 1 : paths.length);
    expect(await another.overlay.present()).toBe(false);
  });
}

test('a stored folder with a part that cannot be listed is asked about as any other', async ({
  open,
  server,
}, info) => {
  const tab = await openPage(open);
  const { folder } = disc(info);
  await tab.evaluate(PICK.folder);
  await tab.drop('#drop', [folder]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await server.arrived(1);
  await ended(tab);
  await tab.evaluate(storeHandles);

  const another = await openPage(open, () => {
    const { values } = FileSystemDirectoryHandle.prototype;
    FileSystemDirectoryHandle.prototype.values = function () {
      if (this.name === 'series') throw new DOMException('', 'NotReadableError');
      return values.call(this);
    };
  });
  await another.evaluate(takeStoredHandles);
  await another.evaluate(() =>
    window.__try(async () => {
      const [folder] = window.__handles as FileSystemDirectoryHandle[];
      const film = await folder?.getFileHandle('IM000001');
      if (film) await window.__send([film]);
    }),
  );
  await another.overlay.opened();
  await decide(another, "Don't send");
  expect(await ended(another)).toMatch(/^NotAllowedError/);
  expect(server.uploads).toHaveLength(1);
});

test('handles of a drop that was let go are read without another question', async ({
  open,
  server,
}, info) => {
  const tab = await openPage(open);
  const { folder, paths } = disc(info);
  const [film = ''] = paths;
  await tab.evaluate(() =>
    window.__try(
      () =>
        new Promise((resolve, reject) => {
          addEventListener('drop', (event) => {
            event.preventDefault();
            const items = [...(event.dataTransfer?.items ?? [])];
            Promise.all(items.map((item) => item.getAsFileSystemHandle()))
              .then(window.__send)
              .then(resolve, reject);
          });
        }),
    ),
  );
  await tab.drop('#drop', [film, folder]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect(await ended(tab)).toBe('done');
  const sent = server.uploads.flatMap(({ files }) => files);
  expect(sent.filter(({ sha256 }) => sha256 === asSent([film])[0]?.sha256).length).toBeGreaterThan(1);
  expect(await tab.overlay.present()).toBe(false);
});

test('a launch with files: held before the page hears of it; refused, there was none', async ({
  open,
  server,
}, info) => {
  const tab = await openPage(open);
  const listen = () =>
    window.launchQueue.setConsumer((launch) => window.__try(() => window.__send(launch.files ?? [])));
  await tab.evaluate(listen);
  await tab.drop('#drop', [janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(await tab.evaluate(title)).not.toBe('waiting');

  await tab.evaluate(listen);
  await tab.drop('#drop', [janeDoe(info)]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect((await server.arrived(1))[0]?.files).toMatchObject(asSent([janeDoe(info)]));
});

test('after a hold the page may still do what needs a press', async ({ open }, info) => {
  const tab = await openPage(open);
  for (const act of [
    () => navigator.clipboard.writeText('x'),
    async () => {
      const opened = window.open('about:blank', '', 'popup,width=100,height=100');
      if (!opened) throw new Error('no window');
      opened.close();
    },
  ]) {
    await tab.evaluate((source) => {
      const run = new Function(`return (${source})()`);
      window.__try(async () => {
        await window.showOpenFilePicker();
        if (!navigator.userActivation.isActive) throw new Error('no activation');
        await run();
      });
    }, String(act));
    await tab.drop('#drop', [janeDoe(info, `IM${String(act).length}`)]);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    expect(await ended(tab)).toBe('done');
  }
});
