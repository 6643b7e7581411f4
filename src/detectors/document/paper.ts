/** The detector of documents of pages (PDF): what they say, whose they are, and what is stored beside the pages. */
import type { Context, Detector, Examination, FileInHand, Finding } from '../../types.ts';
import { fileOf } from '../archive/inside.ts';
import { inMemory } from '../archive/member.ts';
import { examineInFull } from '../archive/whole.ts';
import { Stop } from '../errors.ts';
import { soundsMedical } from '../medical-words.ts';
import { type Field, field, type Role } from '../metadata/fields.ts';
import { fieldsOf } from '../metadata/index.ts';
import { xmpFields } from '../metadata/xmp.ts';
import { linesOfPage } from './pieces.ts';
import { findingsInLines } from './report.ts';
import { storedFindings } from './stored.ts';
import type { Paper } from './written.ts';

/** The information dictionary (PDF 1.7, 14.3.3). */
const PROPERTIES: Readonly<Record<string, Role>> = {
  Title: 'text',
  Subject: 'text',
  Keywords: 'keywords',
  Author: 'person',
  Creator: 'software',
  Producer: 'software',
};
export const papers = {
  id: 'document',
  accepts: (kind) => kind === 'pdf',
  async examine(_, context: Context): Promise<Examination> {
    try {
      const paper = await context.paper();
      const findings = [
        ...findingsIn(paper),
        ...(await imagesIn(paper)),
        ...(await attachmentsIn(paper, context)),
      ];
      return { findings, ...(paper.flaw && { unchecked: paper.flaw }) };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { findings: [], unchecked: error.reason };
    }
  },
} satisfies Detector;

function findingsIn(paper: Paper): Finding[] {
  const lines = paper.pages.flatMap((pieces, page) => linesOfPage(pieces, page));
  const said = findingsInLines(lines, ({ picture }) => `page ${picture + 1}`);
  const stored = storedFindings(statedIn(paper), lines.length > 0);
  return [...said, ...stored];
}

function statedIn({ properties, xmp }: Paper): Field[] {
  const written = Object.entries(PROPERTIES).flatMap(([name, role]) =>
    Array.from(field(role, `PDF ${name}`, properties[name] ?? '')),
  );
  return [...written, ...xmpFields(new TextEncoder().encode(xmp))];
}

/** Hidden details of its images, as cameras and viewers write them. What a picture is said to show proves nothing here. */
async function imagesIn({ images }: Paper): Promise<Finding[]> {
  const fields: Field[] = [];
  for (const { head } of images) {
    if (head) fields.push(...(await fieldsOf(await fileIn('', head))).fields);
  }
  return storedFindings(fields, true).map((finding) => ({ ...finding, where: `image: ${finding.where}` }));
}

/** What is said of the files inside, as of any file; and of those that only have a telling name, that there is one. */
async function attachmentsIn({ attachments }: Paper, context: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, content } of attachments) {
    const found = content ? await inAttachment(name, content, context) : [];
    findings.push(...found.map((finding) => ({ ...finding, where: `${name}: ${finding.where}` })));
  }
  const isNamed = attachments.some(({ name }) => soundsMedical(name));
  return isNamed && findings.length === 0 ? [attached()] : findings;
}

async function inAttachment(path: string, content: Uint8Array, context: Context): Promise<Finding[]> {
  const member = { path, size: content.length, open: async () => inMemory(content) };
  return (await examineInFull(member, context)).findings;
}

function fileIn(path: string, content: Uint8Array): Promise<FileInHand> {
  return fileOf({ path, size: content.length, open: async () => inMemory(content) });
}

function attached(): Finding {
  return {
    detector: 'document',
    group: 'text',
    label: 'found_documentInside',
    strength: 'possible',
    medical: true,
    identifying: false,
    where: 'attachment',
  };
}
