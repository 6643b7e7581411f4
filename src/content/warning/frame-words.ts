/**
 * The words of the warning's frame. All are loaded at once, when the page has loaded or before (see `index.ts`):
 * after an update of the extension, this old script can load no more.
 */
import { direction, language, say } from '../../platform/words.ts';
import { MOST_FILES } from '../folder.ts';

export type FrameWords = ReturnType<typeof loadFrameWords>;

let loaded: FrameWords | undefined;

/** Loaded by the first who asks. */
export function frameWords(): FrameWords {
  loaded ??= loadFrameWords();
  return loaded;
}

/** @returns the words, and functions for those that carry a number */
function loadFrameWords() {
  const counted = (key: string) => {
    const text = say({ key, values: ['{done}', '{total}'] });
    return (done: number, total: number) =>
      text.replace('{done}', String(done)).replace('{total}', String(total));
  };
  const listing = say({ key: 'frame_listing', values: ['{files}'] });
  const many = say({ key: 'frame_manyBody', values: ['{most}'] });
  const locale = language();
  return {
    language: locale,
    direction: direction(),
    name: say({ key: 'frame_name' }),
    dontSend: say({ key: 'frame_dontSend' }),
    send: say({ key: 'frame_send' }),
    files: say({ key: 'frame_files' }),
    why: say({ key: 'frame_why' }),
    tickFirst: say({ key: 'frame_tickFirst' }),
    wait: say({ key: 'frame_wait' }),
    stillChecking: counted('frame_stillChecking'),
    checking: say({ key: 'frame_checking' }),
    checkingMany: counted('frame_checkingMany'),
    listing: (files: number) => listing.replace('{files}', String(files)),
    sentMeanwhile: say({ key: 'frame_sentMeanwhile' }),
    nothingSent: say({ key: 'frame_nothingSent' }),
    lostTitle: say({ key: 'frame_lostTitle' }),
    lostBody: say({ key: 'frame_lostBody' }),
    manyTitle: say({ key: 'frame_manyTitle' }),
    /** Made when asked for: the first number of a page to be written in a language costs it 25 ms. */
    manyBody: () => many.replace('{most}', MOST_FILES.toLocaleString(locale)),
    goneBody: say({ key: 'frame_goneBody' }),
    movedTitle: say({ key: 'frame_movedTitle' }),
    movedBody: say({ key: 'frame_movedBody' }),
    add: say({ key: 'frame_add' }),
    dontAdd: say({ key: 'frame_dontAdd' }),
    askNextTime: say({ key: 'note_askNextTime' }),
    refused: say({ key: 'note_refused' }),
    close: say({ key: 'note_close' }),
  };
}
