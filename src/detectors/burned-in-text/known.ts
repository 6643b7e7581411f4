/** The details of a person that the file itself holds, as they stand there: to look for them in print. */
import type { FileInHand } from '../../types.ts';
import { attributeOf } from '../dicom/attributes.ts';
import { headerOf } from '../dicom/index.ts';
import { labelOf } from '../dicom/labels.ts';
import { FileGoneError } from '../errors.ts';
import { rawIdentifiersIn } from '../file-name/identifiers.ts';
import { fieldsOf } from '../metadata/index.ts';
import type { KnownDetail } from './printed.ts';

/** Characters of a file's name; the same bound as the detector of file names has. */
const LONGEST = 1000;
/** Longer texts are not printed on pictures. */
const LONGEST_VALUE = 128;
const MOST = 40;

/** What of a detail is compared, by the attribute's tag. */
const COMPARED: Record<string, KnownDetail['is']> = {
  '00100010': 'name',
  '00101001': 'name',
  '00101005': 'name',
  '00102297': 'name',
  '00100020': 'number',
  '00101000': 'number',
  '00080050': 'number',
  '00200010': 'number',
  '00100030': 'date',
  '00080020': 'date',
  '00080021': 'date',
  '00080022': 'date',
  '00080023': 'date',
};

/**
 * @returns at most 40; none where nothing can be read
 * @throws {FileGoneError} the file cannot be read any more
 */
export async function knownDetails(file: FileInHand): Promise<KnownDetail[]> {
  const inside = [...(await quietly(() => fromHeader(file))), ...(await quietly(() => fromMetadata(file)))];
  const known = [...inside, ...rawIdentifiersIn(file.name.slice(0, LONGEST))];
  const different = new Map(known.map((detail) => [`${detail.is} ${detail.value}`, detail]));
  return [...different.values()].filter(({ value }) => value.length <= LONGEST_VALUE).slice(0, MOST);
}

/** What cannot be read is not known: the detectors whose business that is have said so already. */
async function quietly(read: () => Promise<KnownDetail[]>): Promise<KnownDetail[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileGoneError) throw error;
    return [];
  }
}

async function fromHeader({ kind, bytes }: FileInHand): Promise<KnownDetail[]> {
  if (kind !== 'dicom') return [];
  const { values } = await headerOf(bytes);
  return values.all.flatMap(({ tag, text }) => detail(tag, text ?? ''));
}

async function fromMetadata(file: FileInHand): Promise<KnownDetail[]> {
  const { fields } = await fieldsOf(file);
  return fields.flatMap(({ tag = '', value }) => detail(tag, value));
}

function detail(tag: string, value: string): KnownDetail[] {
  const is = COMPARED[tag];
  const attribute = attributeOf(tag);
  if (!is || !attribute || value === '') return [];
  return [{ is, value, label: labelOf(tag, attribute.keyword, attribute.group) }];
}
