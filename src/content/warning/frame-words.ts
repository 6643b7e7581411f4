/**
 * The words of the warning's frame. All are loaded at once, when the page has loaded or before (see `index.ts`):
 * after an update of the extension, this old script can load no more.
 */
import type { Words } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { MOST_FILES } from '../folder.ts';

export type FrameWords = ReturnType<typeof loadFrameWords>;

let loaded: FrameWords | undefined;

/** Loaded by the first who asks. */
export function frameWords(): FrameWords {
  loaded ??= loadFrameWords();
  return loaded;
}

/** For a page whose extension went before the words came: the question that is left to ask, as in `_locales/en`. */
export const LAST_WORDS: Readonly<Record<string, string>> = {
  language_code: 'en',
  frame_checking: 'Checking your file…',
  frame_dontSend: "Don't send",
  frame_send: 'Send as it is',
  frame_lostTitle: 'We could not finish checking. Send anyway?',
  frame_lostBody: 'It may be a medical image. Please look before you send.',
  frame_goneBody: 'Lead Apron was updated or removed. Reload this page to have files checked again.',
  frame_nothingSent: 'The file has not been sent yet.',
};

function word(words: Words): string {
  try {
    return say(words);
  } catch {
    return LAST_WORDS[words.key] ?? '';
  }
}

/** Those that carry no number, by their keys without `frame_`: each byte of a script counts. */
const PLAIN = [
  'name',
  'dontSend',
  'send',
  'files',
  'why',
  'tickFirst',
  'wait',
  'checking',
  'sentMeanwhile',
  'nothingSent',
  'lostTitle',
  'lostBody',
  'manyTitle',
  'goneBody',
  'movedTitle',
  'movedBody',
  'add',
  'dontAdd',
] as const;

/** @returns the words, and functions for those that carry a number */
function loadFrameWords() {
  const counted = (key: string) => {
    const text = word({ key, values: ['{done}', '{total}'] });
    return (done: number, total: number) =>
      text.replace('{done}', String(done)).replace('{total}', String(total));
  };
  const listing = word({ key: 'frame_listing', values: ['{files}'] });
  const many = word({ key: 'frame_manyBody', values: ['{most}'] });
  const locale = word({ key: 'language_code' });
  return {
    ...(Object.fromEntries(PLAIN.map((name) => [name, word({ key: `frame_${name}` })])) as Record<
      (typeof PLAIN)[number],
      string
    >),
    language: locale,
    direction: word({ key: 'language_direction' }) === 'rtl' ? 'rtl' : 'ltr',
    stillChecking: counted('frame_stillChecking'),
    checkingMany: counted('frame_checkingMany'),
    listing: (files: number) => listing.replace('{files}', String(files)),
    /** Made when asked for: the first number of a page to be written in a language costs it 25 ms. */
    manyBody: () => many.replace('{most}', MOST_FILES.toLocaleString(locale)),
    askNextTime: word({ key: 'note_askNextTime' }),
    refused: word({ key: 'note_refused' }),
    close: word({ key: 'note_close' }),
  };
}
