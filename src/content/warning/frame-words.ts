/**
 * The words of the warning's frame, and its style. They come all at once, when the page has loaded or before (see
 * `index.ts`): after an update of the extension, this old script can ask for no more.
 */
import type { Frame, FrameWord } from '../../frame.ts';
import type { Managed } from '../../managed.ts';

/** For a page to which the words never came: the question that is left to ask, as in `_locales/en`. */
export const LAST_WORDS: Readonly<Partial<Frame['words']>> = {
  language: 'en',
  dontSend: "Don't send",
  send: 'Send as it is',
  lostTitle: 'We could not finish checking. Send anyway?',
  lostNotice: 'We could not finish checking.',
  lostBody: 'It may be a medical image. Please look before you send.',
  goneBody: 'Lead Apron was updated or removed. Reload this page to have files checked again.',
  nothingSent: 'The file has not been sent yet.',
};

/** Without a style the browser's own look of a dialog is left; the page's rules for the host must not hide it. */
const BARE = ':host{all:initial!important;display:contents!important}';

let frame: Frame | undefined;
/** Before the frame is there: not offered where nobody can say whether the person's organisation allows it. */
let isSendAllowed = false;
let isThere = () => {};

/** Resolves when words and style are there; never, where the extension went before. */
export const frameIsThere = new Promise<void>((resolve) => {
  isThere = resolve;
});

export function takeFrame(came: Frame): void {
  frame = came;
  isThere();
}

/** As the browser itself has it, where the background may say nothing. */
export function takeAllowance(allowed: boolean): void {
  isSendAllowed = allowed;
}

export function frameStyle(): string {
  return frame?.style ?? BARE;
}

/** What the organisation has to say; its last word, where the extension went meanwhile. */
export function organisation(): Managed | undefined {
  return frame?.managed;
}

export function maySend(): boolean {
  return frame ? (frame.managed?.allowsSend ?? true) : isSendAllowed;
}

/** For an element with words in it. */
export function inOurLanguage(): { lang: string; dir: string } {
  return { lang: frameWord('language'), dir: frameWord('direction') };
}

/** A word of the frame, with the numbers that belong into it. */
export function frameWord(name: FrameWord, ...numbers: number[]): string {
  const words: Partial<Frame['words']> = frame?.words ?? LAST_WORDS;
  return (words[name] ?? '').replace(/\{(\d)\}/g, (_, at: string) => String(numbers[Number(at) - 1]));
}
