/** Files that were put into an office document: papers, tables, mails. */
import type { Context, Finding } from '../../types.ts';
import { inMemory, type Member } from '../archive/member.ts';
import { examineInFull } from '../archive/whole.ts';
import { FileGoneError, Stop } from '../errors.ts';

const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/;
/** Files that are opened, bytes of one, and milliseconds after which no more of them are. */
const [MOST, LARGEST, BUDGET] = [4, 16 * 2 ** 20, 3_000];
const PDF = Array.from('%PDF-', (letter) => letter.charCodeAt(0));

export async function inEmbedded(parts: readonly Member[], context: Context): Promise<Finding[]> {
  const ends = performance.now() + BUDGET;
  const findings: Finding[] = [];
  for (const part of parts.filter(({ path, open }) => open && EMBEDDED.test(path)).slice(0, MOST)) {
    if (performance.now() > ends) break;
    const content = await contentOf(part);
    if (!content) continue;
    const file = { path: part.path, size: content.length, open: async () => inMemory(content) };
    const { findings: found } = await examineInFull(file, context);
    findings.push(...found.map((finding) => ({ ...finding, where: `${part.path}: ${finding.where}` })));
  }
  return findings;
}

/** What other programs made lies in a compound file (MS-CFB), as a rule in one piece: a PDF is found by how it begins. */
async function contentOf({ path, open }: Member): Promise<Uint8Array | undefined> {
  try {
    const content = await (await open?.(LARGEST))?.read(0, LARGEST);
    if (!content || !path.endsWith('.bin')) return content;
    const start = content.findIndex((_, at) => PDF.every((byte, i) => content[at + i] === byte));
    return start < 0 ? undefined : content.subarray(start);
  } catch (error) {
    if (error instanceof FileGoneError || !(error instanceof Stop)) throw error;
    return undefined;
  }
}
