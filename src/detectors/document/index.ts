/** The detector of records and reports in text: what of somebody's health they hold, and whose it is. See README.md. */
import type { Detector, Examination, FileInHand, FileKind, Finding } from '../../types.ts';
import { findingsOf as dicomFindingsOf } from '../dicom/findings.ts';
import type { Values } from '../dicom/values.ts';
import { soundsMedical } from '../medical-words.ts';
import { textOf } from '../sniff/text.ts';
import { isAppleHealth, readAppleHealth } from './apple-health.ts';
import { isCalendar, textOfCalendar } from './calendar.ts';
import { readCda } from './cda.ts';
import { withoutSenders } from './chat.ts';
import { examsOf, findingsOf, type HealthRecord } from './details.ts';
import {
  isDicomJson,
  isDicomXml,
  valuesOfDicomJson,
  valuesOfDicomXml,
  valuesOfPrintedHeader,
} from './dicom-model.ts';
import { readEcg } from './ecg.ts';
import { fhirOfXml, isAboutSomebody, readFhir, resourcesIn, unwrapped } from './fhir.ts';
import { readHl7 } from './hl7.ts';
import { isHtml, textOfHtml } from './html.ts';
import { jsonValuesIn } from './json.ts';
import { lineNumberAt, linesOf } from './lines.ts';
import { detailsInLines, findingsInLines } from './report.ts';
import { isRtf, textOfRtf } from './rtf.ts';
import { type HealthTable, readTable } from './table.ts';
import { isWatchEcg, readWatchEcg } from './watch-ecg.ts';
import { xmlTree } from './xml.ts';

/** Bytes of a file that are read: who it is about stands at the beginning of all these kinds. */
const LOOK = 0x80000;
/** Of a web page, before whose text programs stand. */
const LOOK_AT_PAGE = 0x400000;
const KINDS: ReadonlySet<FileKind> = new Set(['hl7', 'cda', 'fhir', 'text']);
/** What they begin with; a text in brackets may be anything. */
const [XML, JSON_TEXT] = [/^[\ufeff\s]*<[\p{L}?!]/u, /^[\ufeff\s]*(?:\{\s*["}]|\[\s*[[{"\]])/];
/** Appointments for exams that are looked at. */
const MOST_EVENTS = 20;
const FHIR = 'http://hl7.org/fhir';

export const records = {
  id: 'document',
  accepts: (kind) => KINDS.has(kind),
  async examine({ bytes, kind }: FileInHand): Promise<Examination> {
    const first = textOf(await bytes.read(0, LOOK));
    const isLongPage = first && !first.isDamaged && bytes.size > LOOK && isHtml(first.text);
    const start = isLongPage ? textOf(await bytes.read(0, LOOK_AT_PAGE)) : first;
    if (!start) return { findings: [] };
    const { found, told } = readIn(start.text, kind);
    const isNews = kind === 'text' && found.some(({ strength }) => strength === 'strong');
    // Files that only begin with text are many: the damage counts where what came before it is medical.
    const isBroken = start.isDamaged && (kind !== 'text' || found.some(({ medical }) => medical));
    const exams = examsOf(told);
    return {
      findings: [...(isNews ? [record()] : []), ...found],
      ...(exams && { exams }),
      ...(isBroken && { unchecked: 'unreadable' }),
    };
  },
} satisfies Detector;

/** That the file is a record, where its kind has not said so. */
function record(): Finding {
  return {
    detector: 'document',
    group: 'file',
    label: 'found_fileRecord',
    strength: 'strong',
    medical: true,
    identifying: false,
    where: 'file',
  };
}

/** What was found, and the records that it was found in as far as they tell people apart. */
interface Read {
  found: Finding[];
  told: HealthRecord[];
}

function readIn(text: string, kind: FileKind): Read {
  if (kind === 'hl7') return fromRecord(readHl7(text));
  if (isRtf(text)) return only(inPlainText(textOfRtf(text)));
  if (isHtml(text)) return only(inPlainText(textOfHtml(text)));
  if (isCalendar(text)) return only(inCalendar(text));
  if (isWatchEcg(text)) return fromRecord(readWatchEcg(text));
  const read = XML.test(text) ? inXml(text) : JSON_TEXT.test(text) ? inJson(text) : undefined;
  return read ?? written(text);
}

