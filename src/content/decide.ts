/** What becomes of a held upload: scan → ask. Whatever fails on the way, the person is asked, or told. */
import type { Instead, Outcome, OutgoingFile } from '../messages.ts';
import { isExtensionAlive } from '../platform/page.ts';
import { examine } from '../scanner/client.ts';
import type { Choice } from '../types.ts';
import { isCleared } from './cleared.ts';
import { edit } from './edit.ts';
import { TooManyFilesError } from './folder.ts';
import type { Ground } from './hold.ts';
import { uncover } from './uncover.ts';
import type { Upload } from './upload.ts';
import type { Asked } from './warning/index.ts';
import type { PlainQuestion } from './warning/text.ts';

export interface Decision {
  files: OutgoingFile[];
  /** The last word of the scanner; absent when it was lost. */
  outcome?: Outcome;
  /** What the person chose; absent when there was nothing to ask. */
  choice?: Choice;
  /** What takes the place of each file. */
  instead?: Instead[];
  /** We failed, and this is what the settings want then. */
  unasked?: { question: PlainQuestion; fallback: 'hold' | 'tell' };
  toldGone: boolean;
}

/**
 * Never rejects. `replaced` aborts when a newer upload takes its place.
 * @param sentMeanwhile whether the person sent a message since the upload was held
 */
export async function decide(
  upload: Upload,
  replaced: AbortSignal,
  { host, warning, settings, asking, isOn, knows, mayKeepQuiet, keepQuiet }: Ground,
  sentMeanwhile: () => boolean,
): Promise<Decision> {
  const chip = warning.checking();
  const decided = new AbortController();
  let files: OutgoingFile[] = [];
  let outcome: Outcome | undefined;
  let asked: Asked | undefined;
  let instead: Instead[] | undefined;
  let unasked: Decision['unasked'];
  let toldGone = false;
  /** Asked for once, and waited for once. */
  const reading = settings();
  const onFailure = reading.then((read) => read.onFailure, toAsk);
  const ask = (question: Asked) => {
    chip.close();
    asking(true);
    asked = question;
    question.choice.then(() => {
      if (asked !== question) return;
      asking(false);
      decided.abort();
    });
  };
  replaced.addEventListener('abort', () => asked?.close());
  try {
    files = await upload.files(chip.listing);
    const inDoubt = files.filter(({ file }) => !isCleared(file));
    const listener = {
      progress(done: number, total: number) {
        chip.progress(done, total);
        asked?.progress(done, total);
      },
      outcome(heard: Outcome, final: boolean) {
        // A question that is open stays, and what it says.
        if (asked && outcome && (heard.held || heard.level !== 'warn')) {
          if (final) asked.update(outcome, true);
          return;
        }
        outcome = heard;
        if (heard.level !== 'warn' || heard.held || replaced.aborted) return;
        if (!asked && knows(files, final ? heard.explanation : undefined)) return;
        if (asked) asked.update(heard, final);
        else {
          const options = { final, sentMeanwhile: sentMeanwhile(), means, mayKeepQuiet: mayKeepQuiet() };
          ask(warning.ask(heard, options));
        }
      },
    };
    const { accept } = upload;
    const means = {
      keepQuiet,
      async makeCopies(signal: AbortSignal) {
        instead = await edit({ files, host, accept: accept ?? '' }, signal);
        return instead !== undefined;
      },
      uncover: async (at: number) => inDoubt[at] && uncover(inDoubt[at].file),
    };
    const batch = {
      files: inDoubt,
      total: files.length,
      host,
      settings: await reading,
      ...(accept !== undefined && { accept }),
    };
    // Held before the settings were read, on a site that is switched off.
    if (!isOn()) return { files, toldGone };
    await examine(batch, listener, AbortSignal.any([replaced, decided.signal]));
  } catch (error) {
    if (!replaced.aborted && !decided.signal.aborted) {
      toldGone = !isExtensionAlive();
      // What was found already stays in question.
      if (asked && !toldGone) asked.lost();
      else {
        // The scanner was lost, or a folder could not be listed: nobody can say what is in the files.
        outcome = undefined;
        asked?.close();
        const question = toldGone ? 'gone' : error instanceof TooManyFilesError ? 'many' : 'lost';
        const fallback = toldGone ? 'ask' : await onFailure;
        if (fallback !== 'ask') unasked = { question, fallback };
        else if (!replaced.aborted) ask(warning.askPlainly(question));
      }
    }
  } finally {
    chip.close();
  }
  const chosen = await asked?.choice;
  // Without copies there is nothing to go in the files' place.
  const choice = chosen === 'copy' && !instead ? 'dont-send' : chosen;
  return {
    files,
    toldGone,
    ...(unasked && { unasked }),
    ...(outcome && { outcome }),
    ...(choice && { choice }),
    ...(choice === 'copy' && instead && { instead }),
  };
}

const toAsk = (): 'ask' => 'ask';
