/** The nouns of Lead Apron. Every other file speaks in these words. */
import type { Paper } from './detectors/document/written.ts';
import type { Exams } from './detectors/exams.ts';
import type { Managed } from './managed.ts';

/** What a file really is, judged by its bytes and never by its name. */
export type FileKind =
  | 'dicom'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'bmp'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'iso'
  | 'rar'
  | '7z'
  | 'xz'
  | 'bzip2'
  | 'nifti'
  | 'nrrd'
  | 'metaimage'
  | 'mgh'
  | 'par'
  | 'minc'
  | 'slide'
  | 'edf'
  | 'scp'
  | 'hl7'
  | 'cda'
  | 'fhir'
  | 'video'
  | 'mail'
  | 'text'
  | 'empty'
  | 'unknown';

/** Ordered from the strongest: what the evidence is worth, in a word instead of a number. */
export type Strength = 'strong' | 'likely' | 'possible' | 'hint';

/** The plain-words heading a finding is listed under. `file` says what the file is. */
export type FindingGroup =
  | 'file'
  | 'who'
  | 'when'
  | 'where'
  | 'hospital'
  | 'machine'
  | 'body'
  | 'text'
  | 'link';

export type DetectorId =
  | 'sniff'
  | 'file-name'
  | 'dicom'
  | 'metadata'
  | 'document'
  | 'volume'
  | 'archive'
  | 'appearance'
  | 'burned-in-text';

/** Languages whose print we read, by the names of their data (ISO 639-3, and what tells scripts apart). */
export type TextLanguage = 'eng' | 'deu' | 'fra' | 'spa' | 'por' | 'ita' | 'pol' | 'ukr' | 'chi_sim' | 'jpn';

/** One thing a detector found. Two axes that never mix: `medical` and `identifying`. */
export interface Finding {
  detector: DetectorId;
  group: FindingGroup;
  /** What was found, as a key of `_locales` (`found_patientName`). */
  label: string;
  strength: Strength;
  /** Is this evidence of a medical image or record? */
  medical: boolean;
  /** Does it name a person, or lead straight to one? */
  identifying: boolean;
  /** Where it stands: a DICOM tag path `(0010,0010)`, `EXIF UserComment`, `file name`. */
  where: string;
  /** The value as people may see it: masked (`J… D…`), or absent where nothing can be shown. */
  shown?: string;
  /** Of what is printed on a picture: where. */
  place?: Place;
}

/** A part of a picture, in shares of its sides from the top left: 0 to 1. */
export interface Place {
  /** Which of `Context.pixels()`. */
  picture: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Why a file could not be checked to the end. Each has its own words. */
export type UncheckedReason =
  | 'cut-off'
  | 'unreadable'
  | 'unsupported'
  | 'encrypted'
  | 'too-large'
  | 'timed-out'
  | 'out-of-time'
  | 'scanner-lost'
  | 'file-gone';

/** What one detector says of one file. Findings made before a failure are kept beside it. */
export interface Examination {
  findings: Finding[];
  exams?: Exams;
  unchecked?: UncheckedReason;
  printRead?: PrintRead;
}

/** How far the words in a picture were read: `partly` when some could not be read, or the time was up. */
export type PrintRead = 'all' | 'partly';

/**
 * Bounds-checked bytes of one file. `read` gives at most `length` bytes from `offset`, fewer at the end of
 * the file, none beyond it.
 * @throws {FileGoneError} the file cannot be read any more (deleted or changed on disk)
 */
export interface ByteReader {
  readonly size: number;
  /** Bytes asked of the file so far, for the budget and the benchmark. */
  readonly bytesRead: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** The file under examination, free of any browser API. */
export interface FileInHand {
  /** As the person sees it, without folders. */
  name: string;
  /** `folder/sub/name` when it came from a folder, else empty. */
  path: string;
  /** MIME type as the browser said it; often empty, for DICOM always. */
  type: string;
  bytes: ByteReader;
  /** What `sniff` made of the bytes. */
  kind: FileKind;
  /** What the detectors before this one found. */
  found: readonly Finding[];
}

/** A decoded picture: upright, sRGB, RGBA with 8 bits a channel, rows from the top, on white where transparent. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
  /** Of a document: the page that it is, from 1. */
  page?: number;
  /** It is a picture among the words of a page: most of these are nobody's scans. */
  amongWords?: true;
}

/** Grey levels, 0 black to 255 white, rows from the top: `data[y * width + x]`. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
  /** As of `Pixels`. */
  page?: number;
}

