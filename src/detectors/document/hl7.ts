/** HL7 version 2 messages (v2.5.1): who they are about, by segment and field. */
import type { Person } from '../exams.ts';
import { type Content, type HealthRecord, personOf, type RecordDetailKind } from './details.ts';

/** Characters of a message that no reader of it would reach. */
const MOST_SEGMENTS = 5_000;
/** Repetitions of one field that are read. */
const MOST_REPETITIONS = 10;

/** How the components of a field make a value. */
type Shape = (parts: readonly string[]) => string;

/** ST, DTM, and HD's namespace. */
const plain: Shape = ([value = '']) => value;
/** XPN, extended person name (2.A.89): family and given name, the family name's own parts aside. */
const person: Shape = ([family = '', given = '']) => [family.split('&')[0], given].filter(Boolean).join('^');
/** XCN, extended composite id and name (2.A.88): a number before the name. */
const staff: Shape = ([, family = '', given = '']) => person([family, given]);
/** NDL, name with date and location (2.A.47): the name's components are subcomponents. */
const reader: Shape = ([name = '']) => staff(name.split('&'));
/** XAD, extended address (2.A.87): street, other, city, state, code. */
const address: Shape = (parts) =>
  parts
    .slice(0, 5)
    .map((part) => part.split('&')[0])
    .filter(Boolean)
    .join(', ');
/** XTN, extended telecommunication number (2.A.90): as text, an address of mail, or in parts. */
const telecom: Shape = (parts) =>
  parts[0] || parts[3] || parts[11] || parts.slice(4, 7).filter(Boolean).join(' ');

type FieldRow = readonly [field: number, kind: RecordDetailKind, shape: Shape];

/** Chapters 2, 3 (patients), 4 (orders), 6 (money), 7 (observations). */
const FIELDS: Readonly<Record<string, readonly FieldRow[]>> = {
  MSH: [[4, 'institution', plain]],
  PID: [
    [2, 'patientId', plain],
    [3, 'patientId', plain],
    [4, 'patientId', plain],
    [5, 'name', person],
    [6, 'motherName', person],
    [7, 'birthDate', plain],
    [8, 'sex', plain],
    [9, 'name', person],
    [11, 'address', address],
    [13, 'phone', telecom],
    [14, 'phone', telecom],
    [18, 'patientId', plain],
    [19, 'nationalNumber', plain],
  ],
  NK1: [
    [2, 'relative', person],
    [4, 'address', address],
    [5, 'phone', telecom],
  ],
  GT1: [
    [3, 'relative', person],
    [5, 'address', address],
    [6, 'phone', telecom],
  ],
  IN1: [
    [16, 'relative', person],
    [36, 'nationalNumber', plain],
  ],
  PV1: [
    [7, 'doctor', staff],
    [8, 'referringDoctor', staff],
    [9, 'doctor', staff],
    [17, 'doctor', staff],
    [19, 'accessionNumber', plain],
    [44, 'examDate', plain],
  ],
  ORC: [[12, 'referringDoctor', staff]],
  OBR: [
    [3, 'accessionNumber', plain],
    [7, 'examDate', plain],
    [16, 'referringDoctor', staff],
    [32, 'doctor', reader],
  ],
  OBX: [
    [14, 'examDate', plain],
    [16, 'doctor', staff],
  ],
};
/** Kinds of numbers (table 0203) that a country or an insurer gives, not a hospital. */
const NATIONAL = /^(?:SS|NI|NH|NP|NN\w{3}|PPN|MA|MC|HC|CZ|DL)$/;

const CONTENTS: Readonly<Record<string, Content>> = {
  AL1: 'found_medicalAlerts',
  IAM: 'found_medicalAlerts',
  DG1: 'found_condition',
  PRB: 'found_condition',
  RXO: 'found_medicines',
  RXE: 'found_medicines',
  RXD: 'found_medicines',
  RXA: 'found_vaccination',
  PR1: 'found_examDone',
  IN1: 'found_insurance',
};

interface Encoding {
  field: string;
  component: string;
  repetition: string;
  escaping: string;
  subcomponent: string;
}

export function readHl7(text: string): HealthRecord {
  const people: Person[] = [];
  const record: HealthRecord = { details: [], contents: [], people };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: MLLP frames messages with them
  const segments = text.split(/[\r\n\x0b\x1c]+/, MOST_SEGMENTS);
  let encoding: Encoding = { field: '|', component: '^', repetition: '~', escaping: '\\', subcomponent: '&' };
  for (const written of segments) {
    const segment = written.replace(/^[\ufeff\s]+/, '');
    const id = segment.slice(0, 3);
    // Field 1 of a header is the separator itself (2.14.9.1).
    const isHeader = /^(?:MSH|FHS|BHS)$/.test(id);
    if (isHeader) encoding = encodingOf(segment);
    const fields = segment.split(encoding.field);
    const fieldAt = (number: number) => fields[isHeader ? number - 1 : number] ?? '';
    for (const [number, kind, shape] of FIELDS[id] ?? []) {
      const where = `${id}-${number}`;
      for (const parts of repetitions(fieldAt(number), encoding)) {
        const value = unescaped(shape(parts), encoding);
        const isNational = kind === 'patientId' && NATIONAL.test(parts[4] ?? '');
        if (value !== '""') record.details.push({ kind: isNational ? 'nationalNumber' : kind, value, where });
      }
    }
    if (id === 'PID') {
      const [name, birthDate, number] = [5, 7, 3].map(
        (field) => repetitions(fieldAt(field), encoding)[0] ?? [],
      );
      people.push(
        personOf({ name: person(name ?? []), birthDate: plain(birthDate ?? []), id: plain(number ?? []) }),
      );
    }
    const content = id === 'OBX' ? observed(fieldAt(2), fieldAt(6), fieldAt(7)) : CONTENTS[id];
    if (content) record.contents.push({ content, where: id });
  }
  return record;
}

/** MSH-1 and MSH-2: `|` and `^~\&` in nearly all messages. */
function encodingOf(segment: string): Encoding {
  const [field = '|', component = '^', repetition = '~', escaping = '\\', subcomponent = '&'] = Array.from(
    segment.slice(3, 8),
  );
  return { field, component, repetition, escaping, subcomponent };
}

function repetitions(field: string, { component, repetition, subcomponent }: Encoding): string[][] {
  return field
    .split(repetition, MOST_REPETITIONS)
    .map((one) => one.split(component).map((part) => part.replaceAll(subcomponent, '&')));
}

/** The separators as escaping sequences (2.7.1). */
function unescaped(
  value: string,
  { field, component, repetition, escaping, subcomponent }: Encoding,
): string {
  const signs: Record<string, string> = {
    F: field,
    S: component,
    R: repetition,
    T: subcomponent,
    E: escaping,
  };
  const parts = value.split(escaping);
  if (parts.length < 3) return value;
  return parts.map((part, i) => (i % 2 === 1 ? (signs[part] ?? '') : part)).join('');
}

/** By OBX-2, the type of the value; a number with a unit or a range is a result (7.4.2). */
function observed(type: string, unit: string, range: string): Content {
  if (type === 'ED' || type === 'RP') return 'found_documentInside';
  if (unit !== '' || range !== '' || type === 'NM' || type === 'SN') return 'found_labResult';
  return 'found_reportContent';
}
