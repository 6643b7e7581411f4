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
    ['clip.avi', 'video/x-msvideo'],
    ['clip', 'video/avi'],
    ['scan.bmp', 'image/bmp'],
    ['record.xml', 'text/xml'],
    ['bundle.fhir.json', 'application/json'],
    ['blob', ''],
    ['image', 'image/png'],
    ['what.xyz', ''],
    ['DICOMDIR', ''],
    ['.dcm', ''],
    ['letter.pdf', 'application/pdf'],
    ['letter', 'application/pdf'],
    ['disc.zip', 'application/zip'],
    ['disc.iso', ''],
    ['scans.tar.gz', 'application/gzip'],
    ['scans.rar', 'application/vnd.rar'],
    ['scans', 'application/x-7z-compressed'],
    ['notes.txt', 'text/plain'],
    ['README', 'text/plain'],
    ['table.csv', 'text/csv'],
    ['table.csv', 'application/vnd.ms-excel'],
    ['table.tsv', 'text/tab-separated-values'],
    ['page.html', 'text/html'],
    ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['letter', 'application/vnd.oasis.opendocument.text'],
    ['table.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
    ['table', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
    ['slides.odp', ''],
    ['letter.doc', 'application/msword'],
    ['letter', 'application/rtf'],
    ['letter.rtf', 'text/rtf'],
    ['mail.eml', 'message/rfc822'],
    ['page.mhtml', 'multipart/related'],
    ['notes.md', 'text/markdown'],
    ['night.edf', ''],
    ['eeg.bdf', 'application/octet-stream'],
    ['appointment.ics', 'text/calendar'],
    ['invite', 'text/calendar'],
    ['scans.tar.xz', 'application/x-xz'],
    ['scans.tar.bz2', 'application/x-bzip2'],
  ] as const) {
    it(`${name} (${type || 'no type'})`, () => expect(isCleared(file(name, type))).toBe(false));
  }
});

describe('files that go on at once', () => {
  for (const [name, type] of [
    ['code.tar.zst', 'application/zstd'],
    ['song.mp3', 'audio/mpeg'],
    ['clip.mpg', 'video/mpeg'],
    ['index.ts', 'video/mp2t'],
    ['font.woff2', 'font/woff2'],
    ['table', 'application/vnd.ms-excel'],
    ['voice', 'audio/webm'],
  ] as const) {
    it(`${name} (${type})`, () => expect(isCleared(file(name, type))).toBe(true));
  }

  it('an empty file, which holds nothing', () => expect(isCleared(file('scan.dcm', '', 0))).toBe(true));
});
