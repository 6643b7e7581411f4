import { describe, expect, it } from 'vitest';
import { copyName, isCopied, targetFor, typesIn } from '../../../src/copies/target.ts';
import type { FileKind } from '../../../src/types.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const NOTHING = new Uint8Array();

describe('the target', () => {
  it.each<[FileKind, string]>([
    ['png', 'image/png'],
    ['gif', 'image/png'],
    ['bmp', 'image/png'],
    ['tiff', 'image/png'],
    ['dicom', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['heic', 'image/jpeg'],
    ['avif', 'image/jpeg'],
  ])('of %s is %s', (kind, type) => {
    expect(targetFor(kind, NOTHING)?.type).toBe(type);
    expect(isCopied(kind)).toBe(true);
  });

  it('of WebP is as lossless as its data', () => {
    expect(targetFor('webp', ascii('RIFF....WEBPVP8L'))?.type).toBe('image/png');
    expect(targetFor('webp', ascii('RIFF....WEBPVP8 '))?.type).toBe('image/jpeg');
  });

  it.each<FileKind>(['pdf', 'zip', 'video', 'text', 'hl7', 'nifti', 'unknown', 'empty'])(
    'there is none of %s',
    (kind) => {
      expect(targetFor(kind, NOTHING)).toBeUndefined();
      expect(isCopied(kind)).toBe(false);
    },
  );
});

describe('the name', () => {
  it('tells the format and a number', () => {
    expect(copyName('image/png', 1)).toBe('picture.png');
    expect(copyName('image/jpeg', 2)).toBe('picture-2.jpg');
    expect(copyName('application/dicom', 3)).toBe('picture-3.dcm');
  });
});

describe('the formats that a page takes', () => {
  it.each([
    ['', ['image/png', 'image/jpeg', 'application/dicom']],
    ['image/*', ['image/png', 'image/jpeg']],
    ['*/*', ['image/png', 'image/jpeg', 'application/dicom']],
    ['application/pdf, .PNG', ['image/png']],
    ['image/jpeg', ['image/jpeg']],
    ['.dcm,.jpeg', ['image/jpeg', 'application/dicom']],
    ['application/dicom,image/webp', ['application/dicom']],
    ['image/webp,.pdf', []],
  ])('of "%s"', (accept, types) => {
    expect(typesIn(accept)).toEqual(types);
  });
});
