import { headScan } from '../../src/pages/samples/head-scan.ts';
import { png } from '../fixtures/images/png.ts';
import { decide } from './decide.ts';
import type { Driver, Json, Tab } from './driver.ts';
import { picture, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { coverTop, removeDetails, use } from './way-out.ts';

/**
 * Files that a page gets as the answer to a call of its own: what it reads from the clipboard, and what it takes
 * with the camera. That an ordinary one was examined shows in what the extension's popup says of the page.
 */

const PAGE = 'https://gemini.google.com/plain-form/';

const ended = (tab: Tab) => tab.until(() => document.title !== 'waiting' && document.title);

/** What the popup is told of the pages that are open. */
async function lastResult(driver: Driver): Promise<Json> {
  const popup = await driver.extension?.open('pages/popup/index.html');
  if (!popup) throw new Error('no extension');
  const [state] = (await popup.evaluate(async () => {
    const { tabs } = globalThis.browser ?? chrome;
    const ask = async ({ id = 0 }: { id?: number | undefined }) =>
      tabs.sendMessage(id, { to: 'content', name: 'status', ask: undefined });
    const replies = await Promise.allSettled((await tabs.query({})).map(ask));
    return replies.flatMap((reply) => (reply.status === 'fulfilled' && reply.value?.answer) || []);
  })) as { last?: Json }[];
  await popup.close();
  if (!state) throw new Error('no page answers');
  return state.last ?? null;
}

/** A button of the page that does it; the title shows how it went. */
async function onPress(tab: Tab, act: () => Promise<string>): Promise<void> {
  await tab.evaluate((source) => {
    const run = new Function(`return (${source})()`) as () => Promise<string>;
    document.querySelector('#press')?.remove();
    const button = Object.assign(document.createElement('button'), { id: 'press', textContent: 'Press' });
    button.onclick = () => {
      document.title = 'waiting';
      run().then(
        (result) => {
          document.title = `done: ${result}`;
        },
        ({ name, message }: Error) => {
          document.title = `${name}: ${message}`;
        },
      );
    };
    document.body.prepend(button);
  }, String(act));
}

async function press(tab: Tab, act: () => Promise<string>): Promise<string> {
  await onPress(tab, act);
  await tab.click('#press');
  return String(await ended(tab));
}

const READ = async () => {
  const items = await navigator.clipboard.read();
  const texts = items.flatMap((item) =>
    item.types.map(async (type) => `${type} ${(await item.getType(type)).size}`),
  );
  return (await Promise.all(texts)).join();
};

test('a picture on the clipboard is examined before the page has it, and texts are not', async ({
  driver,
  open,
}, info) => {
  const tab = await open(PAGE);
  await press(tab, async () => {
    await navigator.clipboard.writeText('milk, bread');
    return '';
  });
  expect(await press(tab, READ)).toBe('done: text/plain 11');
  expect(await lastResult(driver)).toBe(null);

  await tab.copyPicture(picture(info));
  expect(await press(tab, READ)).toMatch(/^done: image\/png [1-9]/);
  expect(await lastResult(driver)).toMatchObject({ level: 'pass', files: 1 });
});

/** A made head, which the model takes for a scan. */
function scan(): Uint8Array {
  const size = 320;
  const head = headScan(size);
  const pixel = (x: number, y: number) => {
    const grey = head[y * size + x] ?? 0;
    return [grey, grey, grey] as const;
  };
  return png({ width: size, height: size, pixel });
}

/** Presses the page's button three times: the person does not send, sends, and has a copy sent in its place. */
async function pressAndDecide(
  driver: Driver,
  tab: Tab,
  act: () => Promise<string>,
  ready = async () => {},
): Promise<{ results: string[]; copy: Buffer }> {
  await onPress(tab, act);
  const results: string[] = [];
  const beginAgain = async () => {
    await ready();
    await tab.click('#press');
    await tab.overlay.opened();
    expect(await tab.evaluate(() => document.title)).toBe('waiting');
  };
  for (const choice of ["Don't send", 'Send as it is'] as const) {
    await beginAgain();
    await decide(tab, choice);
    results.push(String(await ended(tab)));
  }
  await beginAgain();
  const editor = await removeDetails(driver, tab);
  const copy = await coverTop(editor);
  await use(editor, tab);
  results.push(String(await ended(tab)));
  return { results, copy };
}

test('a scan on the clipboard is asked about before the page has it, or a copy in its place', async ({
  driver,
  open,
}, info) => {
  const path = write(info, 'scan.png', scan());
  const tab = await open(PAGE);
  // Headless, Firefox gives a picture on its clipboard only once.
  const { results, copy } = await pressAndDecide(driver, tab, READ, () => tab.copyPicture(path));
  const [refused, sent, copied] = results;
  expect(refused).toContain('NotAllowedError');
  expect(sent).toMatch(/^done: image\/png [1-9]/);
  expect(copied).toBe(`done: image/png ${copy.length}`);
  expect(copied).not.toBe(sent);
});

test('a scan before the camera is asked about before the page has its picture, or a copy in its place', async ({
  driver,
  open,
}) => {
  const tab = await open(PAGE);
  await tab.evaluate(async (base64) => {
    const image = Object.assign(document.createElement('img'), { id: 'film', hidden: true });
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    document.body.append(image);
  }, Buffer.from(scan()).toString('base64'));
  const { results, copy } = await pressAndDecide(driver, tab, async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } });
    const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
    await video.play();
    const drawing = Object.assign(document.createElement('canvas'), { width: 320, height: 320 });
    drawing.getContext('2d')?.drawImage(video, 0, 0);
    // No film can be held before a browser's pretended camera.
    drawing.getContext('2d')?.drawImage(document.querySelector('#film') as HTMLImageElement, 0, 0);
    for (const track of stream.getTracks()) track.stop();
    const blob = await new Promise<Blob | null>((resolve) => drawing.toBlob(resolve, 'image/png'));
    return `${blob?.type} ${blob?.size}`;
  });
  const [refused, sent, copied] = results;
  expect(refused).toBe('done: undefined undefined');
  expect(sent).toMatch(/^done: image\/png [1-9]/);
  expect(copied).toBe(`done: image/png ${copy.length}`);
  expect(copied).not.toBe(sent);
});

