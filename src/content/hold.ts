/** An upload's way through us: hold → scan → ask → replay. Whatever fails on the way, the person is asked. */
import type { Choice } from '../types.ts';
import { type Decision, decide } from './decide.ts';
import type { Page } from './page.ts';
import { watchForSend } from './sent-meanwhile.ts';
import type { Upload } from './upload.ts';
import type { Warning } from './warning/index.ts';

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
