/** One upload that a route holds back, and what a route is. */
import type { Instead, OutgoingFile } from '../messages.ts';
import { isFileInput } from './nodes.ts';

/** Files on their way to the page, held. Exactly one of the three endings is called, once. */
export interface Upload {
  /** Where the person aimed: the input, the drop zone, the editable. */
  target: Element;
  /** What the person chose, as the page would have seen it first; empty where that is in a text. */
  chosen: readonly File[];
  /** What the page takes here, as of an `accept` attribute; absent where a copy cannot take a file's place. */
  accept?: string | undefined;
  /** Lists the held files. A dropped folder takes a while, and tells how many it has found up to now. */
  files(progress: (files: number) => void): Promise<OutgoingFile[]>;
  /**
   * Gives the page everything, as if we had not been there.
   * @param instead of `files()`, in their order: what the page gets in the place of each
   * @returns whether the page took it, later
   */
  replay(instead?: readonly Instead[]): Promise<boolean>;
  /** The person said no: the page gets nothing and is not stuck. */
  refuse(): void;
  /** A newer upload took this one's place, or nobody is left to ask: nothing happens at all. */
  discard(): void;
}

/**
 * Hears of an upload for a route. Whatever fails while it is taken over, the page does not get the event, and the
 * person is told.
 */
export function guarded<E extends Event>(gate: Gate, heard: (event: E) => void): (event: E) => void {
  return (event) => {
    try {
      heard(event);
    } catch {
      if (!gate.isOn()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const [target] = event.composedPath();
      if (isFileInput(target)) target.value = '';
      gate.failed();
    }
  };
}

/** What routes may ask and do. */
export interface Gate {
  /**
   * Whether a batch must be held: switched on here, and some file cannot be cleared at once, or more is in it than
   * the files (`hasMore`: folders, pictures in a text).
   */
  mustHold(files: readonly File[], hasMore?: boolean): boolean;
  /** Switched on here. */
  isOn(): boolean;
  /** Takes an upload over. `replaced` aborts when a newer upload takes its place. */
  hold(upload: Upload, replaced: AbortSignal): void;
  /** An upload could not be taken over, and is lost: the person may choose it again, to go through. */
  failed(): void;
  /** An upload is likely soon: the scanner should wake. */
  hint(): void;
}

/** One way files reach a page, listened to for as long as the page lives. */
export type Route = (gate: Gate) => void;
