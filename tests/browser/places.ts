import type { Tab } from './driver.ts';

/** Places on a page where uploads are easily missed: frames without an address of their own, and shadow roots. */

export const FRAMES = [
  'about:blank',
  'srcdoc',
  'blob:',
  'data:',
  'document.write',
  'sandboxed',
  'sandboxed without scripts',
] as const;
export type FrameKind = (typeof FRAMES)[number];

/** What is in each frame: a form, and where scripts may run, a place that uploads what is dropped or pasted. */
const HTML = `<form action="https://chatgpt.com/upload" method="post" enctype="multipart/form-data">
    <input id="file" name="file" type="file" multiple> <button id="send">Send</button>
  </form>
  <div id="drop" style="padding: 20px">Drop here</div>
  <textarea id="paste"></textarea>`;

/**
 * Hears everything at the window, from the first moment on; `data:` and sandboxed frames may send elsewhere, though
 * not read the answer.
 */
const SCRIPT = `
  window.__log = [];
  for (const type of ['input', 'change', 'drop', 'paste']) {
    addEventListener(type, ({ type, isTrusted }) => window.__log.push({ type, isTrusted, files: [] }), true);
  }
  async function upload(event) {
    event.preventDefault();
    const { files } = event.dataTransfer ?? event.clipboardData;
    if (files.length === 0) return;
    const body = new FormData();
    for (const file of files) body.append('file', file, file.name);
    await fetch('https://chatgpt.com/upload', { method: 'POST', mode: 'no-cors', body });
  }
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', upload);
  document.addEventListener('paste', upload);`;

/** Puts a frame of a kind on top of the page, as `#frame`; resolves when it has loaded. */
export const addFrame = (tab: Tab, kind: FrameKind): Promise<void> =>
  tab.evaluate(append, kind, HTML, SCRIPT);

async function append(kind: string, html: string, script: string): Promise<void> {
  document.querySelector('#frame')?.remove();
  const whole = `<!doctype html><title>Frame</title><script>${script}</script>${html}`;
  const frame = Object.assign(document.createElement('iframe'), { id: 'frame', width: '600', height: '300' });
  if (kind === 'srcdoc') frame.srcdoc = whole;
  if (kind === 'blob:') frame.src = URL.createObjectURL(new Blob([whole], { type: 'text/html' }));
  if (kind === 'data:') frame.src = `data:text/html,${encodeURIComponent(whole)}`;
  if (kind.startsWith('sandboxed')) {
    frame.setAttribute('sandbox', kind === 'sandboxed' ? 'allow-scripts allow-forms' : 'allow-forms');
    frame.srcdoc = whole;
  }
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.prepend(frame);
  await loaded;
  const inner = frame.contentDocument;
  if (kind === 'about:blank' && inner) {
    inner.body.innerHTML = html;
    inner.body.append(Object.assign(inner.createElement('script'), { textContent: script }));
  }
  if (kind === 'document.write' && inner) {
    inner.open();
    inner.write(whole);
    inner.close();
  }
}

/** Puts an element with a shadow root on top of the page, as `#host`; inside, an input and a drop zone. */
export const addShadow = (tab: Tab, mode: ShadowRootMode): Promise<void> => tab.evaluate(attach, mode);

/** The title tells what the page has got: names of files, and the route. */
function attach(mode: ShadowRootMode): void {
  const host = Object.assign(document.createElement('div'), { id: 'host' });
  document.body.prepend(host);
  const root = host.attachShadow({ mode });
  root.innerHTML = '<input type="file" id="file"><div id="drop" style="padding: 20px">Drop here</div>';
  const tell = (route: string, files: FileList | null | undefined) => {
    document.title = `${route}: ${[...(files ?? [])].map(({ name }) => name).join()}`;
  };
  const input = root.querySelector('input');
  input?.addEventListener('change', () => tell('pick', input.files));
  const zone = root.querySelector('div');
  zone?.addEventListener('dragover', (event) => event.preventDefault());
  zone?.addEventListener('drop', (event) => {
    event.preventDefault();
    tell('drop', event.dataTransfer?.files);
  });
}
