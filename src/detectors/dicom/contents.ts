/** The second look at a DICOM file with words inside, of a report, of notes or of a document: what they say. */
import type {
  ByteReader,
  Context,
  Detector,
  Examination,
  FileInHand,
  FileKind,
  Finding,
} from '../../types.ts';
import { fileOf } from '../archive/inside.ts';
import { inMemory, part } from '../archive/member.ts';
import { findingsIn } from '../burned-in-text/meaning/index.ts';
import { spells } from '../bytes.ts';
import { records } from '../document/index.ts';
import { linesOf } from '../document/lines.ts';
import { papers } from '../document/paper.ts';
import { Stop } from '../errors.ts';
import type { Source } from './bytes.ts';
import { dataSetOf } from './data-set.ts';
import { ReportText } from './report-text.ts';
import { Values } from './values.ts';
import { type Element, type Listener, walk } from './walk.ts';

/** Encapsulated Document (PS3.3 C.24.2). */
const DOCUMENT = '00420011';
/** Bytes; those of a long report with pictures. */
const LARGEST_DOCUMENT = 2 ** 26;
/** Findings in the header by which such a file is known. */
const SIGNS = new Set([
  'found_documentInside',
  'found_drawnNotes',
  'found_kindReport',
  'found_kindSignal',
  'found_reportContent',
]);
/** That it is a report has been said. */
const SAID = new Set(['found_kindReport', 'found_fileRecord']);

export const contents = {
  id: 'dicom',
  accepts: (kind) => kind === 'dicom',
  async examine(file, context) {
    if (!file.found.some(({ label }) => SIGNS.has(label))) return { findings: [] };
    const { text, document } = await readInside(file.bytes);
    const inside = document && (await examineDocument(file, document, context));
    const found = [...findingsInReport(text), ...(inside?.findings ?? [])];
    return { ...inside, findings: found.filter((finding) => isNews(finding, file.found)) };
  },
} satisfies Detector;

interface Inside {
  text: string;
  /** The bytes of the document, as far as they are there. */
  document?: Source;
}

async function readInside(file: ByteReader): Promise<Inside> {
  const values = new Values();
  const report = new ReportText();
  let document: { offset: number; length: number } | undefined;
  const listener: Listener = {
    vrOf: (tag) => values.vrOf(tag),
    wants: (tag, vr) => values.wants(tag, vr) || report.wants(tag),
    take(element: Element) {
      // It keeps what the file says of its characters.
      values.take(element);
      if (element.tag === DOCUMENT) document = element;
      else if (report.wants(element.tag)) report.take(element);
    },
  };
  try {
    const { window, start, encoding } = await dataSetOf(file, values);
    await walk(window, start, encoding, listener);
    const { text } = report;
    return document ? { text, document: part(window.source, document.offset, document.length) } : { text };
  } catch (error) {
    // The detector of headers has said what is wrong.
    if (error instanceof Stop) return { text: report.text };
    throw error;
  }
}

/**
 * Whom the report names, by the rules for print: the file is known to be medical, so that names count without a title
 * above them. Headings of measurements are made of the same words as the names of hospitals.
 */
function findingsInReport(text: string): Finding[] {
  return findingsIn(linesOf(text), { sign: 'clear', known: [] })
    .filter(({ identifying }) => identifying)
    .map(({ place, ...finding }) => ({ ...finding, detector: 'dicom', where: 'text inside' }));
}

/** The document in a DICOM file that holds one, if it is a PDF. */
export async function* documentIn(file: ByteReader): AsyncGenerator<{ content: Uint8Array; kind: FileKind }> {
  const { document } = await readInside(file);
  if (!document || document.size > LARGEST_DOCUMENT) return;
  const content = await document.read(0, document.size);
  if (spells(content, '%PDF-')) yield { content, kind: 'pdf' };
}

/** The same as the document would tell as a file of its own. */
async function examineDocument(file: FileInHand, document: Source, context: Context): Promise<Examination> {
  if (document.size > LARGEST_DOCUMENT) return { findings: [], unchecked: 'too-large' };
  const value = await document.read(0, document.size);
  // A value of an odd length is filled up with a zero, which no text has.
  const content = value.at(-1) === 0 ? value.subarray(0, -1) : value;
  const inside = await fileOf({ path: file.name, size: content.length, open: async () => inMemory(content) });
  const detector = [papers, records].find(({ accepts }) => accepts(inside.kind));
  if (!detector) return { findings: [] };
  const examination = await detector.examine(inside, context.inside(content, inside.kind));
  const findings = examination.findings.map((finding) => ({
    ...finding,
    where: `document inside, ${finding.where}`,
  }));
  return { ...examination, findings };
}

function isNews({ label, shown }: Finding, found: readonly Finding[]): boolean {
  return !SAID.has(label) && !found.some((known) => known.label === label && known.shown === shown);
}
