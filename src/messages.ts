/**
 * Every message that crosses a border inside the extension, in one typed map.
 *
 * `runtime.sendMessage` reaches every extension page at once, so each request names whom it is for, and
 * whoever is not meant stays silent (see platform/requests.ts).
 */
import type { Cover } from './copies/cover.ts';
import type { Salt } from './copies/dicom/uids.ts';
import type { CopyType } from './copies/target.ts';
import type { Frame } from './frame.ts';
import type { Choice, FileReport, Level, Settings, UncheckedReason, Verdict } from './types.ts';

/** A sentence by its key in `_locales`, with what goes into it. */
export interface Words {
  key: string;
  values?: WordsValue[];
  /** The number that the sentence bends to: `key_one`, `key_few` where the language has them, else `key`. */
  count?: number;
}

/** Words in a list are joined as people write lists; a date, `YYYY-MM-DD` or `YYYY-MM`, is written out. */
export type WordsValue = string | Words | Words[] | { date: string };

/** One heading of the found list ("Who you are") with its lines. `marks` are numbers on the preview. */
export interface FoundGroup {
  heading: Words;
  items: { label: Words; shown?: string; marks?: number[] }[];
}

/** A small copy of the person's picture, in pixels, on which the printed details that were found are covered. */
export interface Preview {
  picture: Blob;
  width: number;
  height: number;
}

/** A frame around found details, in shares of the picture's sides. Those without a number are in no line of the list. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
  number?: number;
}

/** The preview as people see it. */
export interface MarkedPreview extends Preview {
  /** Of which file of the batch, where the scanner can show the same without our boxes. */
  original?: number;
  marks: Mark[];
  /** What it shows, for who cannot see it. */
  about: Words;
  caption: Words;
  /** The file's name, when there were several in the batch. */
  file?: string;
}

/** One line of the "Why?" part, with its source where there is one. */
export interface Reason {
  words: Words;
  source?: { words: Words; url: string };
}

/** The way out that the warning offers: a copy without the details. */
export interface CopyOffer {
  /** On the button. */
  offer: Words;
  /** While the person looks at the copy in another window. */
  waiting: Words;
  /** That window could not be opened, or its copies could not be taken. */
  stopped: Words;
  /** Afterwards: the page did not take the copy. */
  refused: Words;
}

/** What the warning or the note says, ready to be put into the browser's language. */
export interface Explanation {
  title: Words;
  body: Words[];
  found: FoundGroup[];
  /** Where something was found in a picture: the first such picture of the batch. */
  preview?: MarkedPreview;
  /** The sentence beside the tick, where a tick is asked for. */
  tick?: Words;
  /** The sentence of a tick that ends such questions on this site; absent where they must go on. */
  quiet?: Words;
  /** Where a copy can be made of a file that is asked about, and can take its place. */
  copy?: CopyOffer;
  reasons: Reason[];
  /** The files the sentence is about, by name, when there were several in the batch; a few of them. */
  files: string[];
  /** "and 7 more", where `files` does not name them all. */
  moreFiles?: Words;
}

/** What became of one batch of files. */
export interface Outcome {
  level: Level;
  unchecked: boolean;
  /** As the settings want it, the files do not go, and nobody is asked. */
  held: boolean;
  /** Who wants to be asked first is asked about such files. */
  asksFirst: boolean;
  site: string;
  explanation: Explanation;
}

/** A file on its way to the scanner, by handle. `path` is `folder/name` for files of a folder, else empty. */
export interface OutgoingFile {
  file: File;
  path: string;
}

/** What is asked of the scanner. */
export interface Batch {
  /** Those that need a look. */
  files: OutgoingFile[];
  /** How many files the person chose, with those cleared at once. */
  total: number;
  host: string;
  settings: Settings;
  /** Where a copy could take a file's place: what the page takes there, as of an `accept` attribute. */
  accept?: string;
}

/** A copy that is asked for: of which of the picture's frames, and what is to be covered. */
export interface CopyOrder {
  file: File;
  frame: number;
  covers: readonly Cover[];
  /** The formats it may have; one of them at least. */
  types: readonly CopyType[];
  /** `show`: no larger, and no better packed, than a screen needs, and sooner there. */
  purpose: 'show' | 'save';
  /** Of the frame a picture, of all frames a sheet of small pictures, or of a DICOM file another. */
  form: { is: 'picture' } | { is: 'sheet' } | AsDicom;
}