/** A word as it was read, and where, in pixels of the picture it was read from. */
export interface ReadWord {
  text: string;
  /** How sure the reader is, 0 to 100. */
  confidence: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a detector may ask for beyond the bytes; each costs only when asked, and is made once a file. */
export interface Context {
  /**
   * The picture; of one that moves, a few of its frames; of a document, pages that are pictures.
   * @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`
   */
  pixels(): Promise<readonly Pixels[]>;
  /**
   * The appearance model's scores (`models/appearance/labels.json`), a row for each picture.
   * @param pictures RGB planes of float 0 to 255, one picture after the other
   * @throws {Stop} `scanner-lost`
   */
  classify(pictures: Float32Array): Promise<Float32Array>;
  /**
   * The same pictures as `pixels()`, in grey and as large as small print needs them: at most 9 megapixels each.
   * @throws {Stop} as `pixels()`
   */
  detail(): Promise<readonly Grey[]>;
  /**
   * The words of one line of print, dark on light, in reading order; none where nothing can be read.
   * @throws {Stop} `scanner-lost`
   */
  read(line: Grey, language: TextLanguage): Promise<ReadWord[]>;
  /**
   * What is written on the pages of a document, and what is stored beside them.
   * @throws {Stop} `encrypted` or `unreadable`
   */
  paper(): Promise<Paper>;
  /**
   * The same for a file inside this one, whose bytes have been taken out of it.
   * @throws {Stop} `too-large` at files in files without end
   */
  inside(content: Uint8Array, kind: FileKind): Context;
  /** The languages the person wants read, the likeliest first; never empty. */
  languages: readonly TextLanguage[];
}

/** A pure recogniser: bytes or pixels in, findings out. Knows no `chrome.*` and no DOM. */
export interface Detector {
  id: DetectorId;
  /** It is not asked about a file that was proved to be medical: it could add nothing. */
  onlyInDoubt?: true;
  accepts(kind: FileKind): boolean;
  /**
   * Asked a pass ahead, while the picture is in hand: is there anything for it? Without it, there always is.
   * Must be quick, and never rejects.
   * @param found what the detectors so far found
   */
  hasWork?(context: Context, found: readonly Finding[]): Promise<boolean>;
  examine(file: FileInHand, context: Context): Promise<Examination>;
}

/** All that is known of one file after its scan. */
export interface FileReport {
  name: string;
  kind: FileKind;
  findings: Finding[];
  /** To be counted over all files; absent where nothing tells people and studies apart. */
  exams?: Exams;
  unchecked?: UncheckedReason;
  /** Absent where nobody tried to read the words in the picture. */
  printRead?: PrintRead;
}

export type Sensitivity = 'relaxed' | 'balanced' | 'strict';

/** `warn` holds and asks, `note` never holds and says so, `pass` is silent. */
export type Level = 'pass' | 'note' | 'warn';

/** What follows for one file. */
export interface Verdict {
  level: Level;
  /** It is (also) the could-not-check row of the table that speaks. */
  unchecked: boolean;
  /** Something medical and something identifying: "Send as it is" waits for a tick. */
  tick: boolean;
  /** It could not be checked, nothing medical is about it, and the settings say what becomes of it unasked. */
  fallback?: Exclude<Fallback, 'ask'>;
}

export interface Settings {
  version: 1;
  sensitivity: Sensitivity;
  /** Ask first where the person would only be told afterwards, by a note. */
  asksFirst: boolean;
  /** Every detector, on or off. */
  detectors: Record<DetectorId, boolean>;
  /** Sites (ids of `sites/`, or own hosts) that are switched off or paused. */
  sitesOff: string[];
  /** Hosts the person added. */
  ownSites: string[];
  /** Sites paused for a while: until when, in milliseconds since 1970. */
  pausedUntil: Record<string, number>;
  /** Sites on which weak and nameless findings are no longer asked about; what names a person always is. */
  quietSites: string[];
  /** Languages whose print is read beside English and the browser's own. */
  languages: TextLanguage[];
  /** Whose law the reasons tell of; `auto`: by the time zone, then by the language. */
  country: Country;
  /** What becomes of files whose check failed, and of those whose check took too long. */
  onFailure: Fallback;
  onTimeout: Fallback;
  /** What a hospital's policy says beyond the settings; read with them, never stored. */
  managed?: Managed;
}

export type Country = 'auto' | 'us' | 'eu' | 'uk' | 'ca' | 'au' | 'none';

/** `ask` as the verdict table says, `hold`: they do not go, `tell`: they go on, and a note says so. */
export type Fallback = 'ask' | 'hold' | 'tell';

/** What the person decided; `copy`: copies without the details go in the files' place. */
export type Choice = 'send' | 'dont-send' | 'copy';
