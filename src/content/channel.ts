/**
 * The secret channel between our two scripts on a page: a detached element that only they hold. The page-world
 * script makes it and hands it over in one event at document_start, before any code of the page runs; the
 * isolated script, first in the manifest, is already listening.
 *
 * Firefox ends the isolated script at once when the extension is updated or removed, even in the middle of a
 * question. The page-world script lives on: it keeps what is held, where our elements are, and the words to ask
 * with (as the element's text; hidden, where a yes changes nothing), and notices when nobody answers `alive` any more (`orphan.ts`).
 */

import type { Instead } from '../messages.ts';
import { createKeeper } from './keeper.ts';
import { type Kept, packInstead, readLoad } from './kept.ts';
import { createLine, type Line } from './line.ts';
import { isElement, isFileInput } from './nodes.ts';

/** The one event that crosses the page's window, before the page is there to hear it. */
const HANDSHAKE = 'lead-apron';

/** What the isolated script asks of the page-world script. */
export type Order =
  | 'keep-drop'
  | 'keep-paste'
  | 'keep-input'
  | 'swap'
  | 'replay'
  | 'forget'
  | 'surface'
  | 'leave';

/**
 * What the page-world script tells the isolated one, which takes all of it while it lives; of a `submit` and of
 * `files`, only what is held, and `files-soon` only where files are held at all.
 */
type Report =
  /** Again and again while something is held. */
  | 'alive'
  /** A file dialog is about to open for this input, by script. */
  | 'input'
  /** This element has got a shadow root. */
  | 'shadow-root'
  /** The document was opened anew, which erased every listener. */
  | 'document-open'
  /** This form is about to be submitted by script, without any event. */
  | 'submit'
  /** Some time after a replay: the page read what was played (`taken`), or it did not (`refused`). */
  | 'taken'
  | 'refused'
  /** A call of the page may give it files soon. */
  | 'files-soon'
  /**
   * A call of the page is about to give it the files of `dataTransfer`, or more than can be listed where there is
   * none; answered by `replay` or `forget`.
   */
  | 'files';

/** @returns whether it was taken */
export type TellReport = (report: Report, node?: EventTarget | null, init?: DragEventInit) => boolean;

/** The isolated script's end. */
export interface Channel {
  /** What is asked when this script is gone; `maySend` says whether a yes lets the files go. */
  lastWords(words: string, maySend: boolean): void;
  /**
   * Keeps what a drop or paste at `target` carries (files, entries, handles, texts), or the files of an input:
   * in the page's world where that script runs, else here. Must be called while the event is being dispatched,
   * before the input is emptied.
   * @returns a number to replay or forget it by; `undefined` for something that carries nothing
   */
  keep(target: Element, event?: DragEvent | ClipboardEvent): number | undefined;
  /**
   * Sends what was kept to `target`, as the same kind of event, once.
   * @param instead takes the place of its files; where it cannot, nothing is sent
   * @param byDefault called at once where nothing of the page handled it, and the browser would put something
   * into the editable that it was aimed at
   * @returns whether the page took it, as far as can be known; seconds later, or never if the page ends
   */
  replay(
    kept: number,
    target: EventTarget,
    instead?: readonly Instead[],
    byDefault?: () => void,
  ): Promise<boolean>;
  forget(kept: number): void;
  /** Tells of an element of ours on the page, to be taken away when we are gone. */
  surface(host: Element): void;
  /** `heard` says whether it takes the report. */
  hear(report: Report, heard: Parameters<Line['hear']>[1]): void;
  /** The extension is gone from this page: the page-world script takes its hooks out. */
  leave(): void;
}

/**
 * Opens the isolated script's end. Call at document_start, before the page-world script runs.
 */
