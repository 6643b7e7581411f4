/** Zeiss' CZI (ZISRAW 1.2.2): segments, each with its name and length, of which two are read. */
import { ascii, littleEndian, spells } from '../../bytes.ts';
import { elementsAt, textIn, xmlTree } from '../../document/xml.ts';
import { Stop } from '../../errors.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import type { Source } from '../../metadata/source.ts';
import { fieldsOf, type Slide } from '../slide.ts';

/** Segment header, and what stands before the data in the segments that we read; bytes. */
export const HEADER = 32;
const [BEFORE_XML, BEFORE_ENTRIES, ENTRY] = [256, 256, 128];
/** Positions in the file header's data. */
const METADATA = 60;
export const ATTACHMENTS = 72;
const LONGEST_XML = 512 * 1024;
const MOST_ATTACHMENTS = 64;
/** Of an attachment's entry: where it tells of its place, its type and its name, and how long these two may be. */
const [POSITION, TYPE, NAME, LONGEST_TYPE, LONGEST_NAME] = [12, 40, 48, 8, 80];

interface Attachment {
  name: string;
  /** As the ending of a file: `CZI`, `JPG`. */
  type: string;
  position: number;
}

/** @throws {Stop} `cut-off` */
export async function zeiss(source: Source): Promise<Slide> {
  const head = await source.read(0, HEADER + 80);
  const [metadata, attachments] = [METADATA, ATTACHMENTS].map((at) => littleEndian(head, HEADER + at, 6));
  const root = xmlTree(await xmlAt(source, metadata ?? 0));
  const information = root ? elementsAt(root, 'Metadata/Information') : [];
  const said = (path: string) => information.flatMap((element) => elementsAt(element, path).map(textIn));
  const showsLabel = (await attachmentsAt(source, attachments ?? 0)).some(({ name }) => isLabel(name));
  return {
    format: 'Zeiss CZI',
    isTissue: showsLabel,
    fields: fieldsOf([
      ...[
        'Document/Name',
        'Document/Title',
        'Document/Description',
        'Document/Comment',
        'Document/Subject',
      ].flatMap((path) => said(path).map((text) => ['text', path, text] as const)),
      ...said('Document/UserName').map((text) => ['user', 'UserName', text] as const),
      ...said('User/DisplayName').map((text) => ['user', 'User', text] as const),
      ...said('Document/CreationDate').map((text) => ['date', 'CreationDate', text] as const),
      ...said('Image/AcquisitionDateAndTime').map(
        (text) => ['date', 'AcquisitionDateAndTime', text] as const,
      ),
      ...said('AttachmentInfos/AttachmentInfo/Label/Barcodes/Barcode/Content').map(
        (text) => ['number', 'Barcode', text] as const,
      ),
    ]),
    showsLabel,
  };
}

async function xmlAt(source: Source, position: number): Promise<string> {
  if (position === 0) return '';
  const head = await source.read(position, HEADER + 4);
  if (!spells(head, 'ZISRAWMETADATA')) throw new Stop('unreadable');
  const length = Math.min(littleEndian(head, HEADER, 4), LONGEST_XML);
  return decodeBytes(await source.read(position + HEADER + BEFORE_XML, length));
}

/** A photo of the label, or of the whole glass with it. */
export function isLabel(name: string): boolean {
  return /^(?:Label|SlidePreview|SlideOverview)$/i.test(name);
}

/** @throws {Stop} `cut-off`, `unreadable` */
export async function attachmentsAt(source: Pick<Source, 'read'>, position: number): Promise<Attachment[]> {
  if (position === 0) return [];
  const head = await source.read(position, HEADER + 4);
  if (!spells(head, 'ZISRAWATTDIR')) throw new Stop('unreadable');
  const count = Math.min(littleEndian(head, HEADER, 4), MOST_ATTACHMENTS);
  const entries = await source.read(position + HEADER + BEFORE_ENTRIES, count * ENTRY);
  const textAt = (at: number, length: number) => ascii(entries, at, length).replace(/\0.*$/s, '');
  return Array.from({ length: count }, (_, i) => ({
    name: textAt(i * ENTRY + NAME, LONGEST_NAME),
    type: textAt(i * ENTRY + TYPE, LONGEST_TYPE),
    position: littleEndian(entries, i * ENTRY + POSITION, 6),
  }));
}
