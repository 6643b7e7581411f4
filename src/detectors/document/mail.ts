/** The detector of e-mails, and of web pages saved as one (MHTML): what they say, and the files that hang on them. */
import type { Context, Detector, Examination, FileInHand, Finding } from '../../types.ts';
import { inMemory, type Member } from '../archive/member.ts';
import { examineInFull } from '../archive/whole.ts';
import { textOfHtml } from './html.ts';
import { findingsInText } from './index.ts';

/** Bytes of a mail that are read: more than any provider takes. */
const LARGEST = 40 * 2 ** 20;
/** Files on it that are opened, and milliseconds after which no more of them are. */
const [MOST_FILES, BUDGET] = [8, 5_000];
/** Lines that may be the borders of parts: each part costs the more the more there are. */
const MOST_MARKS = 3_000;

export const mail = {
  id: 'document',
  accepts: (kind) => kind === 'mail',
  async examine({ bytes }: FileInHand, context: Context): Promise<Examination> {
    const content = await bytes.read(0, LARGEST);
    if (countMarks(content) > MOST_MARKS) return { findings: [], unchecked: 'too-large' };
    const { readMail } = await import('./mime.ts');
    const read = await readMail(content).catch(() => undefined);
    if (!read) return { findings: [], unchecked: 'unreadable' };
    const { subject = '', text = '', html = '', attachments } = read;
    const said = inText(`${subject}\n\n${text}`);
    const findings = said.length > 0 || html === '' ? said : inText(`${subject}\n\n${textOfHtml(html)}`);
    const files = attachments.slice(0, MOST_FILES).map(({ filename, content: file }): Member => {
      const held = new Uint8Array(file as ArrayBuffer);
      return { path: filename ?? 'attachment', size: held.length, open: async () => inMemory(held) };
    });
    const attached = await inFiles(files, context);
    const unchecked = bytes.size > LARGEST ? 'too-large' : attached.unchecked;
    return { findings: [...findings, ...attached.findings], ...(unchecked && { unchecked }) };
  },
} satisfies Detector;

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