export function openChannel(): Channel {
  let line: Line | undefined;
  let shared: Element | undefined;
  let count = 0;
  let isLeft = false;
  /** For frames without the page-world script, where no script of the page runs either. */
  const own = createKeeper();
  /** Who waits to hear how the page took what was played to it. */
  const waiting = new Map<number, (taken: boolean) => void>();
  const received = (taken: boolean) => (event: DragEvent) => {
    waiting.get(event.detail)?.(taken);
    waiting.delete(event.detail);
    return true;
  };
  const ears: Array<[report: Report, heard: Parameters<Line['hear']>[1]]> = [
    ['alive', () => true],
    ['taken', received(true)],
    ['refused', received(false)],
  ];
  const shake = (event: Event) => {
    event.stopImmediatePropagation();
    const offered = (event as MouseEvent).relatedTarget;
    if (!isElement(offered)) return;
    shared = offered;
    line = createLine(offered);
    for (const [report, heard] of ears) line.hear(report, (...said) => !isLeft && heard(...said));
  };
  addEventListener(HANDSHAKE, shake, { capture: true, once: true });
  // Once the page's own code may run, nobody but the page could still offer an element.
  document.addEventListener('readystatechange', () => removeEventListener(HANDSHAKE, shake, true), {
    once: true,
  });
  const tell = (order: Order, node?: EventTarget | null, init?: DragEventInit): boolean =>
    line?.tell(order, node, init) ?? false;
  const forget = (kept: number) => {
    tell('forget', null, { detail: kept });
    own.forget(kept);
  };
  const swap = (kept: number, packed: HTMLInputElement): boolean =>
    tell('swap', packed, { detail: kept }) || own.swap(kept, packed);

  return {
    lastWords(words, maySend) {
      if (shared) Object.assign(shared, { textContent: words, hidden: !maySend });
    },
    keep(target, event) {
      count += 1;
      const kind = !event ? 'input' : 'clipboardData' in event ? 'paste' : 'drop';
      const init = event ? whatCrosses(event) : {};
      if (tell(`keep-${kind}`, target, { ...init, detail: count })) return count;
      const kept = keptOf(kind, target, new DragEvent(kind, init));
      if (kept) own.keep(count, kept);
      return kept && count;
    },
    replay(kept, target, instead, byDefault) {
      if (instead && !swap(kept, packInstead(instead))) {
        forget(kept);
        return Promise.resolve(false);
      }
      const taken = new Promise<boolean>((resolve) => waiting.set(kept, resolve));
      const isDefaultDue = tell('replay', target, { detail: kept });
      if (own.replay(kept, target).isDefaultDue || isDefaultDue) byDefault?.();
      return taken;
    },
    forget,
    surface: (host) => void tell('surface', host),
    hear: (report, heard) => void ears.push([report, heard]),
    leave() {
      isLeft = true;
      tell('leave');
    },
  };
}

/** Makes the element and hands it to the isolated script: the page-world script's end. */
export function offerChannel(): HTMLElement {
  const element = document.createElement('i');
  window.dispatchEvent(new MouseEvent(HANDSHAKE, { relatedTarget: element }));
  return element;
}

/** What a `keep-…` order carries; `undefined` for nothing. */
export function keptOf(
  kind: 'drop' | 'paste' | 'input',
  target: EventTarget | null,
  event: DragEvent,
): Kept | undefined {
  if (!target) return undefined;
  if (kind === 'input') {
    const files = isFileInput(target) && target.files;
    return files ? { kind, target, files } : undefined;
  }
  const { dataTransfer } = event;
  return dataTransfer ? { kind, target, load: readLoad(dataTransfer), init: placeOf(event) } : undefined;
}

function whatCrosses(event: DragEvent | ClipboardEvent): DragEventInit {
  if ('clipboardData' in event) return { dataTransfer: event.clipboardData };
  return { ...placeOf(event), dataTransfer: event.dataTransfer };
}

/** The coordinates, buttons and modifiers of a drag. */
function placeOf(event: DragEvent): DragEventInit {
  const { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons } = event;
  return { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons };
}
