/** The detector of microscope slides that were scanned whole: what their headers tell. See README.md. */
import type { ByteReader, Detector, Examination, FileInHand, FileKind } from '../../types.ts';
import { spells } from '../bytes.ts';
import { xmlTree } from '../document/xml.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { decodeBytes } from '../metadata/charset.ts';
import { fileSource } from '../metadata/source.ts';
import { findingsOf } from './findings.ts';
import { slideIn } from './formats/makers.ts';
import { mirax } from './formats/mirax.ts';
import { philips } from './formats/philips.ts';
import { tagsOf } from './formats/tags.ts';
import { zeiss } from './formats/zeiss.ts';
import { LONGEST_XML } from './label.ts';
import type { Slide } from './slide.ts';

/** `Slidedat.ini` tells of the slide before its layers; bytes. */
const LONGEST_TEXT = 64 * 1024;

const READERS: Partial<Record<FileKind, (bytes: ByteReader) => Promise<Slide | undefined>>> = {
  tiff: async (bytes) => slideIn(await tagsOf(fileSource(bytes))),
  slide: slideOf,
  text: async (bytes) => mirax(decodeBytes((await bytes.read(0, LONGEST_TEXT)).slice())),
};

export const slide = {
  id: 'metadata',
  accepts: (kind) => READERS[kind] !== undefined,
  async examine({ bytes, kind }: FileInHand): Promise<Examination> {
    try {
      const found = await READERS[kind]?.(bytes);
      if (!found) return { findings: [] };
      // Nothing here decodes the pixels of these, and what is printed on a label is the point.
      const isUnseen = kind === 'slide' && found.isTissue;
      return { findings: findingsOf(found), ...(isUnseen && { unchecked: 'unsupported' }) };
    } catch (error) {
      if (error instanceof FileGoneError) throw error;
      return { findings: [], unchecked: error instanceof Stop ? error.reason : 'unreadable' };
    }
  },
} satisfies Detector;

async function slideOf(bytes: ByteReader): Promise<Slide | undefined> {
  if (spells(await bytes.read(0, 16), 'ZISRAWFILE')) return zeiss(fileSource(bytes));
  const text = decodeBytes(await bytes.read(0, LONGEST_XML));
  const root = xmlTree(text);
  return root && philips(root, 'Philips iSyntax');
}
