/** Shared by the tests of this folder. */
import { dicom } from '../../../../src/detectors/dicom/index.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import type { ByteReader, Examination, Finding } from '../../../../src/types.ts';
import { type DicomOptions, makeDicom } from '../../../fixtures/dicom/writer.ts';

export interface Examined extends Examination {
  bytesRead: number;
}

export async function examineReader(bytes: ByteReader): Promise<Examined> {
  const file = { name: 'IM000001', path: '', type: '', bytes, kind: 'dicom', found: [] } as const;
  const examination = await dicom.examine(file);
  return { ...examination, bytesRead: bytes.bytesRead };
}

export function examine(bytes: Uint8Array): Promise<Examined> {
  return examineReader(blobReader(new Blob([new Uint8Array(bytes)])));
}

export function examineElements(
  elements: DicomOptions['elements'],
  options: Partial<DicomOptions> = {},
): Promise<Examined> {
  return examine(makeDicom({ elements, ...options }));
}

/** @returns the finding whose tag path ends with this tag */
export function at(findings: Finding[], tag: string): Finding | undefined {
  return findings.find(({ where }) => where.endsWith(`(${tag.slice(0, 4)},${tag.slice(4)})`));
}

/** @returns the finding of this label, `found_` left out */
export function labelled(findings: Finding[], label: string): Finding | undefined {
  return findings.find((finding) => finding.label === `found_${label}`);
}
