/** Every kind of file that we look into. A new one is an entry in one of these lists. */
import { ARCHIVES } from './archives.ts';
import { CLIPS } from './clips.ts';
import type { Kind } from './kind.ts';
import { PAPERS } from './papers.ts';
import { PICTURES } from './pictures.ts';
import { RECORDINGS } from './recordings.ts';
import { RECORDS } from './records.ts';
import { SCANS } from './scans.ts';

export const KINDS: readonly Kind[] = [
  ...SCANS,
  ...RECORDINGS,
  ...PICTURES,
  ...PAPERS,
  ...RECORDS,
  ...ARCHIVES,
  ...CLIPS,
];