/** What was written for people: a table, or text. */
function written(text: string): Read {
  const header = valuesOfPrintedHeader(text);
  if (header) return only(fromDicom(header));
  const table = readTable(text);
  return table
    ? { found: fromTable(table), told: [table] }
    : only(inPlainText(withoutSenders(withoutExamples(text))));
}

function fromRecord(record: HealthRecord): Read {
  return { found: findingsOf(record), told: [record] };
}

function only(found: Finding[]): Read {
  return { found, told: [] };
}

/** In text that somebody wrote in another kind of file. @param where a line stands, by its number from 1 */
export function findingsInText(text: string, where: (line: number) => string): Finding[] {
  return findingsInLines(linesOf(text), ({ y }) => where(lineNumberAt(y)));
}

/** In a sheet, as a table with separators. */
export function findingsInTable(text: string): Finding[] {
  const table = readTable(text);
  return table ? fromTable(table) : [];
}

/** @returns nothing where the text is no record, and may be anything that begins as one */
function inXml(text: string): Read | undefined {
  const root = xmlTree(text);
  if (!root) return undefined;
  const namespace = root.attributes.get('xmlns');
  if (root.name === 'ClinicalDocument') return fromRecord(readCda(root));
  if (isAppleHealth(root)) return fromRecord(readAppleHealth(root));
  if (isDicomXml(root)) return only(fromDicom(valuesOfDicomXml(root)));
  const ecg = readEcg(root);
  if (ecg) return fromRecord(ecg);
  return namespace === FHIR ? fromResources(fhirOfXml(root)) : only(inPlainText(textOfHtml(text)));
}

/** @returns as `inXml` */
function inJson(text: string): Read | undefined {
  const values = jsonValuesIn(text);
  if (values.length === 0) return undefined;
  const headers = values.filter(isDicomJson);
  return headers.length > 0
    ? only(headers.flatMap((one) => fromDicom(valuesOfDicomJson(one))))
    : fromResources(values);
}

function fromResources(value: unknown): Read {
  const resources = Array.from(resourcesIn(unwrapped(value)));
  return isAboutSomebody(resources) ? fromRecord(readFhir(resources)) : only([]);
}

function fromDicom(values: Values): Finding[] {
  return dicomFindingsOf(values).map((finding) => ({ ...finding, detector: 'document' }));
}

/** What a table holds may be made up for a lesson; it proves less than a record in a form of medicine. */
function fromTable({ above, ...table }: HealthTable): Finding[] {
  const found = findingsOf(table).map((finding): Finding => ({ ...finding, strength: 'likely' }));
  const told = new Set(found.map(({ label, shown }) => `${label} ${shown}`));
  const others = detailsInLines(linesOf(above), 'first lines');
  return [...others.filter(({ label, shown }) => !told.has(`${label} ${shown}`)), ...found];
}

function inPlainText(text: string): Finding[] {
  return findingsInText(text, (line) => `line ${line}`);
}

/** An exam beside whose birth date somebody stands is a paper of that person's, however short. */
function inCalendar(text: string): Finding[] {
  const whole = textOfCalendar(text);
  const found = inPlainText(whole);
  if (found.length > 0) return found;
  for (const event of whole.split('\n\n').filter(soundsMedical).slice(0, MOST_EVENTS)) {
    const details = detailsInLines(linesOf(event), 'appointment');
    if (details.some(({ label }) => label === 'found_birthDate')) return details;
  }
  return [];
}

/**
 * Without the blocks of code in a page of Markdown: they show what something looks like, and are nobody's. Blocks of no
 * language are text that somebody set apart.
 */
function withoutExamples(text: string): string {
  return text
    .split(/^[ \t]*(?:```|~~~)/m)
    .filter((block, i) => i % 2 === 0 || /^(?:te?xt)?[ \t]*$/m.test(block.slice(0, block.search(/\r|\n|$/))))
    .join('\n');
}
