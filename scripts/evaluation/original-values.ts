/** What a file says of a person beside its picture: what must not stand in a copy. */
import { readFile } from 'node:fs/promises';
import { headerOf } from '../../src/detectors/dicom/index.ts';
import { fieldsOf } from '../../src/detectors/metadata/index.ts';
import { SNIFF_LENGTH, sniffKind } from '../../src/detectors/sniff/index.ts';
import { blobReader } from '../../src/scanner/byte-reader.ts';

/** Shorter ones stand in any file by chance. */
const SHORTEST = 5;

/**
 * The values of five or more characters: of DICOM those of every attribute that PS3.15 calls confidential, of other
 * pictures those of every field.
 */
export async function valuesIn(path: string): Promise<string[]> {
  const content = await readFile(path);
  const bytes = blobReader(new Blob([new Uint8Array(content)]));
  const kind = sniffKind(content.subarray(0, SNIFF_LENGTH), content.length);
  const texts =
    kind === 'dicom'
      ? (await headerOf(bytes)).values.all.flatMap(({ text }) => text ?? [])
      : (await fieldsOf({ name: '', path: '', type: '', bytes, kind, found: [] })).fields.map(
          ({ value }) => value,
        );
  // Of a name also its parts.
  const all = texts.flatMap((text) => [text, ...text.split(/[\^\s,;=]+/)]);
  return [...new Set(all)].filter((text) => text.length >= SHORTEST);
}

/** Those that stand in the bytes, in UTF-8 or UTF-16. */
export function leftIn(copy: Buffer, values: readonly string[]): string[] {
  return values.filter((value) => {
    const wide = Buffer.from(value, 'utf16le');
    return (
      copy.includes(value, 0, 'utf8') || copy.includes(wide) || copy.includes(Buffer.from(wide).swap16())
    );
  });
}
