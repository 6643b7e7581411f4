/**
 * Files that the page gets as the answer to a call (a picker, the clipboard, a camera's picture).
 *
 * Held: the page-world script asks before it lets the answer go. Replayed: the call is answered. Refused: it fails
 * as it does when the person cancels.
 */
import type { Channel } from '../channel.ts';
import { TooManyFilesError } from '../folder.ts';
import { unpack } from '../hooks/may-have.ts';
import type { Route } from '../upload.ts';

export const callsRoute =
  (channel: Channel): Route =>
  (gate) => {
    channel.hear('files-soon', () => {
      gate.hint();
      return gate.isOn();
    });
    function hold(kept: number, dataTransfer: DataTransfer | null): boolean {
      const { files, accept } = dataTransfer ? unpack(dataTransfer) : {};
      const chosen = files?.map(({ file }) => file) ?? [];
      if (!gate.mustHold(chosen, files === undefined)) return false;
      gate.hold(
        {
          target: document.documentElement,
          chosen,
          // Of handles no copy: each leads to the file itself, wherever it is.
          accept,
          async files() {
            if (!files) throw new TooManyFilesError();
            return files;
          },
          replay: (instead) => channel.replay(kept, document, instead),
          refuse: () => channel.forget(kept),
          discard: () => channel.forget(kept),
        },
        new AbortController().signal,
      );
      return true;
    }

    channel.hear('files', ({ detail: kept, dataTransfer }) => {
      try {
        return hold(kept, dataTransfer);
      } catch {
        gate.failed();
        // Not before the other script waits for it.
        setTimeout(() => channel.forget(kept));
        return true;
      }
    });
  };
