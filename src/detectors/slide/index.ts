/** The detector of microscope slides that were scanned whole: what their headers tell. See README.md. */
import type { ByteReader, Detector, Examination, FileInHand } from '../../types.ts';
import { spells } from '../bytes.ts';
import { xmlTree } from '../document/xml.ts';
import { FileGoneError, Stop } from '../errors.ts';
import { decodeBytes } from '../metadata/charset.ts';
import { fileSource } from '../metadata/source.ts';
import { findingsOf } from './findings.ts';
import { slideIn } from './formats/makers.ts';
import { philips } from './formats/philips.ts';
import { tagsOf } from './formats/tags.ts';
import { zeiss } from './formats/zeiss.ts';
import type { Slide } from './slide.ts';

/** The header of an iSyntax file holds the photo of the label; what tells of the slide stands before it; bytes. */
const LONGEST_XML = 2 * 1024 * 1024;

export const slide = {
  id: 'metadata',
  accepts: (kind) => kind === 'tiff' || kind === 'slide',
  async examine({ bytes, kind }: FileInHand): Promise<Examination> {
    try {
      const found = kind === 'tiff' ? slideIn(await tagsOf(fileSource(bytes))) : await slideOf(bytes);
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
