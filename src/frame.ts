/**
 * What the warning on a page needs beside its code: its style, and the words that may stand in any warning. Together
 * they are as large as a tenth of the script, few pages ever need them, and they come from the background with the
 * settings, when a page has loaded or an upload is near.
 */
import type { Managed } from './managed.ts';

/** Their keys in `_locales`. */
export const FRAME_WORDS = {
  language: 'language_code',
  direction: 'language_direction',
  colon: 'language_colon',
  name: 'frame_name',
  dontSend: 'frame_dontSend',
  send: 'frame_send',
  files: 'frame_files',
  why: 'frame_why',
  tickFirst: 'frame_tickFirst',
  wait: 'frame_wait',
  reveal: 'frame_reveal',
  cover: 'frame_cover',
  notShown: 'frame_notShown',
  organisation: 'frame_organisation',
  askThem: 'frame_askThem',
  mayNotSend: 'frame_mayNotSend',
  checking: 'frame_checking',
  checkingMany: 'frame_checkingMany',
  stillChecking: 'frame_stillChecking',
  listing: 'frame_listing',
  inText: 'frame_inText',
  sentMeanwhile: 'frame_sentMeanwhile',
  nothingSent: 'frame_nothingSent',
  lostTitle: 'frame_lostTitle',
  lostBody: 'frame_lostBody',
  lostNotice: 'frame_lostNotice',
  manyTitle: 'frame_manyTitle',
  manyNotice: 'frame_manyNotice',
  manyBody: 'frame_manyBody',
  goneBody: 'frame_goneBody',
  movedTitle: 'frame_movedTitle',
  movedBody: 'frame_movedBody',
  add: 'frame_add',
  dontAdd: 'frame_dontAdd',
  askNextTime: 'note_askNextTime',
  refused: 'note_refused',
  close: 'note_close',
  held: 'note_held',
  told: 'note_told',
} as const;

export type FrameWord = keyof typeof FRAME_WORDS;

export interface Frame {
  /** A style sheet, for the shadow roots that the warning stands in. */
  style: string;
  /** Where a number belongs, `{1}` or `{2}` stands. */
  words: Record<FrameWord, string>;
  /** What the person's organisation has to say. */
  managed?: Managed;
}
