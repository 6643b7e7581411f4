/** An upload's way through us: hold → scan → ask → replay. Whatever fails on the way, the person is asked. */
import type { Instead, Outcome, OutgoingFile } from '../messages.ts';
import { isExtensionAlive } from '../platform/page.ts';
import { examine } from '../scanner/client.ts';
import type { Choice } from '../types.ts';
import { isCleared } from './cleared.ts';
import { edit } from './edit.ts';
import { TooManyFilesError } from './folder.ts';
import type { Page } from './page.ts';
import { watchForSend } from './sent-meanwhile.ts';
import { uncover } from './uncover.ts';
import type { Upload } from './upload.ts';
import type { Asked, Warning } from './warning/index.ts';
import type { PlainQuestion } from './warning/text.ts';

/** What holding needs: the page it happens on, and a way to ask. */
export type Ground = Page & { warning: Warning };

/**
 * Holds `upload` until it is decided. Never throws. `replaced` aborts when a newer upload takes its place.
 * @returns whether the person was told that the extension is gone from this page
 */
export async function hold(upload: Upload, replaced: AbortSignal, ground: Ground): Promise<boolean> {
  const ended = new AbortController();
  const sentMeanwhile = watchForSend(ended.signal);
  const wasThere = upload.target.isConnected;
  const decision = await decide(upload, replaced, ground, sentMeanwhile);
  const { outcome, files, choice, instead, toldGone, unasked } = decision;
  ended.abort();
  if (replaced.aborted) {
    upload.discard();
    return toldGone;
  }

  const isHeld = outcome?.held === true || unasked?.fallback === 'hold';
  const moved = !isHeld && (sentMeanwhile() || (wasThere && !upload.target.isConnected));
  const asked = choice !== undefined || isHeld;
  const final = isHeld ? 'dont-send' : (choice ?? (moved ? await askMoved(replaced, ground) : 'send'));
  if (replaced.aborted) {
    upload.discard();
    return toldGone;
  }
  ground.finished({
    level: isHeld ? 'warn' : (outcome?.level ?? 'warn'),
    unchecked: outcome?.unchecked ?? true,
    files: files.length,
    ...((asked || moved) && { choice: final }),
  });
  if (final === 'dont-send') upload.refuse();
  else {
    if (choice === 'send' && outcome) ground.remember(files, outcome.explanation);
    upload.replay(instead).then((taken) => {
      if (taken) return;
      // Not the files again: the person did not want to send those.
      if (instead) ground.warning.noteNoCopy(outcome);
      else offerAgain(upload, ground);
    });
  }
  if (isHeld || final !== 'dont-send') tellAfterwards(decision, ground);
  return toldGone;
}

/** Whatever went, or did not, without a question. */
function tellAfterwards({ outcome, unasked }: Decision, { warning, askNextTime }: Ground): void {
  if (unasked) warning.noteUnasked(unasked.question, unasked.fallback);
  else if (outcome && (outcome.held || outcome.level === 'note')) warning.note(outcome, askNextTime);
}

/** The person went on meanwhile: whether the files still belong here only they know. */
function askMoved(replaced: AbortSignal, { warning }: Ground): Promise<Choice> {
  const question = warning.askPlainly('moved');
  replaced.addEventListener('abort', () => question.close());
  return question.choice;
}

/** A page that takes only the browser's own events gets one: the person chooses the same files once more. */
function offerAgain({ chosen }: Upload, ground: Ground): void {
  if (chosen.length === 0) return;
  ground.letPass(chosen);
  ground.warning.noteRefused();
}

interface Decision {
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

async function decide(
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
        outcome = heard;
        if (heard.level !== 'warn' || replaced.aborted) return;
        if (heard.held) {
          if (final) asked?.close();
          return;
        }
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
      settings: await settings(),
      ...(accept !== undefined && { accept }),
    };
    // Held before the settings were read, on a site that is switched off.
    if (!isOn()) return { files, toldGone };
    await examine(batch, listener, AbortSignal.any([replaced, decided.signal]));
  } catch (error) {
    // The scanner was lost, or a folder could not be listed: nobody can say what is in the files.
    outcome = undefined;
    asked?.close();
    if (!replaced.aborted && !decided.signal.aborted) {
      toldGone = !isExtensionAlive();
      const question = toldGone ? 'gone' : error instanceof TooManyFilesError ? 'many' : 'lost';
      // What was found already is asked about.
      const isAsked = toldGone || asked !== undefined;
      const fallback = isAsked ? 'ask' : await settings().then(({ onFailure }) => onFailure, toAsk);
      if (fallback !== 'ask') unasked = { question, fallback };
      else if (!replaced.aborted) ask(warning.askPlainly(question));
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
