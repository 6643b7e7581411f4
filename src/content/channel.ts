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

/** The one event that crosses the page's window, before the page is there to hear it. */
const HANDSHAKE = 'lead-apron';

/** What the isolated script asks of the page-world script. */
export type ChannelEvent = 'keep-drop' | 'keep-paste' | 'keep-input' | 'replay' | 'forget' | 'surface';

/** What the page-world script asks, again and again while something is held; prevented by whoever is alive. */
export const ALIVE = 'alive';

/** The isolated script's end. */
export interface Channel {
  /**
   * Has the page-world script keep what a drop or paste carries (files, entries, handles, texts), or the
   * files of an input. Must be called while the event is being dispatched, before the input is emptied.
   * @returns a number to replay or forget it by; `undefined` where no page-world script runs
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
  const shake = (event: Event) => {
    event.stopImmediatePropagation();
    const offered = (event as MouseEvent).relatedTarget;
    if (!(offered instanceof Element)) return;
    element = offered;
    element.textContent = lastWords;
    element.addEventListener(ALIVE, (question) => question.preventDefault());
  };
  addEventListener(HANDSHAKE, shake, { capture: true, once: true });
  // Once the page's own code may run, nobody but the page could still offer an element.
  document.addEventListener('readystatechange', () => removeEventListener(HANDSHAKE, shake, true), {
    once: true,
  });

  const tell = (name: ChannelEvent, init: DragEventInit) => element?.dispatchEvent(new DragEvent(name, init));

  return {
    keep(held) {
      if (!element) return undefined;
      count += 1;
      const detail = count;
      if (held instanceof HTMLInputElement) tell('keep-input', { detail, relatedTarget: held });
      else {
        const init = { ...copyInit(held), detail, relatedTarget: held.target };
        if (held instanceof DragEvent) tell('keep-drop', { ...init, dataTransfer: held.dataTransfer });
        else tell('keep-paste', { ...init, dataTransfer: held.clipboardData });
      }
      return count;
    },
    replay: (kept, target) => tell('replay', { detail: kept, relatedTarget: target }),
    forget: (kept) => tell('forget', { detail: kept }),
    surface: (host) => tell('surface', { relatedTarget: host }),
  };
}

/** Makes the element and hands it to the isolated script: the page-world script's end. */
export function offerChannel(): Element {
  const element = document.createElement('i');
  window.dispatchEvent(new MouseEvent(HANDSHAKE, { relatedTarget: element }));
  return element;
}

/** The coordinates, buttons and modifiers of a drag; a paste has none. */
export function copyInit(event: Event): DragEventInit {
  if (!(event instanceof DragEvent)) return {};
  const { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons } = event;
  return { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, button, buttons };
}
