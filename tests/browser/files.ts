import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { janeDoeXray } from '../fixtures/dicom/samples.ts';
import { makePng } from './png.ts';

/** Files on disk, made for one test. Each function gives absolute paths. */

export function write(info: TestInfo, name: string, content: Uint8Array | string): string {
  const folder = info.outputPath('files');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A chest X-ray as DICOM, of a patient who does not exist. */
export const janeDoe = (info: TestInfo, name = 'IM000001'): string => write(info, name, janeDoeXray());

export const ordinaryFiles = (info: TestInfo): string[] => [
  write(info, 'holiday.png', makePng(64, 48)),
  write(info, 'notes.txt', 'milk, bread'),
];
