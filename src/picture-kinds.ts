import type { FileKind } from './types.ts';

/** What a browser, or we, can draw as it stands: pictures, and films by their frames. */
export const PICTURE_KINDS = [
  'jpeg',
  'png',
  'webp',
  'gif',
  'avif',
  'heic',
  'tiff',
  'bmp',
  'video',
] as const satisfies readonly FileKind[];
