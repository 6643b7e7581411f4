/** The pictures in an office file. */
import type { FileKind } from '../../types.ts';
import { fileOf } from '../archive/inside.ts';
import { list } from '../archive/list.ts';
import type { Member } from '../archive/member.ts';
import { FileGoneError } from '../errors.ts';
import { officeKindOf } from './parts.ts';

type Archive = Parameters<typeof list>[0];

const PICTURES = /^(?:(?:word|xl|ppt)\/media|Pictures|media)\/[^/]+\.(?:jpe?g|png|tiff?|gif|bmp|webp|heic)$/i;
/** Letterheads and buttons; bytes. */
const SMALLEST = 8_000;
/** Bytes of a picture that is looked at. */
const LARGEST = 16 * 2 ** 20;

/** The largest ones. @param most of them */
export function picturesIn(parts: readonly Member[], most: number): Member[] {
  return parts
    .filter(({ path, size, open }) => open && PICTURES.test(path) && size >= SMALLEST)
    .sort((one, other) => other.size - one.size)
    .slice(0, most);
}

/**
 * The bytes of the largest ones, each when it is asked for; none of a file that is no office file. Those that cannot be
 * unpacked are left out.
 */
export async function* unpackedPictures(
  file: Archive,
  most: number,
): AsyncGenerator<{ content: Uint8Array; kind: FileKind }> {
  const { members } = await list(file);
  const kind = officeKindOf(members);
  if (!kind || kind === 'other') return;
  for (const { open, ...picture } of picturesIn(members, most)) {
    if (!open || picture.size > LARGEST) continue;
    try {
      const inside = await fileOf({ ...picture, open: () => open(LARGEST) });
      yield { content: await inside.bytes.read(0, LARGEST), kind: inside.kind };
    } catch (error) {
      if (error instanceof FileGoneError) throw error;
    }
  }
}
