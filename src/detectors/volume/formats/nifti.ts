/** NIfTI-1 and -2 (nifti1.h, nifti2.h) and Analyze 7.5 (dbh.h of the Mayo Clinic), from which they come. */
import { bigEndian, littleEndian, spells } from '../../bytes.ts';
import type { Source } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import { fieldsOf, type Header } from '../header.ts';
import { printableRuns } from './printable.ts';

type Place = readonly [key: string, offset: number, length: number];

const NIFTI_1: readonly Place[] = [
  ['data_type', 4, 10],
  ['db_name', 14, 18],
  ['descrip', 148, 80],
  ['aux_file', 228, 24],
  ['intent_name', 328, 16],
];
const ANALYZE: readonly Place[] = [
  ['db_name', 14, 18],
  ['descrip', 148, 80],
  ['aux_file', 228, 24],
  ['originator', 253, 10],
  ['generated', 263, 10],
  ['scannum', 273, 10],
  ['patient_id', 283, 10],
  ['exp_date', 293, 10],
  ['exp_time', 303, 10],
];
const NIFTI_2: readonly Place[] = [
  ['descrip', 240, 80],
  ['aux_file', 320, 24],
  ['intent_name', 508, 16],
];
/** Sizes of the headers; that of NIfTI-1 is also Analyze's. */
const [SIZE_1, SIZE_2] = [348, 540];
/** Texts that follow the header: DICOM, AFNI's and comments (nifti1_io.h, NIFTI_ECODE_*). */
const MOST_EXTENSIONS = 16;
const LONGEST_EXTENSION = 16 * 1024;
const SHORTEST = 6;

export async function niftiHeader(file: Source): Promise<Header> {
  const start = await file.read(0, SIZE_2 + 4);
  if (start.length < SIZE_1) throw new Stop('cut-off');
  const number = [SIZE_1, SIZE_2].includes(littleEndian(start, 0, 4)) ? littleEndian : bigEndian;
  const isSecond = number(start, 0, 4) === SIZE_2;
  if (isSecond && start.length < SIZE_2) throw new Stop('cut-off');
  const isAnalyze = !isSecond && !spells(start, 'n', 344);
  const places = isSecond ? NIFTI_2 : isAnalyze ? ANALYZE : NIFTI_1;
  const texts = places.map(([key, offset, length]) => [key, textAt(start, offset, length)] as const);
  const size = isSecond ? SIZE_2 : SIZE_1;
  const more = isAnalyze || start[size] !== 1 ? [] : await extensions(file, size + 4, number);
  const view = new DataView(start.buffer, start.byteOffset);
  const little = number === littleEndian;
  return {
    fields: fieldsOf([...texts, ...more]),
    voxels: [1, 2, 3].map((axis) =>
      isSecond ? number(start, 16 + 8 * axis, 6) : number(start, 40 + 2 * axis, 2),
    ),
    spacing: [1, 2, 3].map((axis) =>
      Math.abs(isSecond ? view.getFloat64(104 + 8 * axis, little) : view.getFloat32(76 + 4 * axis, little)),
    ),
  };
}

async function extensions(file: Source, start: number, number: typeof littleEndian) {
  const found: [string, string][] = [];
  for (let at = start, i = 0; i < MOST_EXTENSIONS; i++) {
    const head = await file.read(at, 8);
    const size = number(head, 0, 4);
    if (head.length < 8 || size < 16 || size % 16 !== 0) break;
    const text = await file.read(at + 8, Math.min(size - 8, LONGEST_EXTENSION));
    found.push(...printableRuns(text, SHORTEST).map((run): [string, string] => ['extension', run]));
    at += size;
  }
  return found;
}

/** Up to the first zero: what lies behind it nobody cleared. */
function textAt(bytes: Uint8Array, offset: number, length: number): string {
  const text = bytes.slice(offset, offset + length);
  const end = text.indexOf(0);
  return decodeBytes(end < 0 ? text : text.subarray(0, end));
}
