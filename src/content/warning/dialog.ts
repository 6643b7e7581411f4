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

export function createDialog(trap: Trap, words: FrameWords, text: Text, final: boolean): Dialog {
  const view = createView(words);
  const { dialog } = view;
  const { host } = createSurface(dialog);
  const { promise, resolve } = Promise.withResolvers<Choice>();
  let isFinal = final;
  let takeDown: (() => void) | undefined;
  let isOver = false;
  trap.keep(host);
  // It opens lower where more is to come above the buttons.
  if (!final) dialog.className = 'growing';
  view.fill(text);
  view.showProgress('');

  function finish(choice: Choice): void {
    if (isOver) return;
    isOver = true;
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

  const wire = wireButtons(dialog, trap, [
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
      view.fill(next);
      if (!isFinal) return;
      view.hint.textContent = '';
      view.showProgress('');
      trap.rest();
    },
    progress(done, total) {
      if (!isFinal) view.showProgress(words.stillChecking(done, total));
    },
    close: refuse,
  };
}
