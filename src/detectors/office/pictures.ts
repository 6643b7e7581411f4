/** The pictures in an office file, and in an archive of any. */
import type { FileKind } from '../../types.ts';
import { chosen, interestOf } from '../archive/choose.ts';
import { fileOf } from '../archive/inside.ts';
import { list } from '../archive/list.ts';
import type { Member } from '../archive/member.ts';
import { FileGoneError } from '../errors.ts';
import { officeKindOf } from './parts.ts';

type Archive = Parameters<typeof list>[0];

const PICTURES = /^(?:(?:word|xl|ppt)\/media|Pictures|media)\/[^/]+\.(?:jpe?g|png|tiff?|gif|bmp|webp|heic)$/i;
/** What a document is about is on the largest ones; an archive of pictures is of several things. */
const [MOST_IN_DOCUMENT, MOST_IN_ARCHIVE] = [3, 6];
const MOST_PDFS = 3;
/** Letterheads and buttons; bytes. */
const SMALLEST = 8_000;
/** Bytes of a picture that is looked at. */
const LARGEST = 16 * 2 ** 20;

/** The largest ones. @param most of them */
export function picturesIn(parts: readonly Member[], most: number): Member[] {
  return largest(
    parts.filter(({ path }) => PICTURES.test(path)),
    most,
  );
}

function largest(pictures: readonly Member[], most: number): Member[] {
  return pictures
    .filter(({ size, open }) => open && size >= SMALLEST)
    .sort((one, other) => other.size - one.size)
    .slice(0, most);
}

/** Those in an archive that is no office file, as far as any are looked at. */
export function picturesAmong(members: readonly Member[]): { looked: Member[]; left: boolean } {
  const worthIt = members.filter(({ path, size }) => interestOf(path) === 'picture' && size >= SMALLEST);
  const looked = largest(chosen(members, 0, ['picture']).members, MOST_IN_ARCHIVE);
  return { looked, left: worthIt.length > looked.length };
}

/**
 * The bytes of the largest ones, each when it is asked for, and whether words stand around them: in an office file they
 * do. Of an archive also its PDFs: their pages may be pictures. Those that cannot be unpacked are left out.
 */
export async function* unpackedPictures(
  file: Archive,
): AsyncGenerator<{ content: Uint8Array; kind: FileKind; amongWords: boolean }> {
  const { members } = await list(file);
  const kind = officeKindOf(members);
  if (kind === 'other') return;
  const amongWords = kind !== undefined;
  const pictures = amongWords
    ? picturesIn(members, MOST_IN_DOCUMENT)
    : [...picturesAmong(members).looked, ...pdfsAmong(members)];
  for (const { open, ...picture } of pictures) {
    if (!open || picture.size > LARGEST) continue;
    try {
      const inside = await fileOf({ ...picture, open: () => open(LARGEST) });
      yield { content: await inside.bytes.read(0, LARGEST), kind: inside.kind, amongWords };
    } catch (error) {
      if (error instanceof FileGoneError) throw error;
    }
  }
}

function pdfsAmong(members: readonly Member[]): Member[] {
  const pdfs = members.filter(({ path }) => /\.pdf$/i.test(path));
  return chosen(pdfs, 0, ['paper']).members.slice(0, MOST_PDFS);
}
