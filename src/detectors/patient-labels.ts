import type { Finding } from '../types.ts';
import { couldIdentify, worthOf } from './dicom/judge.ts';
import { maskDate, maskName, maskNumber } from './mask.ts';

/** A labelled detail in running text, judged and masked: the part of a finding that depends on it. */
export type LabelledDetail = Pick<Finding, 'group' | 'label' | 'identifying' | 'shown'>;

interface Kind extends Pick<Finding, 'group' | 'label'> {
  /** Value representation whose rules a value is judged by (PS3.5 6.2). */
  vr: 'PN' | 'LO' | 'DA';
  mask: (value: string) => string;
  /** What stands before a value, on screens and in reports of our readers' languages. */
  labels: string;
  /** Labels that are not only medicine's: heard where one of the others is. */
  shared?: boolean;
}

const KINDS: readonly Kind[] = [
  {
    group: 'who',
    label: 'found_patientName',
    vr: 'PN',
    mask: maskName,
    labels:
      "patient(?:'s)? name|name of patient|pat(?:ient)? ?name|nombre del paciente|patientenname|name des patienten|" +
      'nom du patient|nome do paciente|nome (?:del )?paziente|imię pacjenta|nazwisko pacjenta|' +
      "(?:ім['’]я|піб) пацієнта|(?:имя|фио) пациента|患者姓名|患者名|患者氏名|patient",
  },
  {
    group: 'who',
    label: 'found_patientId',
    vr: 'LO',
    mask: maskNumber,
    labels:
      'patient(?: id|id| number| no\\.?)|pat\\.? ?id|mrn|id (?:del )?paciente|patienten-?(?:id|nr\\.?)|id patient|' +
      'id (?:do )?paciente|id paziente|id пацієнта|id пациента|患者id|住院号|门诊号|影像号',
  },
  {
    group: 'link',
    label: 'found_accessionNumber',
    vr: 'LO',
    mask: maskNumber,
    labels:
      'accession(?: (?:number|no\\.?|#))?|número de acceso|zugangsnummer|auftragsnr\\.?|numéro d’accès|' +
      'número de acesso|numero accesso|检查号|受付番号',
  },
  {
    group: 'who',
    label: 'found_birthDate',
    vr: 'DA',
    mask: maskDate,
    shared: true,
    labels:
      'dob|d\\.o\\.b\\.|(?:date of birth|birth ?date)|fecha de nacimiento|geburtsdatum|geb\\.|date de naissance|' +
      'data de nascimento|data di nascita|data urodzenia|дата народження|дата рождения|出生日期|生年月日',
  },
];

const PATTERNS = KINDS.map((kind) => ({
  kind,
  // Label, colon, and a value to the end of the line, of a column, or before the next label's colon.
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${kind.labels})[ \\t]{0,3}[:=#：][ \\t]{0,3}([^\\n\\r;|:=：]{1,64})([:=：]?)`,
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

/** `Jane Doe, DOB` before a colon is `Jane Doe`. */
function withoutLabel(value: string): string {
  return value.replace(value.includes(',') ? /,[^,]*$/ : /\S+\s*$/, '');
}

function detail({ group, label, vr, mask }: Kind, value: string): LabelledDetail[] {
  if (value === '' || worthOf(value, vr, true) === 'nothing') return [];
  return [{ group, label, identifying: couldIdentify(value), shown: mask(value) }];
}
