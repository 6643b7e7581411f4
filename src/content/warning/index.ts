/** What people see of us on a page: a sign that we check, a question, a note. */
import type { Outcome } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import type { Choice } from '../../types.ts';
import { whenErased } from '../listen.ts';
import { type Chip, createChip } from './chip.ts';
import { createDialog, type Dialog, type Means } from './dialog.ts';
import { frameWord } from './frame-words.ts';
import { type Offer, showNote } from './note.ts';
import { type PlainQuestion, plainText, textOf } from './text.ts';
import { createTrap } from './trap.ts';

export interface Asked {
  /** Settles once. Escape, and every end but "Send as it is", is "Don't send". */
  choice: Promise<Choice>;
  /** More was found. While not `final`, "Send as it is" waits. */
  update(outcome: Outcome, final: boolean): void;
  progress(done: number, total: number): void;
  /** The check came to no end: what was found until then stands. */
  lost(): void;
  close(): void;
}

interface AskOptions {
  final: boolean;
  sentMeanwhile: boolean;
  means: Means;
  /** The person may say that such files are asked about no more on this site. */
  mayKeepQuiet: boolean;
}

export interface Warning {
  /** Shows a sign after a moment. It takes no focus and blocks nothing. */
  checking(): Chip;
  /** Asks about one batch. Questions wait for one another. */
  ask(outcome: Outcome, options: AskOptions): Asked;
  /** Asks in the frame's words alone: it works when the extension is gone. */
  askPlainly(question: PlainQuestion): Asked;
  /** Says afterwards what was seen and what became of the files, and offers to ask first where that helps. */
  note(outcome: Outcome, onAskNext: () => void): void;
  /** Says that files went on (`tell`) or did not (`hold`) without a question, as the settings want it. */
  noteUnasked(question: PlainQuestion, fallback: 'hold' | 'tell'): void;
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

  function showOnly(text: readonly string[], stays = false, offer?: Offer): void {
    removeNote();
    removeNote = showNote(text, trap, stays, offer);
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
    checking: () => createChip(),
    ask(outcome, { final, sentMeanwhile, means, mayKeepQuiet }) {
      const text = ({ explanation }: Outcome) =>
        unlessOrphaned(() => textOf(explanation, sentMeanwhile, mayKeepQuiet)) ?? plainText('lost');
      const dialog = inTurn(createDialog(trap, text(outcome), final, means));
      return { ...dialog, update: (next, nextIsFinal) => dialog.update(text(next), nextIsFinal) };
    },
    askPlainly(question) {
      const dialog = inTurn(createDialog(trap, plainText(question), true));
      return { ...dialog, update: () => {}, lost: () => {} };
    },
    note({ explanation: { title, body }, held, asksFirst }, onAskNext) {
      const text = unlessOrphaned(() => [title, ...body].map(say));
      const offer = asksFirst && { label: frameWord('askNextTime'), accepted: onAskNext };
      if (text) showOnly(text, held, offer || undefined);
    },
    noteUnasked(question, fallback) {
      const why = frameWord(question === 'many' ? 'manyNotice' : 'lostNotice');
      showOnly([why, frameWord(fallback === 'hold' ? 'held' : 'told')], fallback === 'hold');
    },
    noteRefused: () => showOnly([frameWord('refused')]),
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
