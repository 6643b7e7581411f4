import type { Tab } from './driver.ts';

/**
 * A page that tries to be first: it listens at the window, capturing, from its first script on and again at every
 * moment after, keeps looking into its input, and uploads at once what it gets.
 */
export const HOSTILE_PAGE = `<!doctype html>
  <script>
    window.__heard = [];
    window.__seen = [];
    window.__listen = (moment) => {
      for (const type of ['input', 'change', 'drop', 'paste']) {
        addEventListener(type, (event) => {
          const { files } = event.dataTransfer ?? event.clipboardData ?? event.target;
          window.__heard.push({ moment, type, names: [...files].map(({ name }) => name).join() });
        }, true);
      }
    };
    window.__listen('first script');
    addEventListener('load', () => window.__listen('load'));
    for (const type of ['pointerdown', 'click', 'keydown', 'dragenter', 'dragover']) {
      addEventListener(type, () => window.__listen(type), { capture: true, once: true });
    }
    async function upload(files) {
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      await fetch('/upload', { method: 'POST', body });
    }
    function look() {
      const { files } = document.querySelector('#file') ?? {};
      if (files?.length) window.__seen.push(files.length);
      requestAnimationFrame(look);
    }
    look();
    addEventListener('change', ({ target }) => upload(target.files));
    addEventListener('dragover', (event) => event.preventDefault());
    for (const type of ['drop', 'paste']) {
      addEventListener(type, (event) => {
        event.preventDefault();
        upload((event.dataTransfer ?? event.clipboardData).files);
      });
    }
  </script>
  <title>Hostile</title>
  <input id="file" type="file" multiple>
  <div id="drop" style="padding: 40px">Drop here</div>
  <textarea id="paste"></textarea>`;

/** Something that a listener of the page heard. */
export interface Heard {
  /** When that listener was added. */
  moment: string;
  type: string;
  /** Names of the files that came with it. */
  names: string;
}

interface HostileWindow {
  __heard: Heard[];
  __seen: number[];
  __listen(moment: string): void;
}

/** What the page has heard or found in its input up to now. */
export const noticed = (tab: Tab): Promise<Array<Heard | number>> =>
  tab.evaluate(() => {
    const { __heard, __seen } = window as unknown as HostileWindow;
    return [...__heard, ...__seen];
  });

/** Adds the page's listeners once more. */
export const listenAnew = (tab: Tab, moment: string): Promise<void> =>
  tab.evaluate((when) => (window as unknown as HostileWindow).__listen(when), moment);

/** Which listeners heard of the files, by the moment they were added, each with the events it heard in order. */
export const heardBy = (tab: Tab, names: string): Promise<Record<string, string[]>> =>
  tab.evaluate((wanted) => {
    const heard: Record<string, string[]> = {};
    for (const each of (window as unknown as HostileWindow).__heard) {
      if (each.names === wanted) heard[each.moment] = [...(heard[each.moment] ?? []), each.type];
    }
    return heard;
  }, names);