export interface AsDicom {
  is: 'dicom';
  salt: Salt;
  /** The person looked, and saw no detail that is left. */
  confirmed: boolean;
}

/** Why there is no copy: as for a check, or the file holds no picture. */
export type CopyFailure = UncheckedReason | 'no-picture';

/**
 * The copy, its size in pixels, whether the file's is larger, and how many frames there are to choose from; or why there
 * is none.
 */
export type CopyAnswer =
  | { picture: Blob; width: number; height: number; isSmaller: boolean; frames: number }
  | { failed: CopyFailure };

/**
 * Content script → scanner, over a port named SCAN_PORT. A batch of `count` files comes with its first few, and
 * `more` brings the others. `details` asks for a report of each file (the check page). `copy` asks for a copy of one
 * file, and nothing else over its port. `stay` keeps an event page awake.
 */
export type ScanRequest =
  | { type: 'scan'; batch: Batch; count: number; details: boolean }
  | { type: 'more'; files: OutgoingFile[] }
  | { type: 'copy'; order: CopyOrder }
  | { type: 'stay' };

/** All about one file, for the check page: `ms` from its turn to its verdict, `bytesRead` of the file. */
export interface FileDetails {
  index: number;
  report: FileReport;
  verdict: Verdict;
  preview?: Preview;
  /** Detectors of a later pass are still to see it. */
  more: boolean;
  ms: number;
  bytesRead: number;
}

/** Scanner → content script. `outcome` may come early, with more to follow, until `final`. */
export type ScanReply =
  | { type: 'progress'; done: number; total: number }
  | { type: 'details'; details: FileDetails[] }
  | { type: 'copied'; answer: CopyAnswer }
  | { type: 'outcome'; outcome: Outcome; final: boolean };

export const SCAN_PORT = 'scan';

/** What is to take a held file's place: a copy, the file itself, or nothing. */
export type Instead = File | 'same' | 'none';

/** Content script → window of the editor, over a port named COPY_PORT. `over`: the person decided otherwise. */
export type EditorRequest =
  | { type: 'edit'; files: OutgoingFile[]; host: string; accept: string }
  | { type: 'over' };

/** Window of the editor → content script: what takes the place of each file, in order. */
export type EditorReply = { type: 'copies'; instead: Instead[] };

export const COPY_PORT = 'copy';

/** What the page says of itself to the toolbar: `asking` while a warning is open. */
export type PageState = 'on' | 'off' | 'asking';

/** The last thing that happened on this page, without any detail of a file. */
export interface LastResult {
  level: Level;
  unchecked: boolean;
  files: number;
  choice?: Choice;
}

/** The answer of a page's content script to the popup. */
export interface PageStatus {
  host: string;
  state: PageState;
  last?: LastResult;
}

/** Tabs to be reloaded. `isAll`: the browser tells us of all of them, so there are no others. */
export interface WaitingTabs {
  count: number;
  isAll: boolean;
}

/** Requests by receiver and name: what is asked, and what is answered. */
export interface Requests {
  background: {
    /** Creates the scanner if it sleeps; answered when it can be reached. */
    'wake-scanner': { ask: undefined; answer: unknown };
    /**
     * A content script is alive on a page of `host`. Answered with the settings, the site's id in them, and what the
     * warning needs beside its code.
     */
    'report-in': { ask: { host: string }; answer: { siteId: string; settings: Settings; frame: Frame } };
    /** The state for the toolbar changed. */
    'show-state': { ask: { state: PageState }; answer: unknown };
    /** "Ask me first next time": what only a note would tell of is asked about from now on. */
    'ask-next-time': { ask: undefined; answer: unknown };
    /** "Don't ask any more", on the site of `host`: files that name nobody are only told of there. */
    'keep-quiet': { ask: { host: string }; answer: unknown };
    /** The open tabs that show a covered site and have no script of ours yet. */
    'count-waiting-tabs': { ask: undefined; answer: WaitingTabs };
    /** Reloads them. */
    'reload-waiting-tabs': { ask: undefined; answer: unknown };
    /** Opens the editor in a window of its own, which connects to the frame that asks. */
    'open-editor': { ask: undefined; answer: unknown };
  };
  content: {
    status: { ask: undefined; answer: PageStatus };
  };
}
