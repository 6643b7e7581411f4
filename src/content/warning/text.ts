/** What the dialog says, as text. Words are turned into text before it opens, so that nothing fails halfway. */
import type { Explanation, MarkedPreview } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { frameWord, maySend, organisation } from './frame-words.ts';

/** Of what stands in a body, once the message is out: where it is about to go, and that nothing has been sent. */
const NO_LONGER_TRUE = /^warn_(about|nothingSent)/;

export interface Text {
  title: string;
  body: string[];
  /** In the organisation's own words, and the address to ask at. */
  organisation?: { message?: string; contact?: string };
  /** On the button for it, and while the person is at it. */
  copy?: { offer: string; waiting: string; stopped: string };
  dontSend: string;
  /** Absent where it is not allowed. */
  send?: string;
  files: string[];
  found: { heading: string; lines: { label: string; shown: string | undefined; marks: number[] }[] }[];
  preview?: Omit<MarkedPreview, 'about' | 'caption'> & { about: string; caption: string };
  tick?: string;
  /** Beside a tick of its own. */
  quiet?: string;
  reasons: { text: string; source: { text: string; url: string } | undefined }[];
}

/**
 * @param mayKeepQuiet whether the person is offered not to be asked any more
 * @throws where the extension was updated and its words are gone
 */
export function textOf(explanation: Explanation, sentMeanwhile: boolean, mayKeepQuiet: boolean): Text {
  const { title, body, files, moreFiles, found, preview, tick, quiet, copy, reasons } = explanation;
  return {
    title: say(title),
    body: sentMeanwhile
      ? [frameWord('sentMeanwhile'), ...body.filter(({ key }) => !NO_LONGER_TRUE.test(key)).map(say)]
      : body.map(say),
    ...organisationAndSend(),
    dontSend: frameWord('dontSend'),
    files: [...files, ...(moreFiles ? [say(moreFiles)] : [])],
    found: found.map(({ heading, items }) => ({
      heading: say(heading),
      lines: items.map(({ label, shown, marks = [] }) => ({ label: say(label), shown, marks })),
    })),
    ...(preview && { preview: { ...preview, about: say(preview.about), caption: say(preview.caption) } }),
    ...(maySend() && tick && { tick: say(tick) }),
    ...(maySend() && mayKeepQuiet && quiet && { quiet: say(quiet) }),
    ...(copy && {
      copy: { offer: say(copy.offer), waiting: say(copy.waiting), stopped: say(copy.stopped) },
    }),
    reasons: reasons.map((reason) => ({
      text: say(reason.words),
      source: reason.source && { text: say(reason.source.words), url: reason.source.url },
    })),
  };
}

/** What is asked in our own words alone, when there is nothing to explain. */
export type PlainQuestion = 'lost' | 'many' | 'gone' | 'moved';

export function plainText(question: PlainQuestion): Text {
  const nothingSent = frameWord('nothingSent');
  const rest = { files: [], found: [], reasons: [] };
  if (question === 'moved')
    return {
      ...rest,
      title: frameWord('movedTitle'),
      body: [frameWord('movedBody'), nothingSent],
      dontSend: frameWord('dontAdd'),
      send: frameWord('add'),
    };
  const details = { lost: [], many: [frameWord('manyBody')], gone: [frameWord('goneBody')] }[question];
  const isMany = question === 'many';
  return {
    ...rest,
    ...organisationAndSend(),
    dontSend: frameWord('dontSend'),
    ...(maySend()
      ? {
          title: frameWord(isMany ? 'manyTitle' : 'lostTitle'),
          body: [...(isMany ? details : []), frameWord('lostBody'), ...(isMany ? [] : details), nothingSent],
        }
      : { title: frameWord(isMany ? 'manyNotice' : 'lostNotice'), body: [...details, nothingSent] }),
  };
}

function organisationAndSend(): Pick<Text, 'organisation' | 'send'> {
  const says = organisation();
  return { ...(says && { organisation: says }), ...(maySend() && { send: frameWord('send') }) };
}
