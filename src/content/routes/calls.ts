/**
 * Files that the page gets as the answer to a call (a picker, the clipboard, a camera's picture).
 *
 * Held: the page-world script asks before it lets the answer go. Replayed: the call is answered. Refused: it fails
 * as it does when the person cancels.
 */
import type { Channel } from '../channel.ts';
import type { Route } from '../upload.ts';

export const callsRoute =
  (channel: Channel): Route =>
  (gate) => {
    channel.hear('files', ({ detail: kept, dataTransfer }) => {
      const files = [...(dataTransfer?.files ?? [])];
      if (!gate.mustHold(files)) return false;
      gate.hold(
        {
          target: document.documentElement,
          files: async () => files.map((file) => ({ file, path: '' })),
          replay: () => channel.replay(kept, document),
          refuse: () => channel.forget(kept),
          discard: () => channel.forget(kept),
        },
        new AbortController().signal,
      );
      return true;
    });
  };
