/** SCP-ECG (EN 1064): a list of sections; the first after the list says whose heart it is. All numbers little-endian. */
import { littleEndian } from '../bytes.ts';
import type { Source } from '../dicom/bytes.ts';
import { personOf, type RecordDetail, type RecordDetailKind } from '../document/details.ts';
import { decodeBytes } from '../metadata/charset.ts';
import type { Recording } from './index.ts';

/** Where section 0 begins, the header of a section, and an entry of the list: number, length, place; bytes. */
const [START, HEADER, POINTER] = [6, 16, 10];
/** The list has an entry for each of twelve sections, and for some makers' own; bytes. */
const LONGEST_LIST = 4096;
/** A section of texts is never longer; bytes. */
const LONGEST_SECTION = 64 * 1024;
const MOST_FIELDS = 500;
const LAST_TAG = 255;

/** Fields of section 1 that are texts (5.4.3). Family and given name, 0 and 1, are one; 3 is a second family name. */
const TEXTS: Readonly<Record<number, RecordDetailKind>> = {
  2: 'patientId',
  16: 'institution',
  20: 'referringDoctor',
  21: 'doctor',
  22: 'operator',
  31: 'accessionNumber',
};
/** Fields that are days: year, month and day. */
const DAYS: Readonly<Record<number, RecordDetailKind>> = { 5: 'birthDate', 25: 'examDate' };
const [FAMILY, GIVEN, SECOND_FAMILY, SEX] = [0, 1, 3, 8];
const SEXES: Readonly<Record<number, string>> = { 1: 'M', 2: 'F' };

export async function readScp(file: Source): Promise<Recording> {
  const fields = fieldsIn(await sectionOne(file));
  const details = detailsOf(fields);
  const value = (kind: RecordDetailKind) => details.find((detail) => detail.kind === kind)?.value ?? '';
  const size = littleEndian(await file.read(2, 4), 0, 4);
  return {
    details,
    contents: [{ content: 'found_heartTrace', where: 'SCP-ECG' }],
    people: [personOf({ name: value('name'), birthDate: value('birthDate'), id: value('patientId') })],
    ...(file.size < size && { flaw: 'cut-off' }),
  };
}

/** Its fields, without its header; nothing where the list has none, or none within the file. */
async function sectionOne(file: Source): Promise<Uint8Array> {
  const list = await file.read(START, LONGEST_LIST);
  const end = Math.min(littleEndian(list, 4, 4), list.length);
  for (let at = HEADER; at + POINTER <= end; at += POINTER) {
    const [number, length, place] = [
      littleEndian(list, at, 2),
      littleEndian(list, at + 2, 4),
      littleEndian(list, at + 6, 4),
    ];
    if (number !== 1 || length <= HEADER || place === 0) continue;
    // Places are counted from one.
    return file.read(place - 1 + HEADER, Math.min(length - HEADER, LONGEST_SECTION));
  }
  return new Uint8Array();
}

/** By their tags, of each the first. */
function fieldsIn(section: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  for (let at = 0, count = 0; at + 3 <= section.length && count < MOST_FIELDS; count++) {
    const tag = section[at] ?? LAST_TAG;
    if (tag === LAST_TAG) break;
    const length = littleEndian(section, at + 1, 2);
    if (!fields.has(tag)) fields.set(tag, section.slice(at + 3, at + 3 + length));
    at += 3 + length;
  }
  return fields;
}

function detailsOf(fields: ReadonlyMap<number, Uint8Array>): RecordDetail[] {
  const textOf = (tag: number) => textIn(fields.get(tag));
  const family = [textOf(FAMILY), textOf(SECOND_FAMILY)].filter(Boolean).join(' ');
  const given = textOf(GIVEN);
  const name = given ? `${family}^${given}` : family;
  const sex = SEXES[fields.get(SEX)?.[0] ?? 0] ?? '';
  const found: (readonly [tag: number, kind: RecordDetailKind, value: string])[] = [
    [FAMILY, 'name', name],
    [SEX, 'sex', sex],
  ];
  for (const [tag, kind] of Object.entries(TEXTS)) found.push([Number(tag), kind, textOf(Number(tag))]);
  for (const [tag, kind] of Object.entries(DAYS))
    found.push([Number(tag), kind, dayIn(fields.get(Number(tag)))]);
  return found.map(([tag, kind, value]) => ({ kind, value, where: `SCP-ECG tag ${tag}` }));
}

/** Up to the zero that ends it. */
function textIn(field: Uint8Array = new Uint8Array()): string {
  const end = field.indexOf(0);
  return decodeBytes(end < 0 ? field : field.slice(0, end)).trim();
}

/** @returns `YYYYMMDD`, or nothing for no day */
function dayIn(field: Uint8Array = new Uint8Array()): string {
  const [year, month = 0, day = 0] = [littleEndian(field, 0, 2), field[2], field[3]];
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > 31) return '';
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}
