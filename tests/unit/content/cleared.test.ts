import { describe, expect, it } from 'vitest';
import { isCleared } from '../../../src/content/cleared.ts';

const file = (name: string, type = '', size = 1000) => ({ name, type, size });

describe('files that are held', () => {
  for (const [name, type] of [
    ['IM000001', ''],
    ['1.2.840.113619.2.55.3.604688119', ''],
    ['scan.dcm', ''],
    ['scan.DCM', 'application/dicom'],
    ['brain.nii.gz', 'application/gzip'],
    ['photo.jpg', 'image/jpeg'],
    ['Photo.JPEG', 'image/jpeg'],
    ['shot.png', 'image/png'],
    ['slide.tiff', 'image/tiff'],
    ['IMG_0001.HEIC', 'image/heic'],
    ['picture.webp', 'image/webp'],
    ['loop.gif', 'image/gif'],
    ['clip.mp4', 'video/mp4'],
    ['IMG_0002.MOV', 'video/quicktime'],
    ['recording', 'video/webm'],
    ['scan.bmp', 'image/bmp'],
    ['record.xml', 'text/xml'],
    ['bundle.fhir.json', 'application/json'],
    ['blob', ''],
    ['image', 'image/png'],
    ['what.xyz', ''],
    ['DICOMDIR', ''],
    ['.dcm', ''],
    ['mislabelled.pdf', 'application/dicom'],
  ] as const) {
    it(`${name} (${type || 'no type'})`, () => expect(isCleared(file(name, type))).toBe(false));
  }
});

describe('files that go on at once', () => {
  for (const [name, type] of [
    ['letter.pdf', 'application/pdf'],
    ['archive.zip', 'application/zip'],
    ['song.mp3', 'audio/mpeg'],
    ['clip.avi', 'video/x-msvideo'],
    ['index.ts', 'video/mp2t'],
    ['notes.txt', 'text/plain'],
    ['table.csv', 'text/csv'],
    ['font.woff2', 'font/woff2'],
    ['README', 'text/plain'],
    ['voice', 'audio/webm'],
  ] as const) {
    it(`${name} (${type})`, () => expect(isCleared(file(name, type))).toBe(true));
  }

  it('an empty file, which holds nothing', () => expect(isCleared(file('scan.dcm', '', 0))).toBe(true));
});
