/** From element to element of a data set, into sequences, over long values, until the file ends (PS3.5 section 7). */
import type { UncheckedReason } from '../../types.ts';
import { Stop } from '../errors.ts';
import type { Window } from './bytes.ts';
import {
  type Encoding,
  encodingOf,
  type Header,
  ITEM,
  ITEM_END,
  LONGEST_HEADER,
  readHeader,
  SEQUENCE_END,
} from './elements.ts';

/** One data set, the file's or an item's. What it says of its characters holds for the items inside it too. */
export interface Scope {
  charset?: string;
  outer?: Scope;
}

/** One element whose value somebody asked for. */
export interface Element {
  tag: string;
  /** The element's tag after those of the sequences around it, outermost first. */
  path: string[];
  vr: string;
  /** Of the whole value in bytes; infinite for a sequence. */
  length: number;
  /** Where the value begins; of a sequence, the first value inside it. */
  offset: number;
  /** The value's first bytes, at most `LOOK` or `LOOK_AT_TEXT`; none of a sequence. */
  value: Uint8Array;
  scope: Scope;
}

export interface Listener {
  /** The VR the standard's dictionary gives the tag, where we know it. */
  vrOf(tag: string): string | undefined;
  wants(tag: string, vr: string): boolean;
  /** Elements that have a value. A sequence comes when the first value inside it is met. */
  take(element: Element): void;
}

/** Where a walk ended, and why it could not examine everything up to there. */
export interface Walked {
  position: number;
  flaw?: UncheckedReason;
}

/** No name, date or number is longer; of a longer text the start tells enough; bytes. */
const LOOK = 4096;
/** A report may be a single text (VR UT); bytes. */
const LOOK_AT_TEXT = 32 * 1024;
/** Reports nest about ten deep. */
const DEEPEST = 64;
/** The directory of a disc with 25,000 pictures. */
const MOST_ELEMENTS = 500_000;
/** Compressed pixels in more pieces than this are not followed to their end: each piece costs a read. */
const MOST_FRAGMENTS = 8;
/** Float, double float and plain Pixel Data. */
export const PIXELS: ReadonlySet<string> = new Set(['7FE00008', '7FE00009', '7FE00010']);
/** VRs whose value of undefined length is a row of fragments, not of items (PS3.5 A.4). */
const FRAGMENTED = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW']);
const NOTHING = new Uint8Array();

interface Level {
  holds: 'elements' | 'items' | 'fragments';
  /** Offset it cannot reach beyond. */
  end: number;
  /** A delimiter ends it. */
  delimited: boolean;
  encoding: Encoding;
  path: string[];
  scope: Scope;
  /** A wanted sequence in which no value was met yet. */
  untold: boolean;
}

class Walk {
  readonly #window: Window;
  readonly #listener: Listener;
  readonly #levels: Level[];
  #position: number;
  #elements = 0;
  #fragments = 0;
  /** Beyond the pixels everything is a bonus: whatever goes wrong there, the header was examined. */
  #afterPixels = false;
  #flaw: UncheckedReason | undefined;

