/** The modal question: it opens, stays on top, and ends with what the person chose. */
import type { Choice } from '../../types.ts';
import { wireButtons } from './buttons.ts';
import type { FrameWords } from './frame-words.ts';
import { putUp } from './stay.ts';
import { createSurface } from './surface.ts';
import type { Text } from './text.ts';
import type { Trap } from './trap.ts';
import { createView } from './view.ts';

export interface Dialog {
  choice: Promise<Choice>;
  show(): void;
  /** While not `final`, more may be found, and "Send as it is" waits. */
  update(text: Text, final: boolean): void;
  progress(done: number, total: number): void;
  /** Ends with "Don't send", unless the person chose already. */
  close(): void;
}

/**
 * Lets the person make copies elsewhere, until the signal aborts.
 * @returns whether there are any; rejects when it was not possible
 */
export type MakeCopies = (signal: AbortSignal) => Promise<boolean>;

export function createDialog(
  trap: Trap,
  words: FrameWords,
  text: Text,
  final: boolean,
  makeCopies?: MakeCopies,
): Dialog {
  const view = createView(words);
  const { dialog } = view;
  const { host } = createSurface(dialog);
  const { promise, resolve } = Promise.withResolvers<Choice>();
  let isFinal = final;
  let takeDown: (() => void) | undefined;
  let isOver = false;
  /** Of the window that the copies are made in. */
  let away = new AbortController();
  let { copy } = text;
  trap.keep(host);
  // It opens lower where more is to come above the buttons.
  if (!final) dialog.className = 'growing';
  view.fill(text);
  view.showProgress('');

  function finish(choice: Choice): void {
    if (isOver) return;
    isOver = true;
    away.abort();
    try {
      takeDown?.();
    } finally {
      resolve(choice);
    }
  }
  const refuse = () => finish('dont-send');

  function trySend(): void {
    if (!isFinal) view.hint.textContent = words.wait;
    else if (view.waitsForTick()) {
      view.hint.textContent = words.tickFirst;
      view.tick.focus();
    } else finish('send');
  }

  /** Pressed again, it opens a new window: the other may have been closed before it came up. */
  async function tryCopy(): Promise<void> {
    if (!copy || !makeCopies) return;
    away.abort();
    away = new AbortController();
    const { signal } = away;
    view.hint.textContent = copy.waiting;
    const { stopped } = copy;
    const made = await makeCopies(signal).catch(() => stopped);
    if (signal.aborted) return;
    if (made === true) return finish('copy');
    away.abort();
    view.hint.textContent = made || '';
  }

  const wire = wireButtons(dialog, trap, [
    [view.copy, tryCopy],
    [view.dontSend, refuse],
    [view.send, trySend],
  ]);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    refuse();
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) refuse();
  });

  return {
    choice: promise,
    show() {
      if (!isOver) takeDown = putUp(host, view, trap, refuse, wire);
    },
    update(next, nextIsFinal) {
      isFinal = nextIsFinal;
      ({ copy } = next);
      view.fill(next);
      if (!isFinal) return;
      if (view.hint.textContent === words.wait) view.hint.textContent = '';
      view.showProgress('');
      trap.rest();
    },
    progress(done, total) {
      if (!isFinal) view.showProgress(words.stillChecking(done, total));
    },
    close: refuse,
  };
}
