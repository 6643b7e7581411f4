import { describe, expect, it } from 'vitest';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { mayMove } from '../../../../src/scanner/pixels/moves.ts';
import type { FileKind } from '../../../../src/types.ts';
import { big, bytes, type Part } from '../../../fixtures/images/bytes.ts';
import { box } from '../../../fixtures/images/heic.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';
import { png, pngChunk, textChunk } from '../../../fixtures/images/png.ts';
import { riffChunk, webp } from '../../../fixtures/images/webp.ts';

const asked = (kind: FileKind, content: Uint8Array) =>
  mayMove(kind, blobReader(new Blob([new Uint8Array(content)])));

const animationControl = pngChunk('acTL', bytes(big(2, 4), big(0, 4)));
const canvas = (flags: number): Part => riffChunk('VP8X', bytes([flags], new Uint8Array(9)));
const riff = (...chunks: readonly Part[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', ...chunks);

describe('mayMove', () => {
  it('a PNG with an animation control before its data', async () => {
    expect(await asked('png', png({ before: [textChunk('Title', 'acTL'), animationControl] }))).toBe(true);
    expect(await asked('png', png({ after: [animationControl] }))).toBe(false);
    expect(await asked('png', png())).toBe(false);
  });

  it('a WebP with the flag', async () => {
    expect(await asked('webp', riff(canvas(0x02)))).toBe(true);
    expect(await asked('webp', riff(canvas(0x10)))).toBe(false);
    expect(await asked('webp', webp())).toBe(false);
  });

  it('an AVIF of the brand for sequences', async () => {
    expect(await asked('avif', box('ftyp', 'avis', big(0, 4), 'msf1'))).toBe(true);
    expect(await asked('avif', box('ftyp', 'avif', big(0, 4), 'mif1avis'))).toBe(true);
    expect(await asked('avif', bytes(box('ftyp', 'avif', big(0, 4), 'mif1'), 'avis'))).toBe(false);
  });

  it('any GIF, and no JPEG', async () => {
    expect(await asked('gif', bytes('GIF89a'))).toBe(true);
    expect(await asked('jpeg', jpeg())).toBe(false);
  });

  it('an empty file does not', async () => {
    for (const kind of ['png', 'webp', 'avif'] as const)
      expect(await asked(kind, new Uint8Array())).toBe(false);
  });
});
