/** Shared by the tests of the detectors. */
import fc from 'fast-check';
import { sniffKind } from '../../../src/detectors/sniff/index.ts';
import { blobReader } from '../../../src/scanner/byte-reader.ts';
import type { Context, FileInHand } from '../../../src/types.ts';

/** A file as the scanner hands it to a detector, its kind sniffed. Text is UTF-8. */
export function inHand(content: Uint8Array | string, known: Partial<FileInHand> = {}): FileInHand {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: 'file',
    path: '',
    type: '',
    bytes: blobReader(new Blob([new Uint8Array(bytes)])),
    kind: sniffKind(bytes.slice(0, 0x10000), bytes.length),
    ...known,
  };
}

/** For files whose looks do not matter: each picture is a grey square that the model takes for nothing medical. */
export const plainContext: Context = {
  pixels: async () => [{ width: 1, height: 1, data: new Uint8ClampedArray([128, 128, 128, 255]) }],
  classify: async (pictures) => new Float32Array(pictures.length),
};

/** Any text at all, lone surrogates included. */
export const anyText = fc.uint16Array({ maxLength: 200 }).map((units) => String.fromCharCode(...units));
