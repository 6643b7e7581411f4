/**
 * The secret channel between our two scripts on a page: a detached element that only they hold. The page-world
 * script makes it and hands it over in one event at document_start, before any code of the page runs; the
 * isolated script, first in the manifest, is already listening.
 *
 * Nodes travel as `relatedTarget`, drags and clipboards as `DragEvent.dataTransfer`, numbers as `detail`. All
 * of it is synchronous, which a live DataTransfer needs: it is empty once its event is over.
 */

/** The one event that crosses the page's window, before the page is there to hear it. */
const HANDSHAKE = 'lead-apron';

/** What the isolated script asks of the page-world script. */
export type ChannelEvent = 'keep-drop' | 'keep-paste' | 'replay' | 'forget';

/** The isolated script's end. */
export interface Channel {
  /**
   * Has the page-world script keep what a drop or paste carries: files, entries, handles, texts. Must be
   * called while `event` is being dispatched.
   * @returns a number to replay or forget it by; `undefined` where no page-world script runs
   */
  keep(event: DragEvent | ClipboardEvent): number | undefined;
  /** Sends what was kept to `target`, as the same kind of event, once. */
  replay(kept: number, target: EventTarget): void;
  forget(kept: number): void;
}

/** Opens the isolated script's end. Call at document_start, before the page-world script runs. */
export function openChannel(): Channel {
  let element: Element | undefined;
  let count = 0;
  const shake = (event: Event) => {
    event.stopImmediatePropagation();
    const offered = (event as MouseEvent).relatedTarget;
    if (offered instanceof Element) element = offered;
  };
  addEventListener(HANDSHAKE, shake, { capture: true, once: true });
  // Once the page's own code may run, nobody but the page could still offer an element.
  document.addEventListener('readystatechange', () => removeEventListener(HANDSHAKE, shake, true), {
    once: true,
  });

  return {
    keep(event) {
      if (!element) return undefined;
      count += 1;
      const paste = 'clipboardData' in event;
      const dataTransfer = paste ? event.clipboardData : event.dataTransfer;
      const name: ChannelEvent = paste ? 'keep-paste' : 'keep-drop';
      element.dispatchEvent(new DragEvent(name, { ...copyInit(event), detail: count, dataTransfer }));
      return count;
    },
    replay(kept, target) {
      element?.dispatchEvent(
        new MouseEvent('replay' satisfies ChannelEvent, { detail: kept, relatedTarget: target }),
      );
    },
    forget(kept) {
      element?.dispatchEvent(new MouseEvent('forget' satisfies ChannelEvent, { detail: kept }));
    },
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
