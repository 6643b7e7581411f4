/** What records say of a person, on its way to findings: judged and masked as everywhere else. */
import type { Finding } from '../../types.ts';
import { type DetailKind, tell } from '../burned-in-text/meaning/details.ts';
import { worthOf } from '../dicom/judge.ts';
import { type Exams, folded, joined, type Person } from '../exams.ts';

/** Details that only records have beside those that stand in print. */
const OTHERS = {
  motherName: { group: 'who', label: 'found_motherName' },
  relative: { group: 'who', label: 'found_personInReport' },
} as const;

export type RecordDetailKind = DetailKind | keyof typeof OTHERS;

export interface RecordDetail {
  kind: RecordDetailKind;
  value: string;
  /** `PID-5`, `Patient.birthDate`, `recordTarget/patientRole/id`. */
  where: string;
}

/** What a record is about, as keys of `_locales`. */
export type Content =
  | 'found_brainWaves'
  | 'found_condition'
  | 'found_documentInside'
  | 'found_examDone'
  | 'found_healthData'
  | 'found_heartTrace'
  | 'found_insurance'
  | 'found_kindSignal'
  | 'found_labResult'
  | 'found_medicalAlerts'
  | 'found_medicines'
  | 'found_otherBody'
  | 'found_participants'
  | 'found_reportContent'
  | 'found_sleepRecording'
  | 'found_vaccination';

/** What was read of one record. */
export interface HealthRecord {
  details: RecordDetail[];
  contents: { content: Content; where: string }[];
  /** Those it is about, where it may be several. */
  people?: Person[];
}

/** More than anybody reads. */
const MOST_DETAILS = 100;
/** Characters of a value; none of a person's is longer. */
const LONGEST = 200;
const IN_NOTES: readonly Content[] = ['found_documentInside', 'found_reportContent'];

/** @returns each different detail once, those that identify first; then what the record is about */
export function findingsOf({ details, contents }: HealthRecord): Finding[] {
  const told = new Map<string, Finding>();
  for (const { kind, value, where } of details) {
    const text = value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (text === '' || worthOf(text, vrOf(kind), true) === 'nothing') continue;
    const detail = tellAs(kind, text);
    const key = `${detail.label} ${text}`;
    if (!told.has(key)) told.set(key, finding({ ...detail, where }));
  }
  const about = new Map(
    contents.map(({ content, where }) => [
      content,
      finding({ group: IN_NOTES.includes(content) ? 'text' : 'body', label: content, where }),
    ]),
  );
  const all = [...told.values()];
  const named = all.filter(({ identifying }) => identifying);
  const others = all.filter(({ identifying }) => !identifying);
  return [...[...named, ...others].slice(0, MOST_DETAILS), ...about.values()];
}

/** @param parts as the record spells them; empty what it does not say */
export function personOf({ name, birthDate, id }: Person): Person {
  const isReal = (value: string, vr: string) => worthOf(value, vr, true) !== 'nothing';
  return {
    name: isReal(name, 'PN') ? folded(name) : '',
    birthDate: isReal(birthDate, 'DA') ? birthDate.replace(/\D/g, '').slice(0, 8) : '',
    id: isReal(id, 'LO') ? folded(id) : '',
  };
}

/** Whom the records are about, to be counted; nothing where none says. */
export function examsOf(records: readonly HealthRecord[]): Exams | undefined {
  const people = records.flatMap((record) => record.people ?? []).filter(({ name, id }) => name || id);
  return people.length > 0 ? joined([{ people, studies: [] }]) : undefined;
}

function finding(told: Pick<Finding, 'group' | 'label' | 'where'> & Partial<Finding>): Finding {
  return { detector: 'document', strength: 'strong', medical: true, identifying: false, ...told };
}

function tellAs(kind: RecordDetailKind, value: string): ReturnType<typeof tell> {
  if (kind !== 'motherName' && kind !== 'relative') return tell(kind, value);
  return { ...tell('name', value), ...OTHERS[kind] };
}

function vrOf(kind: RecordDetailKind): string {
  if (kind === 'birthDate' || kind === 'examDate') return 'DA';
  return kind === 'name' || kind === 'motherName' || kind === 'relative' ? 'PN' : 'LO';
}
