/** What a copy is: its format and its name. Pure. */
import type { FileKind } from '../types.ts';

export interface Target {
  type: 'image/png' | 'image/jpeg';
  extension: 'png' | 'jpg';
}

const PNG: Target = { type: 'image/png', extension: 'png' };
const JPEG: Target = { type: 'image/jpeg', extension: 'jpg' };

/** Pictures by how they are packed: what lost nothing loses nothing in its copy. */
const TARGETS: Partial<Record<FileKind, Target>> = {
  jpeg: JPEG,
  heic: JPEG,
  avif: JPEG,
  webp: JPEG,
  png: PNG,
  gif: PNG,
  bmp: PNG,
  tiff: PNG,
  dicom: PNG,
};

/**
 * @param head the beginning of the file
 * @returns nothing for a file that we can make no copy of
 */
export function targetFor(kind: FileKind, head: Uint8Array): Target | undefined {
  const isLossless = kind === 'webp' && new TextDecoder('latin1').decode(head).includes('VP8L');
  return isLossless ? PNG : TARGETS[kind];
}

/** Can there be a copy of such a file? */
export function isCopied(kind: FileKind): boolean {
  return TARGETS[kind] !== undefined;
}

/** Registered for DICOM files (RFC 3240). */
export const DICOM_TYPE = 'application/dicom';

const EXTENSIONS: Readonly<Record<string, string>> = { [JPEG.type]: JPEG.extension, [DICOM_TYPE]: 'dcm' };

/** A name that tells nothing of the original's: `picture.png`, `picture-2.jpg`. */
export function copyName(type: string, number: number): string {
  const extension = EXTENSIONS[type] ?? PNG.extension;
  return number > 1 ? `picture-${number}.${extension}` : `picture.${extension}`;
}
