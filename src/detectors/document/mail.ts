/** The detector of e-mails, and of web pages saved as one (MHTML): what they say, and the files that hang on them. */
import type {
  ByteReader,
  Context,
  Detector,
  Examination,
  FileInHand,
  FileKind,
  Finding,
} from '../../types.ts';
import { appearance } from '../appearance/index.ts';
import { inMemory, type Member } from '../archive/member.ts';
import { examineInFull } from '../archive/whole.ts';
import { SNIFF_LENGTH, sniffKind } from '../sniff/index.ts';
import { textOfHtml } from './html.ts';
import { findingsInText } from './index.ts';
import type { Email } from './mime.ts';

/** Bytes of a mail that are read: more than any provider takes. */
const LARGEST = 40 * 2 ** 20;
/** Files on it that are opened, and milliseconds after which no more of them are. */
const [MOST_FILES, BUDGET] = [8, 5_000];
/** Of the pictures on it, so many are looked at; smaller ones are marks of the sender, in bytes. */
const [MOST_PICTURES, SMALLEST] = [4, 4_000];
/** Lines that may be the borders of parts: each part costs the more the more there are. */
const MOST_MARKS = 3_000;

export const mail = {
  id: 'document',
  accepts: (kind) => kind === 'mail',
  async examine({ bytes }: FileInHand, context: Context): Promise<Examination> {
    const read = await readWhole(bytes);
    if (typeof read === 'string') return { findings: [], unchecked: read };
    const { subject = '', text = '', html = '', attachments } = read;
    const said = inText(`${subject}\n\n${text}`);
    const findings = said.length > 0 || html === '' ? said : inText(`${subject}\n\n${textOfHtml(html)}`);
    const files = attachments.slice(0, MOST_FILES).map(({ filename, content }): Member => {
      const held = bytesOf(content);
      return { path: filename ?? 'attachment', size: held.length, open: async () => inMemory(held) };
    });
    const attached = await inFiles(files, context);
    const unchecked = bytes.size > LARGEST ? 'too-large' : attached.unchecked;
    return { findings: [...findings, ...attached.findings], ...(unchecked && { unchecked }) };
  },
} satisfies Detector;

async function readWhole(bytes: ByteReader): Promise<Email | 'too-large' | 'unreadable'> {
  const content = await bytes.read(0, LARGEST);
  if (countMarks(content) > MOST_MARKS) return 'too-large';
  const { readMail } = await import('./mime.ts');
  return readMail(content).catch(() => 'unreadable' as const);
}

/** What hangs on a mail and is a picture, or may have pages that are: the largest ones. */
export async function* attachedPictures(
  bytes: ByteReader,
): AsyncGenerator<{ content: Uint8Array; kind: FileKind }> {
  const read = await readWhole(bytes);
  if (typeof read === 'string') return;
  const files = read.attachments.slice(0, MOST_FILES).map(({ content }) => bytesOf(content));
  const pictures = files
    .map((content) => ({ content, kind: sniffKind(content.subarray(0, SNIFF_LENGTH), content.length) }))
    .filter(({ content, kind }) => appearance.accepts(kind) && kind !== 'zip' && content.length >= SMALLEST);
  yield* pictures.toSorted((one, other) => other.content.length - one.content.length).slice(0, MOST_PICTURES);
}

/** Every attachment comes as bytes, whatever the types of the library allow. */
function bytesOf(content: Email['attachments'][number]['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function countMarks(content: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(0x0a); at >= 0; at = content.indexOf(0x0a, at + 1))
    if (content[at + 1] === 0x2d && content[at + 2] === 0x2d) count++;
  return count;
}

function inText(text: string): Finding[] {
  return findingsInText(text, (line) => `line ${line}`);
}

async function inFiles(files: readonly Member[], context: Context): Promise<Examination> {
  const ends = performance.now() + BUDGET;
  const findings: Finding[] = [];
  let unchecked: Examination['unchecked'];
  for (const file of files) {
    if (performance.now() > ends) break;
    const examination = await examineInFull(file, context);
    const found = examination.findings;
    findings.push(...found.map((finding) => ({ ...finding, where: `${file.path}: ${finding.where}` })));
    // A file that is damaged is a reason only where something speaks for it.
    if (found.some(({ medical }) => medical)) unchecked ??= examination.unchecked;
  }
  return { findings, ...(unchecked && { unchecked }) };
}
