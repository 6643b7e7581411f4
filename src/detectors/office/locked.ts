/** Office files with a password: a compound file with the packed document in it (MS-OFFCRYPTO 2.3, MS-CFB 2.6). */
import { littleEndian, spells } from '../bytes.ts';
import type { Source } from '../dicom/bytes.ts';

const SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The name of the stream, in UTF-16 as directories have it. */
const PACKAGE = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
/** Bytes of the header, and of a directory's entry. */
const [HEADER, ENTRY] = [512, 128];
/** The directory of an encrypted document is short; it lies in one sector or two. */
const DIRECTORY = 8_192;

/** Old office files are compound files too, and not locked. */
export async function isLocked(file: Source): Promise<boolean> {
  const header = await file.read(0, HEADER);
  if (!spells(header, SIGNATURE)) return false;
  const sector = 2 ** Math.min(littleEndian(header, 30, 2), 12);
  const start = (littleEndian(header, 48, 4) + 1) * sector;
  const directory = await file.read(start, DIRECTORY);
  for (let at = 0; at < directory.length; at += ENTRY) if (spells(directory, PACKAGE, at)) return true;
  return false;
}
