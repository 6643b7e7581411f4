/** Every detector, the cheapest first: a strong finding need not wait for the slower ones. */
import type { Detector } from '../types.ts';
import { appearance } from './appearance/index.ts';
import { dicom } from './dicom/index.ts';
import { fileName } from './file-name/index.ts';
import { metadata } from './metadata/index.ts';
import { sniff } from './sniff/index.ts';

export const detectors: readonly Detector[] = [sniff, fileName, dicom, metadata, appearance];
