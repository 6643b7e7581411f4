/** What people see of us on a page: a sign that we check, a question, a note. */
import type { Outcome } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import type { Choice } from '../../types.ts';
import { whenErased } from '../listen.ts';
import { type Chip, createChip } from './chip.ts';
import { createDialog, type Dialog, type MakeCopies } from './dialog.ts';
import { frameWords } from './frame-words.ts';
import { type Offer, showNote } from './note.ts';
import { type PlainQuestion, plainText, textOf } from './text.ts';
import { createTrap } from './trap.ts';

export interface Asked {
  /** Settles once. Escape, and every end but "Send as it is", is "Don't send". */
  choice: Promise<Choice>;
  /** More was found. While not `final`, "Send as it is" waits. */
  update(outcome: Outcome, final: boolean): void;
  progress(done: number, total: number): void;
  close(): void;
}

interface AskOptions {
  final: boolean;
  sentMeanwhile: boolean;
  makeCopies: MakeCopies;
}

export interface Warning {
  /** Shows a sign after a moment. It takes no focus and blocks nothing. */
  checking(): Chip;
  /** Asks about one batch. Questions wait for one another. */
  ask(outcome: Outcome, options: AskOptions): Asked;
  /** Asks in the frame's words alone: it works when the extension is gone. */
  askPlainly(question: PlainQuestion): Asked;
  /** Says afterwards that weak signs were seen, and offers to ask first from now on. */
  note(outcome: Outcome, onAskNext: () => void): void;
  /** Says that the page did not take the files, and that choosing them again helps. */
  noteRefused(): void;
  /** Says that the page did not take the copies. */
  noteNoCopy(outcome: Outcome | undefined): void;
}

/** To be called at document_start, before any script of the page listens for keys. */
export function createWarning(): Warning {
  const trap = createTrap(window);
  whenErased(trap.listen);
  let last: Promise<unknown> = Promise.resolve();
  let removeNote = () => {};

  function showOnly(text: string[], offer?: Offer): void {
    removeNote();
    removeNote = showNote(text, frameWords(), trap, offer);
  }

  function inTurn(dialog: Dialog): Dialog {
    last = last.then(() => {
      try {
        dialog.show();
      } catch {
        // A page that is being taken down shows nothing, and gets nothing.
        dialog.close();
      }
      return dialog.choice;
    });
    return dialog;
  }

  return {
    checking: () => createChip(frameWords()),
    ask(outcome, { final, sentMeanwhile, makeCopies }) {
      const words = frameWords();
      const text = ({ explanation }: Outcome) =>
        unlessOrphaned(() => textOf(explanation, words, sentMeanwhile)) ?? plainText('lost', words);
      const dialog = inTurn(createDialog(trap, words, text(outcome), final, makeCopies));
      return { ...dialog, update: (next, nextIsFinal) => dialog.update(text(next), nextIsFinal) };
    },
    askPlainly(question) {
      const words = frameWords();
      const dialog = inTurn(createDialog(trap, words, plainText(question, words), true));
      return { ...dialog, update: () => {} };
    },
    note({ explanation: { title, body } }, onAskNext) {
      const text = unlessOrphaned(() => [title, ...body].map(say));
      if (text) showOnly(text, { label: frameWords().askNextTime, accepted: onAskNext });
    },
    noteRefused: () => showOnly([frameWords().refused]),
    noteNoCopy(outcome) {
      const refused = outcome?.explanation.copy?.refused;
      const text = refused && unlessOrphaned(() => say(refused));
      if (text) showOnly([text]);
    },
  };
}

/** After an update of the extension its old scripts live on, and asking it for words throws. */
function unlessOrphaned<T>(load: () => T): T | undefined {
  try {
    return load();
  } catch {
    return undefined;
  }
}
