/** What a copy is: its format and its name. Pure. */
import type { FileKind } from '../types.ts';

/** Registered for DICOM files (RFC 3240). */
export const DICOM_TYPE = 'application/dicom';

export type PictureType = 'image/png' | 'image/jpeg';
export type CopyType = PictureType | typeof DICOM_TYPE;

export interface Target {
  type: PictureType;
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

/** Every format that a copy may have. */
export const COPY_TYPES: readonly CopyType[] = [PNG.type, JPEG.type, DICOM_TYPE];

const ALL = ['', '*', '*/*', '.*'];
const PICTURES = [...ALL, 'image/*'];
const ACCEPTED: Record<CopyType, readonly string[]> = {
  'image/png': [...PICTURES, 'image/png', '.png'],
  'image/jpeg': [...PICTURES, 'image/jpeg', 'image/jpg', '.jpg', '.jpeg'],
  [DICOM_TYPE]: [...ALL, 'application/*', DICOM_TYPE, '.dcm', '.dicom'],
};

/** @param accept what a file field takes (WHATWG HTML 4.10.5.1.17), empty for everything */
export function typesIn(accept: string): CopyType[] {
  const taken = accept.split(',').map((one) => one.trim().toLowerCase());
  return COPY_TYPES.filter((type) => taken.some((one) => ACCEPTED[type].includes(one)));
}

/** Can there be a copy of such a file? */
export function isCopied(kind: FileKind): boolean {
  return TARGETS[kind] !== undefined;
}

/** Can there be one of such a format? Only of DICOM comes DICOM. */
export function isCopiedTo(kind: FileKind, types: readonly CopyType[]): boolean {
  return isCopied(kind) && types.some((type) => type !== DICOM_TYPE || kind === 'dicom');
}

export function isPictureType(type: CopyType): type is PictureType {
  return type !== DICOM_TYPE;
}

const EXTENSIONS: Readonly<Record<string, string>> = { [JPEG.type]: JPEG.extension, [DICOM_TYPE]: 'dcm' };

/** A name that tells nothing of the original's: `picture.png`, `picture-2.jpg`. */
export function copyName(type: string, number: number): string {
  const extension = EXTENSIONS[type] ?? PNG.extension;
  return number > 1 ? `picture-${number}.${extension}` : `picture.${extension}`;
}
