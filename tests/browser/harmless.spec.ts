import { decide } from './decide.ts';
import type { Json } from './driver.ts';
import { janeDoe } from './files.ts';
import { expect, launch, test } from './fixture.ts';

/** What a page can notice of us, and what others do with the same functions of the browser. */

const PAGE = 'https://gemini.google.com/plain-form/';
const title = () => document.title;

/** Everything that a page can ask about the functions that are hooked, and what lies on `window`. */
function look(): Json {
  const owners: Record<string, [object | undefined, string[]]> = {
    HTMLElement: [HTMLElement.prototype, ['click']],
    HTMLInputElement: [HTMLInputElement.prototype, ['showPicker', 'files']],
    HTMLFormElement: [HTMLFormElement.prototype, ['submit', 'requestSubmit']],
    EventTarget: [EventTarget.prototype, ['dispatchEvent', 'addEventListener']],
    Element: [Element.prototype, ['attachShadow']],
    Document: [Document.prototype, ['open', 'write', 'writeln']],
    DataTransferItem: [DataTransferItem.prototype, ['webkitGetAsEntry', 'getAsFileSystemHandle']],
    Clipboard: [Clipboard.prototype, ['read']],
    HTMLCanvasElement: [HTMLCanvasElement.prototype, ['toBlob']],
    OffscreenCanvas: [OffscreenCanvas.prototype, ['convertToBlob']],
    MediaDevices: [MediaDevices.prototype, ['getUserMedia', 'getDisplayMedia']],
    StorageManager: [StorageManager.prototype, ['getDirectory']],
    FileSystemHandle: [FileSystemHandle.prototype, ['queryPermission', 'requestPermission']],
    FileSystemFileHandle: [FileSystemFileHandle.prototype, ['getFile']],
    FileSystemDirectoryHandle: [FileSystemDirectoryHandle.prototype, ['getDirectoryHandle', 'getFileHandle']],
    window: [window, ['showOpenFilePicker', 'showDirectoryPicker', 'showSaveFilePicker']],
  };
  const complaintOf = (call: () => unknown): string => {
    try {
      const result = call();
      // A rejection would be told to the window.
      if (result instanceof Promise) result.catch(() => undefined);
      return `gives ${Object.prototype.toString.call(result)}`;
    } catch (error) {
      return String(error);
    }
  };
  const describe = (owner: object, name: string): Json => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const method: unknown = descriptor?.value;
    if (!descriptor || typeof method !== 'function')
      return descriptor ? Object.keys(descriptor).join() : null;
    return {
      name: method.name,
      length: method.length,
      type: Object.prototype.toString.call(method),
      flags: [descriptor.configurable, descriptor.enumerable, descriptor.writable],
      own: Object.getOwnPropertyNames(method).sort(),
      onNothing: complaintOf(() => method.call({})),
      onNumber: complaintOf(() => method.call(5)),
      asConstructor: complaintOf(() => Reflect.construct(method, [])),
    };
  };
  return {
    window: Object.getOwnPropertyNames(window).sort(),
    methods: Object.entries(owners).flatMap(([owner, [object, names]]) =>
      object ? names.map((name) => ({ [`${owner}.${name}`]: describe(object, name) })) : [],
    ),
    page: document.documentElement.outerHTML,
  };
}

test('a page sees the same names, functions and errors as without the extension', async ({
  engine,
  workerServer,
  open,
}) => {
  const bare = await launch(engine, { port: workerServer.port });
  const without = await (await bare.open(PAGE)).evaluate(look);
  await bare.close();
  expect(await (await open(PAGE)).evaluate(look)).toEqual(without);
});

test('a page that wraps the same functions is called, and the files are held all the same', async ({
  open,
}, info) => {
  const tab = await open(PAGE);
  await tab.evaluate(() => {
    document.title = '';
    const calls: string[] = [];
    window.__seen = () => calls.join();
    for (const [prototype, name] of [
      [HTMLElement.prototype, 'click'],
      [EventTarget.prototype, 'dispatchEvent'],
      [Element.prototype, 'attachShadow'],
    ] as unknown as Array<[Record<string, unknown>, string]>) {
      const theirs = prototype[name] as (...args: unknown[]) => unknown;
      prototype[name] = function wrapped(...args: unknown[]) {
        calls.push(name);
        return theirs.apply(this, args);
      };
    }
    const press = Object.assign(document.createElement('button'), { id: 'press', textContent: 'Attach' });
    press.onclick = () => {
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      input.onchange = () => {
        document.title = `taken ${input.files?.[0]?.name}`;
      };
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      root.append(input);
      input.click();
    };
    document.body.prepend(press);
  });
  await tab.pickByClick('#press', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.evaluate(() => window.__seen())).toBe('attachShadow,click');
  expect(await tab.evaluate(title)).toBe('');
  await decide(tab, 'Send as it is');
  expect(await tab.until(title)).toBe('taken IM000001');
});
