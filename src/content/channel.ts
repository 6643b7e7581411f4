/**
 * The secret channel between our two scripts on a page: a detached element that only they hold. The page-world
 * script makes it and hands it over in one event at document_start, before any code of the page runs; the
 * isolated script, first in the manifest, is already listening.
 *
 * Nodes travel as `relatedTarget`, drags and clipboards as `DragEvent.dataTransfer`, numbers as `detail`. All
 * of it is synchronous, which a live DataTransfer needs: it is empty once its event is over.
 *
 * Firefox ends the isolated script at once when the extension is updated or removed, even in the middle of a
 * question. The page-world script lives on: it keeps what is held, where our elements are, and the words to ask
 * with (as the element's text), and notices when nobody answers `alive` any more (`orphan.ts`).
 */

import { createKeeper } from './keeper.ts';
import { type Kept, readLoad } from './kept.ts';
import { isElement, isFileInput, outermost } from './nodes.ts';

/** The one event that crosses the page's window, before the page is there to hear it. */
const HANDSHAKE = 'lead-apron';

/** What the isolated script asks of the page-world script. */
export type ChannelEvent = 'keep-drop' | 'keep-paste' | 'keep-input' | 'replay' | 'forget' | 'surface';

/** What the page-world script asks, again and again while something is held; prevented by whoever is alive. */
export const ALIVE = 'alive';

/** The isolated script's end. */
export interface Channel {
  /**
   * Keeps what a drop or paste carries (files, entries, handles, texts), or the files of an input: in the
   * page's world where that script runs, else here. Must be called while the event is being dispatched, before
   * the input is emptied.
   * @returns a number to replay or forget it by; `undefined` for something that carries nothing
   */
  keep(held: DragEvent | ClipboardEvent | HTMLInputElement): number | undefined;
  /** Sends what was kept to `target`, as the same kind of event, once. */
  replay(kept: number, target: EventTarget): void;
  forget(kept: number): void;
  /** Tells of an element of ours on the page, to be taken away when we are gone. */
  surface(host: Element): void;
}

/**
 * Opens the isolated script's end. Call at document_start, before the page-world script runs.
 * @param lastWords what is asked when the isolated script is gone
 */
export function openChannel(lastWords: string): Channel {
  let element: Element | undefined;
  let count = 0;
  /** For frames without the page-world script, where no script of the page runs either. */
  const own = createKeeper();
  const shake = (event: Event) => {
    event.stopImmediatePropagation();
    const offered = (event as MouseEvent).relatedTarget;
    if (!isElement(offered)) return;
    element = offered;
    element.textContent = lastWords;
    element.addEventListener(ALIVE, (question) => question.preventDefault());
  };
  addEventListener(HANDSHAKE, shake, { capture: true, once: true });
  // Once the page's own code may run, nobody but the page could still offer an element.
  document.addEventListener('readystatechange', () => removeEventListener(HANDSHAKE, shake, true), {
    once: true,
  });
  /** @returns whether the other script took it */
  const tell = (name: ChannelEvent, init: DragEventInit): boolean =>
    element?.dispatchEvent(new DragEvent(name, { ...init, cancelable: true })) === false;

  return {
    keep(held) {
      count += 1;
      const kind = 'clipboardData' in held ? 'paste' : 'dataTransfer' in held ? 'drop' : 'input';
      const name = `keep-${kind}` as const;
      const init: DragEventInit = { ...initOf(held), detail: count };
      if (tell(name, init)) return count;
      const kept = keptOf(kind, new DragEvent(name, init));
      if (kept) own.keep(count, kept);
      return kept && count;
    },
    replay(kept, target) {
      tell('replay', { detail: kept, relatedTarget: outermost(target) });
      own.replay(kept, target);
    },
    forget(kept) {
      tell('forget', { detail: kept });
      own.forget(kept);
    },
    surface: (host) => void tell('surface', { relatedTarget: host }),
  };
}

/** Makes the element and hands it to the isolated script: the page-world script's end. */
export function offerChannel(): Element {
  const element = document.createElement('i');
  window.dispatchEvent(new MouseEvent(HANDSHAKE, { relatedTarget: element }));
  return element;
}

/** What a `keep-…` event carries; `undefined` for nothing. */
export function keptOf(kind: Kept['kind'], event: DragEvent): Kept | undefined {
  const { dataTransfer, relatedTarget: target } = event;
  if (!target) return undefined;
  if (kind === 'input') {
    const files = isFileInput(target) && target.files;
    return files ? { kind, target, files } : undefined;
  }
  return dataTransfer ? { kind, target, load: readLoad(dataTransfer), init: placeOf(event) } : undefined;
}

function initOf(held: DragEvent | ClipboardEvent | HTMLInputElement): DragEventInit {
  if ('clipboardData' in held) return { relatedTarget: held.target, dataTransfer: held.clipboardData };
  if ('dataTransfer' in held) {
    return { ...placeOf(held), relatedTarget: held.target, dataTransfer: held.dataTransfer };
  }
  return { relatedTarget: held };
}

/** The coordinates, buttons and modifiers of a drag. */
function placeOf(event: DragEvent): DragEventInit {
  const { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons } = event;
  return { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons };
}
