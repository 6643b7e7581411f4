/**
 * Every detector, in two passes and the cheapest first. All files of a batch are read by the quick ones, before a
 * picture is looked at: what is proved to be medical need not wait for a thousand photos.
 */
import type { Detector } from '../types.ts';
import { appearance } from './appearance/index.ts';
import { dicom } from './dicom/index.ts';
import { fileName } from './file-name/index.ts';
import { metadata } from './metadata/index.ts';
import { sniff } from './sniff/index.ts';

/** They read a few bytes: milliseconds a file. */
export const quick: readonly Detector[] = [sniff, fileName, dicom, metadata];
/** They need the picture. */
export const looking: readonly Detector[] = [appearance];
