/** What the header says, collected before anything is judged: the person's name comes after much else. */
import { type Attribute, attributeOf } from './attributes.ts';
import { decodeText } from './charset.ts';
import { ExamList } from './exams.ts';
import type { Element, Listener, Scope } from './walk.ts';

export interface Value {
  tag: string;
  /** Undefined for an element of no table, taken because it holds a person's name. */
  attribute: Attribute | undefined;
  vr: string;
  /** The tags from the outermost sequence inwards: `(0040,A730) (0040,A123)`. */
  where: string;
  /** One trimmed text, never empty; undefined where the value is a sequence, a number in bytes, or a picture. */
  text: string | undefined;
}

/** Tags that say what the file is rather than whom it shows. */
export const ABOUT_THE_FILE = {
  mediaStorageClass: '00020002',
  transferSyntax: '00020010',
  imageType: '00080008',
  sopClass: '00080016',
  modality: '00080060',
  modalities: '00080061',
  identityRemoved: '00120062',
  burnedIn: '00280301',
  recognizable: '00280302',
} as const;

const ABOUT = new Set<string>(Object.values(ABOUT_THE_FILE));

export function isAboutTheFile(tag: string): boolean {
  return ABOUT.has(tag);
}

const CHARSET = '00080005';
/** VRs of text; those of the second set are one value whatever backslashes it holds (PS3.5 6.2). */
const LISTS = new Set('AE AS CS DA DS DT IS LO PN SH TM UC UI'.split(' '));
const TEXTS = new Set(['LT', 'ST', 'UR', 'UT']);
/** Different values we remember of one attribute, so that a flood of one cannot drown the others. */
const MOST_VALUES = 5_000;

/** What the data set, or one around it, says of its characters. */
export function charsetOf(scope: Scope): string | undefined {
  return scope.charset ?? (scope.outer && charsetOf(scope.outer));
}

function trimmed(text: string): string {
  return text.replace(/^[\s\0]+|[\s\0]+$/g, '');
}

/** @returns the texts that are not blank, or undefined where the value is no text */
function textsIn(bytes: Uint8Array, vr: string, scope: Scope): string[] | undefined {
  const list = LISTS.has(vr);
  if (!list && !TEXTS.has(vr) && !(vr === 'UN' && isPrintable(bytes))) return undefined;
  const text = decodeText(bytes, charsetOf(scope));
  return (list ? text.split('\\') : [text]).map(trimmed).filter((part) => part !== '');
}

/** Of unknown kind, but nothing in it that text would not have. */
function isPrintable(bytes: Uint8Array): boolean {
  return bytes.every((byte, index) => byte >= 0x20 || (byte === 0 && index === bytes.length - 1));
}

/** A listener that keeps each different value once, decoded, in the order of the file. */
export class Values implements Listener {
  readonly #values = new Map<string, Value>();
  readonly #counts = new Map<string, number>();
  readonly exams = new ExamList();

  get all(): Value[] {
    return [...this.#values.values()];
  }

  /** @returns the values of one tag */
  textsOf(tag: string): string[] {
    return this.all.flatMap((value) => (value.tag === tag && value.text !== undefined ? [value.text] : []));
  }

  vrOf(tag: string): string | undefined {
    if (ABOUT.has(tag) || tag === CHARSET) return 'CS';
    const vr = attributeOf(tag)?.vr;
    return vr === 'UN' ? undefined : vr;
  }

  wants(tag: string, vr: string): boolean {
    return vr === 'PN' || ABOUT.has(tag) || tag === CHARSET || attributeOf(tag) !== undefined;
  }

  take({ tag, path, vr, length, value, scope }: Element): void {
    if (tag === CHARSET) {
      scope.charset = decodeText(value, 'ISO_IR 100').trim();
      return;
    }
    const where = path.map((step) => `(${step.slice(0, 4)},${step.slice(4)})`).join(' ');
    const attribute = attributeOf(tag);
    const texts = textsIn(value, vr, scope);
    if (texts === undefined) {
      // Of a longer value only the start was read: it may be something else than zeros further on.
      const empty = vr !== 'SQ' && length <= value.length && value.every((byte) => byte === 0);
      if (!empty) this.#keep({ tag, attribute, vr, where, text: undefined });
      return;
    }
    for (const text of texts) {
      this.exams.hear(path, scope, text);
      this.#keep({ tag, attribute, vr, where, text });
    }
  }

  #keep(value: Value): void {
    const kind = value.attribute?.keyword ?? value.tag;
    const count = this.#counts.get(kind) ?? 0;
    if (count >= MOST_VALUES) return;
    const key = `${value.tag} ${value.text ?? ''}`;
    if (this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#counts.set(kind, count + 1);
  }
}
