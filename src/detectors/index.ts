/**
 * Every detector, in three passes and the cheapest first. All files of a batch go through a pass before the next one
 * begins: what is proved to be medical need not wait for a thousand photos.
 */
import type { Detector } from '../types.ts';
import { appearance } from './appearance/index.ts';
import { closedArchive } from './archive/closed.ts';
import { archive } from './archive/index.ts';
import { archivedPapers } from './archive/papers.ts';
import { burnedInText } from './burned-in-text/index.ts';
import { contents, dicom } from './dicom/index.ts';
import { records } from './document/index.ts';
import { mail } from './document/mail.ts';
import { papers } from './document/paper.ts';
import { fileName } from './file-name/index.ts';
import { metadata } from './metadata/index.ts';
import { office } from './office/index.ts';
import type { Pass } from './passes.ts';
import { recording } from './recording/index.ts';
import { slide } from './slide/index.ts';
import { sniff } from './sniff/index.ts';
import { volume } from './volume/index.ts';

export const passes: Readonly<Record<Pass, readonly Detector[]>> = {
  /** They read a few bytes: milliseconds a file. */
  quick: [
    sniff,
    fileName,
    dicom,
    contents,
    metadata,
    slide,
    records,
    volume,
    recording,
    archive,
    closedArchive,
  ],
  /** They need the picture, or what is written on the pages. */
  looking: [appearance, papers, mail, office, archivedPapers],
  /** They need the words in it: up to seconds. */
  reading: [burnedInText],
};
