import { describe, expect, it } from 'vitest';
import { closedArchive } from '../../../../src/detectors/archive/closed.ts';
import { fileName } from '../../../../src/detectors/file-name/index.ts';
import { judge } from '../../../../src/verdict.ts';
import { bytes } from '../../../fixtures/images/bytes.ts';
import { inHand } from '../in-hand.ts';

const XZ = bytes('\xfd7zXZ\0\0\x04', new Uint8Array(100));
const BZIP2 = bytes('BZh91AY&SY', new Uint8Array(100));

async function levelOf(content: Uint8Array, name: string) {
  const file = inHand(content, { name });
  expect(closedArchive.accepts(file.kind)).toBe(true);
  const { findings } = await fileName.examine(file);
  const { unchecked } = await closedArchive.examine({ ...file, found: findings });
  const report = { name, kind: file.kind, findings, ...(unchecked && { unchecked }) };
  return { unchecked, level: judge([report], 'balanced')[0]?.level };
}

describe('an archive that nobody here unpacks', () => {
  it.each([
    [XZ, 'CT_DICOM.tar.xz'],
    [XZ, 'brain.nii.xz'],
    [BZIP2, 'Jane_Doe_MRI.tar.bz2'],
  ])('is asked about where its name speaks for medicine', async (content, name) => {
    expect(await levelOf(content, name)).toEqual({ unchecked: 'unsupported', level: 'warn' });
  });

  it.each([
    [XZ, 'linux-6.12.tar.xz'],
    [BZIP2, 'photos-2024.tar.bz2'],
    [XZ, 'holiday.tar.xz'],
  ])('is left alone where it does not', async (content, name) => {
    expect(await levelOf(content, name)).toEqual({ unchecked: undefined, level: 'pass' });
  });
});