/** Takes pictures in every way that this page's browser has; the result says which, and how many bytes each. */
const TAKE = async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } });
  const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
  await video.play();
  const drawing = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  drawing.getContext('2d')?.drawImage(video, 0, 0);
  const smaller = new OffscreenCanvas(32, 24);
  smaller.getContext('2d')?.drawImage(drawing, 0, 0, 32, 24);
  const blobs = [
    await new Promise<Blob | null>((resolve) => drawing.toBlob(resolve, 'image/jpeg')),
    await smaller.convertToBlob(),
  ];
  for (const track of stream.getTracks()) track.stop();
  return blobs.map((blob) => `${blob?.type} ${(blob?.size ?? 0) > 0}`).join();
};

test('a picture taken with the camera is examined before the page has it, others are not', async ({
  driver,
  open,
}) => {
  const tab = await open(PAGE);
  expect(await press(tab, TAKE)).toBe('done: image/jpeg true,image/png true');
  expect(await lastResult(driver)).toMatchObject({ level: 'pass', files: 1 });

  await tab.goto(PAGE);
  const started = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    for (const track of stream.getTracks()) track.stop();
    const drawing = document.createElement('canvas');
    drawing.getContext('2d')?.fillRect(0, 0, 9, 9);
    return (await new Promise<Blob | null>((resolve) => drawing.toBlob(resolve)))?.type ?? '';
  };
  expect(await press(tab, started)).toBe('done: image/png');
  expect(await lastResult(driver)).toBe(null);
});

test('a page that makes a picture of every frame gets all of them, the first ones examined', async ({
  driver,
  open,
}) => {
  const tab = await open(PAGE);
  const stream = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } });
    const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
    await video.play();
    const drawing = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    let frames = 0;
    while (frames < 20) {
      drawing.getContext('2d')?.drawImage(video, 0, 0);
      if (await new Promise((resolve) => drawing.toBlob(resolve, 'image/jpeg'))) frames += 1;
    }
    for (const track of stream.getTracks()) track.stop();
    return `${frames}`;
  };
  expect(await press(tab, stream)).toBe('done: 20');
  expect(await lastResult(driver)).toMatchObject({ level: 'pass' });
});

test('what cannot be read or taken fails as ever, and at no other time', async ({ open }) => {
  const tab = await open(PAGE);
  const complaints = () => {
    const told = async (call: () => unknown): Promise<string> => {
      try {
        const answer = call();
        return `later: ${await (answer as Promise<unknown>).then(String, String)}`;
      } catch (error) {
        return `at once: ${error}`;
      }
    };
    const drawing = document.createElement('canvas');
    return Promise.all([
      told(() => Clipboard.prototype.read.call({} as Clipboard)),
      told(() => MediaDevices.prototype.getUserMedia.call({} as MediaDevices)),
      told(() => navigator.mediaDevices.getUserMedia({})),
      told(() => drawing.toBlob(5 as unknown as BlobCallback)),
      told(() => HTMLCanvasElement.prototype.toBlob.call({} as HTMLCanvasElement, () => {})),
      told(() => drawing.getContext('2d')?.drawImage({} as HTMLCanvasElement, 0, 0)),
      told(() => Reflect.apply(CanvasRenderingContext2D.prototype.drawImage, {}, [drawing, 0, 0])),
      told(() => OffscreenCanvas.prototype.convertToBlob.call({} as OffscreenCanvas)),
      told(() => new OffscreenCanvas(0, 0).convertToBlob()),
      told(() => createImageBitmap({} as HTMLCanvasElement)),
    ]);
  };
  const before = await tab.evaluate(complaints);
  await press(tab, TAKE);
  expect(await tab.evaluate(complaints)).toEqual(before);
});
