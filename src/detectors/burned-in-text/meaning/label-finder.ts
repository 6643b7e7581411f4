/** Labels in printed rows, the misread ones too. */
import { LABEL_WORDS, type LabelField, type LabelRank, phrasesOf } from '../../label-words.ts';
import { isOfDevices } from './no-names.ts';
import type { Row, Span, Token } from './rows.ts';
import { fold, NearIndex, skeleton } from './spelling.ts';

interface Label {
  field: LabelField;
  rank: LabelRank;
}

export interface FoundLabel extends Span, Label {
  row: Row;
  /** Spelled as we know it, look-alikes aside. */
  exact: boolean;
  /** A colon or its like follows. */
  colon: boolean;
}

const RANKS: readonly LabelRank[] = ['sure', 'half', 'usual', 'weak'];
const FIELDS = Object.keys(LABEL_WORDS) as LabelField[];
/** Everyday words that a label is one letter away from. */
const NO_LABELS = new Set(
  [
    'patent',
    'patents',
    'patent no',
    'patent number',
    'patent name',
    'patience',
    'dates',
    'patients',
    'parent name',
    'named',
    'games',
    'sites',
  ].map(skeleton),
);
const LABELS = RANKS.flatMap((rank) =>
  FIELDS.flatMap((field) =>
    phrasesOf(field, rank).map((phrase) => [skeleton(phrase), { field, rank }] as const),
  ),
);
/** From this length one wrong letter is forgiven. */
const SHORTEST = 5;
const INDEX = new NearIndex<Label>(LABELS, SHORTEST);
/** Words that others make something else of. */
const QUALIFIED = new Set(
  'name nom nombre nome имя नाम id idno idnumber case date fecha datum data дата'.split(' ').map(fold),
);
/** A given name as well: a label with a point or a colon only, and beside what else is a patient's. */
const ABBREVIATED = /^pat$/i;
/** From this length a misread label is one without a colon too. */
const LONG = 8;
/** Those that are labels in the midst of a sentence, misread as they are. */
const SURE_INDEX = new NearIndex<Label>(
  LABELS.filter(([, { rank }]) => rank === 'sure'),
  SHORTEST,
);
/** `mm` looks like `mrn`. */
const MEASURE = /(?:^|\s)\d{1,3}(?:[.,]\d{1,2})? ?$/;
const UNITS = /^(?!m ?rn$)(?:rn|[mм])(?: ?(?:rn|[mм]))*$/i;
/** Words of a label; signs of Chinese and Japanese count as words. */
const MOST_TOKENS = 8;
const INSIDE = /^[\s./\-_()'’,#№º°]{0,3}$/;
const ENDS_AS_NUMBER = /[\d.\-/]/;
const BEFORE_DAY =
  /^[.)\s]{0,3}(?:\d{1,2}[./-](?:\d{1,2}|\p{L}{3})[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4})/u;
