/**
 * Files and folders dropped on the page.
 *
 * Held: the trusted `drop` is stopped and its default prevented; the page-world script keeps what it carried.
 * Replayed: the same kind of event with the same files, texts, place and keys. A drag of text or of something
 * inside the page carries no files and is never touched.
 */

import { aimOf } from '../aim.ts';
import type { Channel } from '../channel.ts';
import { type Dropped, listFiles } from '../folder.ts';
import { listen } from '../listen.ts';
import type { Route } from '../upload.ts';

export const dropRoute =
  (channel: Channel): Route =>
  (gate) => {
    listen('dragenter', (event) => {
      if (event.dataTransfer?.types.includes('Files')) gate.hint();
    });
    listen('drop', (event) => {
      const target = aimOf(event);
      if (!target || !event.dataTransfer) return;
      const dropped = itemsOf(event.dataTransfer);
      const folders = dropped.some(({ entry }) => entry?.isDirectory);
      const mustHold = folders ? gate.isOn() : gate.mustHold(dropped.map(({ file }) => file));
      const kept = mustHold ? channel.keep(target, event) : undefined;
      if (kept === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { clientX, clientY } = event;
      gate.hold(
        {
          target,
          files: () => listFiles(dropped),
          replay() {
            // The page may have drawn its drop zone anew; the person aimed at a place, so the place decides.
            const at = target.isConnected ? target : document.elementFromPoint(clientX, clientY);
            return channel.replay(kept, at ?? document);
          },
          refuse() {
            channel.forget(kept);
            target.dispatchEvent(
              new DragEvent('dragleave', { bubbles: true, cancelable: true, composed: true }),
            );
          },
          discard: () => channel.forget(kept),
        },
        new AbortController().signal,
      );
    });
  };

/** Reads the files and entries while the drop is live. */
function itemsOf(dataTransfer: DataTransfer): Dropped[] {
  return [...dataTransfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ file, entry: item.webkitGetAsEntry() }] : [];
  });
}
