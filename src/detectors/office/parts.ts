/** The parts of an office file: which there are, and what stands in them. */
import type { Member } from '../archive/member.ts';
import { Stop } from '../errors.ts';
import { decodeText } from '../sniff/text.ts';

/** Bytes unpacked of one part of text, and of all of them. */
const [PART, ALL] = [4 * 2 ** 20, 16 * 2 ** 20];

export type OfficeKind = 'text' | 'sheets' | 'slides' | 'open';

/** What kind of office file these are the parts of, if of any (ECMA-376 part 2, OpenDocument 1.3 part 2). */
export function officeKindOf(members: readonly Member[]): OfficeKind | 'other' | undefined {
  if (members[0]?.path === 'mimetype')
    return members.some(({ path }) => path === 'content.xml') ? 'open' : 'other';
  if (!members.some(({ path }) => path === '[Content_Types].xml')) return undefined;
  const has = (folder: string) => members.some(({ path }) => path.startsWith(folder));
  return has('word/') ? 'text' : has('xl/') ? 'sheets' : has('ppt/') ? 'slides' : 'other';
}

/**
 * Reads parts as text, as long as all together are no more than anybody writes.
 * @param onDamage hears of a part that ends before its time
 */
export function createReader(parts: readonly Member[], onDamage: () => void) {
  let left = ALL;
  /** @throws {Stop} `too-large` when the parts were too many bytes, `unreadable` */
  const read = async ({ open, locked, size }: Member): Promise<string> => {
    if (locked) throw new Stop('encrypted');
    if (left <= 0) throw new Stop('too-large');
    if (!open) throw new Stop('unsupported');
    const most = Math.min(PART, left);
    const bytes = await (await open(PART)).read(0, most);
    if (bytes.length < Math.min(size, most)) onDamage();
    left -= bytes.length;
    return decodeText(bytes) ?? '';
  };
  return {
    /** Of those whose paths match, in the order of their numbers: `slide2` comes before `slide10`. */
    async all(pattern: RegExp, most: number): Promise<string[]> {
      const chosen = parts.filter(({ path }) => pattern.test(path)).sort(byNumber);
      const texts: string[] = [];
      for (const part of chosen.slice(0, most)) texts.push(await read(part));
      return texts;
    },
  };
}

function byNumber(one: Member, other: Member): number {
  return numberOf(one) - numberOf(other);
}

function numberOf({ path }: Member): number {
  return Number(/(\d{1,6})\.\w+$/.exec(path)?.[1] ?? 0);
}
