import type { Finding } from '../types.ts';
import { couldIdentify, worthOf } from './dicom/judge.ts';
import { phrasesOf } from './label-words.ts';
import { maskDate, maskName, maskNumber } from './mask.ts';

/** A labelled detail in running text, judged and masked: the part of a finding that depends on it. */
export type LabelledDetail = Pick<Finding, 'group' | 'label' | 'identifying' | 'shown'>;

interface Kind extends Pick<Finding, 'group' | 'label'> {
  /** Value representation whose rules a value is judged by (PS3.5 6.2). */
  vr: 'PN' | 'LO' | 'DA';
  mask: (value: string) => string;
  /** What stands before a value, on screens and in reports of our readers' languages. */
  labels: string[];
  /** Labels that are not only medicine's: heard where one of the others is. */
  shared?: boolean;
}

const KINDS: readonly Kind[] = [
  {
    group: 'who',
    label: 'found_patientName',
    vr: 'PN',
    mask: maskName,
    labels: phrasesOf('name', 'sure', 'half'),
  },
  {
    group: 'who',
    label: 'found_patientId',
    vr: 'LO',
    mask: maskNumber,
    labels: phrasesOf('patientId', 'sure'),
  },
  {
    group: 'link',
    label: 'found_accessionNumber',
    vr: 'LO',
    mask: maskNumber,
    labels: phrasesOf('accessionNumber', 'sure'),
  },
  {
    group: 'who',
    label: 'found_birthDate',
    vr: 'DA',
    mask: maskDate,
    shared: true,
    labels: phrasesOf('birthDate', 'usual'),
  },
];

const PATTERNS = KINDS.map((kind) => ({
  kind,
  // Label, colon, and a value to the end of the line, of a column, or before the next label's colon.
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives(kind.labels)})[ \\t]{0,3}[:=#：][ \\t]{0,3}([^\\n\\r;|:=：]{1,64})([:=：]?)`,
    'giu',
  ),
}));
/** `DOE^JANE`: DICOM's way to write names (PS3.5 6.2.1), found in no other text. */
const DICOM_NAME = /(?<![\p{L}^])\p{Lu}[\p{L}'’-]+\^\p{Lu}[\p{L}^'’-]*/gu;
const MOST_VALUES = 20;
/** Text that is judged; characters. */
const LOOK = 20_000;

/** Details of a patient that a text gives away by their labels; none where only everybody's labels stand. */
export function patientDetailsIn(text: string): LabelledDetail[] {
  const head = text.slice(0, LOOK);
  const labelled = PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(head.matchAll(pattern), ([, value = '', colon]) => ({
      kind,
      value: (colon ? withoutLabel(value) : value).trim(),
    })),
  );
  const [names] = KINDS;
  const bare = names ? Array.from(head.matchAll(DICOM_NAME), ([value]) => ({ kind: names, value })) : [];
  const all = [...labelled, ...bare];
  if (!all.some(({ kind }) => !kind.shared)) return [];
  return all.slice(0, MOST_VALUES).flatMap(({ kind, value }) => detail(kind, value));
}

/** The phrases as a pattern, the longest first; dots and apostrophes as people write them. */
function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[().]/g, (sign) => (sign === '.' ? '\\.?' : `\\${sign}`))
        .replaceAll(' ', ' ?')
        .replace(/['’]/g, "['’]"),
    )
    .join('|');
}

/** `Jane Doe, DOB` before a colon is `Jane Doe`. */
function withoutLabel(value: string): string {
  return value.replace(value.includes(',') ? /,[^,]*$/ : /\S+\s*$/, '');
}

function detail({ group, label, vr, mask }: Kind, value: string): LabelledDetail[] {
  if (value === '' || worthOf(value, vr, true) === 'nothing') return [];
  return [{ group, label, identifying: couldIdentify(value), shown: mask(value) }];
}
