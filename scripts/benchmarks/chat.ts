/** A chat that takes files, and what it sees of time: measured in the page, where the person waits. */
import type { Driver, Tab } from '../../tests/browser/driver.ts';

/** The chat keeps what is dropped until somebody presses Send: no upload disturbs the clock. */
export const CHAT = 'https://chatgpt.com/contenteditable/';

/** Milliseconds since the files were over the composer, or since the driver set out to pick them. */
export interface Seen {
  /** Our warning took the focus. */
  warnedMs: number;
  /** The page got its drop. */
  arrivedMs: number;
}

interface Watch {
  start: number;
  warned: number;
  arrived: number;
  files: File[];
}

const offer = {
  pick: (tab: Tab, paths: string[]) => tab.pick('#file', paths),
  drop: (tab: Tab, paths: string[]) => tab.drop('#composer', paths),
};

/** Gives files to a fresh chat, and waits for what ends it: the warning, or the page's own event. */
export async function giveToChat<T>(
  driver: Driver,
  route: keyof typeof offer,
  paths: string[],
  ends: keyof Seen,
  then: (tab: Tab) => Promise<T>,
  before?: (tab: Tab) => Promise<void>,
): Promise<T & Seen> {
  const tab = await driver.open(CHAT);
  await before?.(tab);
  await tab.evaluate(watch);
  await offer[route](tab, paths);
  const seen = (await tab.until(look, ends)) as Seen;
  const more = await then(tab);
  await tab.close();
  return { ...more, ...seen };
}

function watch(): void {
  const seen: Watch = { start: performance.now(), warned: 0, arrived: 0, files: [] };
  Object.assign(window, { seen });
  addEventListener('dragover', () => {
    seen.start = performance.now();
  });
  document.querySelector<HTMLElement>('#composer')?.addEventListener('drop', ({ dataTransfer }) => {
    seen.arrived = performance.now();
    seen.files = [...(dataTransfer?.files ?? [])];
  });
  // The dialog lies in a closed root; that something outside the page's body has the focus is all one sees of it.
  const lookForWarning = () => {
    if (
      document.activeElement?.parentElement === document.documentElement &&
      document.activeElement !== document.body
    )
      seen.warned = performance.now();
    else setTimeout(lookForWarning);
  };
  lookForWarning();
}

function look(ends: 'warnedMs' | 'arrivedMs'): Seen | undefined {
  const { start, warned, arrived } = (window as unknown as { seen: Watch }).seen;
  const seen = { warnedMs: warned - start, arrivedMs: arrived - start };
  return seen[ends] > 0 ? seen : undefined;
}

/** How long the browser takes to decode the dropped pictures, one after the other; milliseconds. */
export const decode = (tab: Tab): Promise<{ decodeMs: number }> =>
  tab.evaluate(async () => {
    const { files } = (window as unknown as { seen: Watch }).seen;
    if (files.length === 0) throw new Error('nothing was dropped');
    const start = performance.now();
    for (const file of files) (await createImageBitmap(file)).close();
    return { decodeMs: performance.now() - start };
  });