const COLONS = /[:：=#;]/;
const COLON = /^[\s.]{0,3}(?:\([^)]{0,12}\))?[\s.)]{0,2}[:：=#;]/;

/** The labels of a row, from the left; none overlaps another. In a table's head everyday words are labels too. */
export function labelsIn(row: Row): FoundLabel[] {
  return headIn(row) ?? scan(row, counts, false);
}

/** The labels of a row that is a table's head: hardly anything else stands in it. */
function headIn(row: Row): FoundLabel[] | undefined {
  const letters = row.text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const wordsOnly = row.text.replace(/\s/g, '').length - letters < letters / 3;
  if (!wordsOnly || /[:：]/.test(row.text)) return undefined;
  const head = scan(row, () => true, true, row.text.length - letters);
  const covered = head.reduce((sum, { start, end }) => sum + end - start, 0);
  return head.length > 1 && covered >= letters ? head : undefined;
}

type Judge = (
  label: FoundLabel,
  tokens: readonly Token[],
  first: number,
  n: number,
  before?: FoundLabel,
) => boolean;

/**
 * @param isExact only those that are spelled as we know them
 * @param spare letters that may stand outside of labels: where there are more, none count
 */
function scan(row: Row, accepts: Judge, isExact: boolean, spare = Number.POSITIVE_INFINITY): FoundLabel[] {
  const found: FoundLabel[] = [];
  let [i, left] = [0, spare];
  const isColoned = COLONS.test(row.text);
  const mayBeAlone = row.tokens.length <= MOST_TOKENS;
  while (i < row.tokens.length && left >= 0) {
    // Of misread ones only these are labels in the midst of a row (`counts`): the others need not be looked for.
    const misreadOnes = isColoned || (i === 0 && mayBeAlone) ? INDEX : SURE_INDEX;
    const [label, count] = labelAt(row, i, found.at(-1), accepts, isExact ? undefined : misreadOnes);
    if (label) found.push(label);
    else left -= row.tokens[i]?.text.length ?? 0;
    i += count;
  }
  return left < 0 ? [] : found;
}

const NO_LABEL: [undefined, number] = [undefined, 1];

function labelAt(
  row: Row,
  first: number,
  before: FoundLabel | undefined,
  accepts: Judge,
  misreadOnes: NearIndex<Label> | undefined,
): [FoundLabel | undefined, number] {
  const { tokens, text } = row;
  const glued = gluedLabel(row, tokens[first]);
  if (glued) return [glued, 1];
  const least = misreadOnes === SURE_INDEX ? LONG : SHORTEST;
  let key = '';
  let best: [FoundLabel, number] | undefined;
  for (let n = 1; n <= MOST_TOKENS; n++) {
    const token = tokens[first + n - 1];
    const previous = tokens[first + n - 2];
    if (!token || (n > 1 && previous && !isInside(text.slice(previous.end, token.start)))) break;
    key += token.bones;
    if (!INDEX.begins(key) && !misreadOnes?.mayBegin(key)) break;
    const start = tokens[first]?.start ?? 0;
    const known = INDEX.exact(key);
    const exact = known && isUnit(text, start, token.end) ? undefined : known;
    const mayBeMisread = misreadOnes && token.end - start >= least;
    const label = exact ?? (mayBeMisread && misread(misreadOnes, key, text.slice(start, token.end)));
    if (!label) continue;
    const colon = COLON.test(text.slice(token.end, token.end + 20));
    const isPoint = text[token.end] === '.';
    if (isAbbreviated(text.slice(start, token.end)) && !colon && !isPoint) continue;
    const found = { ...label, row, start, end: token.end, exact: exact !== undefined, colon };
    if (accepts(found, tokens, first, n, before)) best = [found, n];
  }
  return best ?? NO_LABEL;
}

/** `Pat.` may be a patient, and may be Pat. */
export function isAbbreviated(label: string): boolean {
  return ABBREVIATED.test(label);
}

/** Nearly always a blank. */
function isInside(between: string): boolean {
  return between === ' ' || INSIDE.test(between);
}

function isUnit(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return UNITS.test(words) || (/^mrn$/i.test(words) && MEASURE.test(text.slice(0, start)));
}

function misread(index: NearIndex<Label>, key: string, words: string): Label | undefined {
  const label = index.near(key);
  return label && !NO_LABELS.has(key) && !/\d{3}/.test(words) ? label : undefined;
}

/** `MRN12345678`: the blank was not read. */
function gluedLabel(row: Row, token: Token | undefined): FoundLabel | undefined {
  if (!token || !ENDS_AS_NUMBER.test(token.text.slice(-1))) return undefined;
  const [, word] = /^(\p{L}[\p{L}.-]+?)\d[\d.\-/]{4,}$/u.exec(token.text) ?? [];
  const label = word === undefined ? undefined : INDEX.exact(skeleton(word));
  if (!word || !label || label.rank === 'weak' || label.field === 'other') return undefined;
  return { ...label, row, start: token.start, end: token.start + word.length, exact: true, colon: false };
}

/** `Name Jane Doe`, `ID 123456`: what follows an everyday word at the beginning of a row makes it a label. */
function goesOn(field: LabelField, rest: readonly Token[]): boolean {
  if (field === 'name') {
    const words = rest.filter(({ text }) => /\p{L}{2}/u.test(text));
    return (
      words.length > 0 &&
      words.length < 5 &&
      words.every(({ text }) => /^\p{Lu}/u.test(text) && !isOfDevices(text))
    );
  }
  return field === 'patientId' && rest.length < 3 && /\d{4}/.test(rest[0]?.text ?? '');
}

/** Everyday words are labels before a colon, or alone in their row; and never as part of `User name`. */
function counts(
  label: FoundLabel,
  tokens: readonly Token[],
  first: number,
  n: number,
  before?: FoundLabel,
): boolean {
  const { row, rank, colon, exact, field } = label;
  if (NO_LABELS.has(skeleton(row.text.slice(label.start, label.end)))) return false;
  const alone = tokens.length === n;
  const spelled = row.text.slice(label.start, label.end);
  const short = skeleton(spelled).length < 4 && !/[\p{sc=Han}]/u.test(spelled);
  if (rank === 'weak' && !colon && !alone) {
    // `Name: Jane Doe ID 123456`
    const mayFollow = first === 0 || (before !== undefined && field === 'patientId');
    return mayFollow && exact && goesOn(field, tokens.slice(first + n));
  }
  // `Jane Doe geb. 16.06.1976`
  if (field === 'birthDate' && BEFORE_DAY.test(row.text.slice(label.end))) return exact;
  if ((rank === 'half' || (rank === 'usual' && short)) && !colon && !alone && first > 0 && !before)
    return false;
  if (!exact && !colon && !alone && (rank !== 'sure' || spelled.length < LONG)) return false;
  if (field === 'other' && !colon && !alone) return false;
  if (rank !== 'weak' || !QUALIFIED.has(fold(spelled))) return true;
  const previous = tokens[first - 1];
  if (!previous || /\d/.test(previous.text) || previous.text.length === 1) return true;
  return (
    !/^ ?$/.test(row.text.slice(previous.end, label.start)) ||
    (before !== undefined && previous.start >= before.end)
  );
}
