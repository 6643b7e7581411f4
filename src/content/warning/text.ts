/** What the dialog says, as text. Words are turned into text before it opens, so that nothing fails halfway. */
import type { Explanation, MarkedPreview, Words } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import type { FrameWords } from './frame-words.ts';

export interface Text {
  title: string;
  body: string[];
  /** On the button for it, and while the person is at it. */
  copy?: { offer: string; waiting: string; stopped: string };
  dontSend: string;
  send: string;
  files: string[];
  found: { heading: string; lines: { label: string; shown: string | undefined; marks: number[] }[] }[];
  preview?: Omit<MarkedPreview, 'about' | 'caption'> & { about: string; caption: string };
  tick?: string;
  reasons: { text: string; source: { text: string; url: string } | undefined }[];
}

/** @throws where the extension was updated and its words are gone */
export function textOf(explanation: Explanation, words: FrameWords, sentMeanwhile: boolean): Text {
  const { title, body, files, moreFiles, found, preview, tick, copy, reasons } = explanation;
  return {
    title: say(title),
    body: sentMeanwhile
      ? // "Nothing has been sent yet" would no longer be true.
        [words.sentMeanwhile, ...body.filter(({ key }) => key !== 'warn_nothingSent').map(say)]
      : body.map(say),
    dontSend: words.dontSend,
    send: words.send,
    files: [...files, ...(moreFiles ? [say(moreFiles)] : [])],
    found: found.map(({ heading, items }) => ({
      heading: say(heading),
      lines: items.map(({ label, shown, marks = [] }) => ({ label: say(label), shown, marks })),
    })),
    ...(preview && { preview: { ...preview, about: say(preview.about), caption: say(preview.caption) } }),
    ...(tick && { tick: say(tick) }),
    ...(copy && {
      copy: { offer: say(copy.offer), waiting: say(copy.waiting), stopped: say(copy.stopped) },
    }),
    reasons: reasons.map((reason) => ({
      text: asText(reason.words),
      source: reason.source && { text: asText(reason.source.words), url: reason.source.url },
    })),
  };
}

/** What is asked in our own words alone, when there is nothing to explain. */
export type PlainQuestion = 'lost' | 'many' | 'gone' | 'moved';

export function plainText(question: PlainQuestion, words: FrameWords): Text {
  const { lostTitle, lostBody, manyTitle, manyBody, goneBody, movedTitle, movedBody, nothingSent } = words;
  const lost = { title: lostTitle, dontSend: words.dontSend, send: words.send };
  const texts = {
    lost: { ...lost, body: [lostBody, nothingSent] },
    many: { ...lost, title: manyTitle, body: [manyBody(), lostBody, nothingSent] },
    gone: { ...lost, body: [lostBody, goneBody, nothingSent] },
    moved: { title: movedTitle, dontSend: words.dontAdd, send: words.add, body: [movedBody, nothingSent] },
  };
  return { ...texts[question], files: [], found: [], reasons: [] };
}

function asText(words: Words | string): string {
  return typeof words === 'string' ? words : say(words);
}
