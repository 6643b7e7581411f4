/**
 * JSON beside a scan, as converters write it (dcm2niix; BIDS 1.10 "Magnetic Resonance Imaging"): the names of its
 * keys are DICOM's. The description of a whole data set is such a file too.
 */
import type { Source } from '../../dicom/bytes.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import { fieldsOf, type Header } from '../header.ts';

/** Longer ones are data; bytes. */
const LONGEST = 256 * 1024;
/** Keys that nothing but a scan has; two of them make one another certain. */
const OF_SCANS =
  /"(?:BIDSVersion|EchoTime|RepetitionTime|InversionTime|FlipAngle|MagneticFieldStrength|ImagingFrequency|SliceTiming|SliceThickness|PhaseEncodingDirection|ManufacturersModelName|MRAcquisitionType|ConversionSoftware|ProtocolName|SeriesDescription|RadionuclideTotalDose|TracerName)"\s*:/g;

/** @returns nothing where the text is none */
export async function sidecarHeader(file: Source): Promise<Header | undefined> {
  if ((await file.read(0, 64)).find((byte) => byte > 0x20 && byte < 0x80) !== 0x7b) return undefined;
  const text = decodeBytes((await file.read(0, LONGEST)).slice());
  const keys = new Set(text.match(OF_SCANS));
  if (keys.size < 2 && !(keys.size === 1 && /"BIDSVersion"/.test(text))) return undefined;
  const pairs = Array.from(
    text.matchAll(/"(\w{1,64})"\s*:\s*(?:"((?:[^"\\]|\\.){0,1000})"|(-?\d[\d.]*))/g),
    ([, key = '', string, number = '']) => [key, string ?? number] as const,
  );
  return { fields: fieldsOf(pairs) };
}
