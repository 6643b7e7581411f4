/** Zeiss' CZI (ZISRAW 1.2.2): segments, each with its name and length, of which two are read. */
import { ascii, littleEndian, spells } from '../../bytes.ts';
import { elementsAt, textIn, xmlTree } from '../../document/xml.ts';
import { Stop } from '../../errors.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import type { Source } from '../../metadata/source.ts';
import { fieldsOf, type Slide } from '../slide.ts';

/** Segment header, and what stands before the data in the segments that we read; bytes. */
const [HEADER, BEFORE_XML, BEFORE_ENTRIES, ENTRY] = [32, 256, 256, 128];
/** Positions in the file header's data. */
const [METADATA, ATTACHMENTS] = [60, 72];
const LONGEST_XML = 512 * 1024;
const MOST_ATTACHMENTS = 64;
/** Of an attachment's entry: where its name stands, and how long it may be. */
const [NAME, LONGEST_NAME] = [48, 80];

/** @throws {Stop} `cut-off` */
export async function zeiss(source: Source): Promise<Slide> {
  const head = await source.read(0, HEADER + 80);
  const [metadata, attachments] = [METADATA, ATTACHMENTS].map((at) => littleEndian(head, HEADER + at, 6));
  const root = xmlTree(await xmlAt(source, metadata ?? 0));
  const information = root ? elementsAt(root, 'Metadata/Information') : [];
  const said = (path: string) => information.flatMap((element) => elementsAt(element, path).map(textIn));
  const names = await attachmentsAt(source, attachments ?? 0);
  const showsLabel = names.some((name) => /^(?:Label|SlidePreview|SlideOverview)$/i.test(name));
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

async function attachmentsAt(source: Source, position: number): Promise<string[]> {
  if (position === 0) return [];
  const head = await source.read(position, HEADER + 4);
  if (!spells(head, 'ZISRAWATTDIR')) throw new Stop('unreadable');
  const count = Math.min(littleEndian(head, HEADER, 4), MOST_ATTACHMENTS);
  const entries = await source.read(position + HEADER + BEFORE_ENTRIES, count * ENTRY);
  return Array.from({ length: count }, (_, i) =>
    ascii(entries, i * ENTRY + NAME, LONGEST_NAME).replace(/\0.*$/s, ''),
  );
}
