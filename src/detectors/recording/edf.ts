/** EDF, EDF+ (edfplus.info/specs) and BioSemi's BDF: a header of fields of a fixed length, then the samples. */
import { ascii } from '../bytes.ts';
import type { Source } from '../dicom/bytes.ts';
import { personOf, type RecordDetail } from '../document/details.ts';
import { decodeBytes } from '../metadata/charset.ts';
import type { Recording } from './index.ts';
import { recordedIn } from './signals.ts';

/** The first part of the header, and the name of a signal; bytes. */
const [FIRST_PART, LABEL] = [256, 16];
/** More signals than anybody needs to tell what was recorded. */
const MOST_SIGNALS = 64;
/** The day that stands for one that shall not be known (EDF+ 2.1.3.2); computers count from it. */
const NO_DAY = '01.01.85';

const PATIENT = 'EDF patient identification';
const RECORDING = 'EDF recording identification';

export async function readEdf(file: Source): Promise<Recording> {
  const first = await file.read(0, FIRST_PART);
  const signals = Math.min(numberIn(first, 252, 4), MOST_SIGNALS);
  const labels = await file.read(FIRST_PART, signals * LABEL);
  const whose = patientIn(textAt(first, 8, 80));
  const value = (kind: RecordDetail['kind']) => whose.find((detail) => detail.kind === kind)?.value ?? '';
  const names = Array.from({ length: signals }, (_, i) => textAt(labels, i * LABEL, LABEL));
  return {
    details: [...whose, ...recordingIn(textAt(first, 88, 80), ascii(first, 168, 8))],
    contents: [{ content: recordedIn(names), where: 'EDF signals' }],
    people: [personOf({ name: value('name'), birthDate: value('birthDate'), id: value('patientId') })],
    ...(file.size < numberIn(first, 184, 8) && { flaw: 'cut-off' }),
  };
}

/** Nothing where there is none: a damaged header. */
function numberIn(bytes: Uint8Array, offset: number, length: number): number {
  return Math.max(0, Number(textAt(bytes, offset, length)) || 0);
}

/** Writers keep to ASCII as they like. */
function textAt(bytes: Uint8Array, offset: number, length: number): string {
  return decodeBytes(bytes.slice(offset, offset + length))
    .replaceAll('\0', ' ')
    .trim();
}

/** EDF+ (2.1.3.3): code, sex, date of birth and name; what is not known is an X, blanks are low lines. */
function patientIn(text: string): RecordDetail[] {
  const [code = '', sex = '', born = '', ...rest] = text.split(/\s+/);
  const birthDate = dayOf(born);
  if (!/^[MFX]$/i.test(sex) || (birthDate === undefined && !isUnknown(born))) return patientInWords(text);
  // What stands after the name, or in place of one (`60kg`, `Female_33yr`), has digits.
  const words = rest.join(' ').replaceAll('_', ' ').split(' ');
  const end = words.findIndex((word) => /[\d=]/.test(word));
  const name = words.slice(0, end < 0 ? words.length : end).filter((word) => !isSex(word));
  return told(PATIENT, [
    ['name', name.join(' ')],
    ['patientId', code],
    ['birthDate', birthDate ?? ''],
    ['sex', sex],
  ]);
}

/** In EDF, and by writers who do not know better: anything that the laboratory wrote. */
function patientInWords(text: string): RecordDetail[] {
  const words = text.split(/[\s_,;|]+/);
  const days = words.map(dayOf);
  const isNumber = (word: string, at: number) => days[at] === undefined && /\d{3}/.test(word);
  return told(PATIENT, [
    ['name', words.filter((word) => /^\D+$/.test(word) && !isSex(word)).join(' ')],
    ['patientId', words.find(isNumber) ?? ''],
    ['birthDate', days.find((day) => day !== undefined) ?? ''],
    ['sex', words.find(isSex) ?? ''],
  ]);
}

function isSex(word: string): boolean {
  return /^(?:[MFWX]|male|female)$/i.test(word);
}

/** EDF+ (2.1.3.4): the day of the start, number of the exam, who ran the machine, and the machine. */
function recordingIn(text: string, start: string): RecordDetail[] {
  const [word, day = '', number = '', technician = ''] = text.split(/\s+/);
  const isPlus = word === 'Startdate';
  return told(RECORDING, [
    ['examDate', (isPlus ? dayOf(day) : undefined) ?? dayOfStart(start) ?? ''],
    ['accessionNumber', isPlus ? number : ''],
    ['operator', isPlus ? technician.replaceAll('_', ' ') : ''],
  ]);
}

function told(
  where: string,
  details: readonly (readonly [kind: RecordDetail['kind'], value: string])[],
): RecordDetail[] {
  return details.flatMap(([kind, value]) => (isUnknown(value) ? [] : [{ kind, value, where }]));
}

function isUnknown(value: string): boolean {
  return /^[\sX]*$/i.test(value);
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** @returns `YYYYMMDD` of `02-MAY-1951`, and of what others write: `2.5.1951`, `1951-05-02` */
function dayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./](\w{1,3})[-./](\d{4})$/.exec(text) ?? [];
  const named = MONTHS.indexOf(month.toUpperCase()) + 1;
  if (year) return digitsOf(year, named || Number(month), Number(day));
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return iso ? digitsOf(iso[1] ?? '', Number(iso[2]), Number(iso[3])) : undefined;
}

/** Of `dd.mm.yy`, in which years begin with 1985 (EDF+ 2.1.3.2). */
function dayOfStart(text: string): string | undefined {
  const [, day, month, year] = /^(\d\d)[./:-](\d\d)[./:-](\d\d)$/.exec(text) ?? [];
  if (year === undefined || text === NO_DAY) return undefined;
  return digitsOf(`${Number(year) < 85 ? 20 : 19}${year}`, Number(month), Number(day));
}

function digitsOf(year: string, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}