  constructor(window: Window, listener: Listener, start: number, encoding: Encoding) {
    this.#window = window;
    this.#listener = listener;
    this.#position = start;
    const end = Number.POSITIVE_INFINITY;
    this.#levels = [
      { holds: 'elements', end, delimited: false, encoding, path: [], scope: {}, untold: false },
    ];
  }

  async run(stopBefore: (tag: string) => boolean): Promise<Walked> {
    try {
      for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
        if (!(await this.#step(level, stopBefore))) break;
      }
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      this.#note(stop.reason);
    }
    return { position: this.#position, ...(this.#flaw && { flaw: this.#flaw }) };
  }

  #note(flaw: UncheckedReason): void {
    if (!this.#afterPixels) this.#flaw ??= flaw;
  }

  /** @returns whether there may be more */
  async #step(level: Level, stopBefore: (tag: string) => boolean): Promise<boolean> {
    if (this.#position >= level.end) {
      this.#levels.pop();
      return true;
    }
    const outermost = this.#levels.length === 1;
    const bytes = await this.#window.from(this.#position, LONGEST_HEADER);
    if (bytes.length === 0 && outermost && this.#position <= this.#window.source.size) return false;
    const header = readHeader(bytes, level.encoding);
    if (!header) throw new Stop('cut-off');
    if (outermost && (stopBefore(header.tag) || isPadding(header))) return false;
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new Stop('too-large');
    if (header.tag === ITEM_END || header.tag === SEQUENCE_END) this.#close(level, header);
    else if (level.holds === 'elements') return this.#element(level, header);
    else await this.#item(level, header);
    return true;
  }

  /** Forgives a sequence that ends without ending its last item. */
  #close(level: Level, header: Header): void {
    this.#position += header.size;
    if (level.holds === 'elements' && level.delimited) this.#levels.pop();
    if (header.tag === SEQUENCE_END && this.#levels.at(-1)?.delimited) this.#levels.pop();
  }

  async #item(level: Level, header: Header): Promise<void> {
    if (header.tag !== ITEM) return this.#giveUp(level.end);
    this.#position += header.size;
    if (header.length === 0) return;
    if (level.holds === 'fragments') {
      this.#tell();
      this.#fragments += this.#afterPixels ? 1 : 0;
      if (this.#fragments > MOST_FRAGMENTS) throw new Stop('too-large');
      if (header.length === Number.POSITIVE_INFINITY) return this.#giveUp(level.end);
      this.#position += header.length;
      return;
    }
    const first = await this.#window.from(this.#position, LONGEST_HEADER);
    this.#enter(level, {
      holds: 'elements',
      end: this.#position + header.length,
      encoding: encodingOf(first, level.encoding.littleEndian),
      scope: { outer: level.scope },
    });
  }

  async #element(level: Level, header: Header): Promise<boolean> {
    const { tag, length } = header;
    const top = this.#levels.length === 1;
    const vr = this.#vr(header);
    this.#position += header.size;
    if (top && PIXELS.has(tag)) {
      this.#afterPixels = true;
      if (this.#window.source.size === Number.POSITIVE_INFINITY) return false;
    }
    if (await this.#holdsItems(level, vr, length)) {
      const fragments = FRAGMENTED.has(vr) || PIXELS.has(tag);
      this.#enter(level, {
        holds: fragments ? 'fragments' : 'items',
        end: this.#position + length,
        path: [...level.path, tag],
        untold: this.#listener.wants(tag, vr),
      });
      return true;
    }
    const end = this.#position + length;
    if (level.encoding.explicit && !header.vr && end > Math.min(level.end, this.#window.source.size)) {
      throw new Stop('unreadable');
    }
    if (length > 0) await this.#value(level, tag, vr, length);
    this.#position = end;
    return true;
  }

  #vr({ tag, vr }: Header): string {
    return vr === undefined || vr === 'UN' ? (this.#listener.vrOf(tag) ?? 'UN') : vr;
  }

  /** A sequence may be written as UN, or its VR not at all; then its first item gives it away (PS3.5 6.2.2). */
  async #holdsItems(level: Level, vr: string, length: number): Promise<boolean> {
    if (vr === 'SQ' || length === Number.POSITIVE_INFINITY) return true;
    if (vr !== 'UN' || length < 8) return false;
    const item = readHeader(await this.#window.from(this.#position, LONGEST_HEADER), level.encoding);
    return (
      item?.tag === ITEM && (item.length <= length - item.size || item.length === Number.POSITIVE_INFINITY)
    );
  }

  async #value(level: Level, tag: string, vr: string, length: number): Promise<void> {
    this.#tell();
    if (!this.#listener.wants(tag, vr)) return;
    const look = Math.min(length, vr === 'UT' ? LOOK_AT_TEXT : LOOK);
    const value = (await this.#window.from(this.#position, look)).subarray(0, look);
    if (value.length > 0) {
      const path = [...level.path, tag];
      this.#listener.take({ tag, path, vr, length, offset: this.#position, value, scope: level.scope });
    }
  }

  /** A value was met: now the sequences around it are known to hold something. */
  #tell(): void {
    for (const level of this.#levels) {
      const tag = level.path.at(-1);
      if (!level.untold || tag === undefined) continue;
      level.untold = false;
      const { path, scope } = level;
      const length = Number.POSITIVE_INFINITY;
      const offset = this.#position;
      this.#listener.take({ tag, path, vr: 'SQ', length, offset, value: NOTHING, scope });
    }
  }

  #enter(outer: Level, inner: Pick<Level, 'holds' | 'end'> & Partial<Level>): void {
    if (this.#levels.length >= DEEPEST) {
      this.#giveUp(inner.end);
      return;
    }
    const delimited = inner.end === Number.POSITIVE_INFINITY;
    const { encoding, path, scope } = outer;
    const end = Math.min(inner.end, outer.end);
    this.#levels.push({ encoding, path, scope, untold: false, delimited, ...inner, end });
  }

  /** What cannot be walked is stepped over where its end is known. */
  #giveUp(end: number): void {
    if (end === Number.POSITIVE_INFINITY) throw new Stop('unreadable');
    this.#note('unreadable');
    this.#position = end;
  }
}

/** Some writers fill the file's end with zeros. */
function isPadding({ tag, length }: Header): boolean {
  return tag === '00000000' && length === 0;
}

/**
 * Walks one data set from `start` to the end of the file, or to the first outermost tag that `stopBefore` names.
 * Time and memory are bounded: at most half a million elements, 64 levels, and the window's budget.
 * @throws {FileGoneError}
 */
export function walk(
  window: Window,
  start: number,
  encoding: Encoding,
  listener: Listener,
  stopBefore: (tag: string) => boolean = () => false,
): Promise<Walked> {
  return new Walk(window, listener, start, encoding).run(stopBefore);
}
