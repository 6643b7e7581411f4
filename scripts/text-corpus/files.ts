/** The files of the corpus: DICOM files around drawn pixels, and JPEG files that know a patient. */

import { text } from '../../tests/fixtures/dicom/samples.ts';
import { type DicomElement, makeDicom } from '../../tests/fixtures/dicom/writer.ts';
import { bytes } from '../../tests/fixtures/images/bytes.ts';
import { xmpSegment } from '../../tests/fixtures/images/jpeg.ts';
import { NAMESPACES, xmp } from '../../tests/fixtures/images/text.ts';
import type { Day, Exam, Person } from './people.ts';
import type { Random } from './random.ts';

/** Secondary Capture and Ultrasound Image Storage (PS3.4 B.5). */
const CLASSES = { OT: '1.2.840.10008.5.1.4.1.1.7', US: '1.2.840.10008.5.1.4.1.1.6.1' } as const;

const compact = ({ year, month, day }: Day): string =>
  `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;

export const headerName = ({ family, given }: Person): string => `${family}^${given}`;

interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** One uncompressed frame: grey in both directions of PS3.3 C.7.6.3.1.2, or in colour. */
export function dicomOf(
  random: Random,
  { width, height, rgba }: Pixels,
  person: Person,
  exam: Exam,
): Uint8Array {
  const photometric = random.weighted({ MONOCHROME2: 60, MONOCHROME1: 10, RGB: 30 });
  const modality = random.pick(['OT', 'US'] as const);
  const samples = photometric === 'RGB' ? 3 : 1;
  const number = (tag: string, value: number): DicomElement => ({ tag, vr: 'US', value });
  const elements: DicomElement[] = [
    text('00080005', 'CS', 'ISO_IR 192'),
    text('00080016', 'UI', CLASSES[modality]),
    text('00080018', 'UI', `2.25.${random.digits(30)}`),
    text('0020000D', 'UI', `2.25.${random.digits(30)}`),
    text('0020000E', 'UI', `2.25.${random.digits(30)}`),
    text('00080060', 'CS', modality),
    text('00080020', 'DA', compact(exam.day)),
    text('00100010', 'PN', headerName(person)),
    text('00100020', 'LO', person.id),
    text('00100030', 'DA', compact(person.birth)),
    text('00280004', 'CS', photometric),
    number('00280002', samples),
    ...(samples === 3 ? [number('00280006', 0)] : []),
    number('00280010', height),
    number('00280011', width),
    number('00280100', 8),
    number('00280101', 8),
    number('00280102', 7),
    number('00280103', 0),
  ];
  return makeDicom({ elements, pixelBytes: samplesOf(rgba, photometric) });
}

function samplesOf(rgba: Uint8Array, photometric: 'MONOCHROME1' | 'MONOCHROME2' | 'RGB'): Uint8Array {
  const count = rgba.length / 4;
  const channel = (pixel: number, at: number) => rgba[pixel * 4 + at] ?? 0;
  if (photometric === 'RGB') {
    return Uint8Array.from({ length: count * 3 }, (_, at) => channel(Math.floor(at / 3), at % 3));
  }
  return Uint8Array.from({ length: count }, (_, pixel) => {
    const grey = 0.299 * channel(pixel, 0) + 0.587 * channel(pixel, 1) + 0.114 * channel(pixel, 2);
    return Math.round(photometric === 'MONOCHROME1' ? 255 - grey : grey);
  });
}

/** As Photoshop leaves them: the header's values as XMP, right behind the start of the file. */
export function withPatient(jpeg: Uint8Array, person: Person): Uint8Array {
  const property = (name: string, value: string) => ({ namespace: NAMESPACES.dicom, name, value });
  const packet = xmp([
    property('PatientName', headerName(person)),
    property('PatientID', person.id),
    property('PatientDOB', compact(person.birth)),
  ]);
  return bytes(jpeg.subarray(0, 2), xmpSegment(packet), jpeg.subarray(2));
}
