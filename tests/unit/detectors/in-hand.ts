/** Shared by the tests of the detectors. */
import fc from 'fast-check';
import model from '../../../models/appearance/labels.json' with { type: 'json' };
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
    found: [],
    ...known,
  };
}

/** In place of a reader: there is nothing to read. */
export const WITHOUT_PRINT: Pick<Context, 'detail' | 'read' | 'paper' | 'inside' | 'languages'> = {
  detail: async () => [],
  read: async () => [],
  paper: async () => ({ pages: [], properties: {}, xmp: '', attachments: [], images: [] }),
  inside: () => ({ ...WITHOUT_PRINT, pixels: async () => [], classify: async () => new Float32Array() }),
  languages: ['eng'],
};

const { labels, size: SIDE } = model;

/** In place of decoder and model: every picture is a grey square, and looks like an X-ray with this probability. */
export function lookingLikeXray(probability: number): Context {
  const scores = labels.map(({ id }) => ({ xray: probability, photo: 1 - probability })[id] ?? 0);
  return {
    ...WITHOUT_PRINT,
    pixels: async () => [
      { width: SIDE, height: SIDE, data: new Uint8ClampedArray(SIDE * SIDE * 4).fill(128) },
    ],
    classify: async (pictures) =>
      new Float32Array(Array.from({ length: pictures.length / (3 * SIDE * SIDE) }, () => scores).flat()),
  };
}

/** Any text at all, lone surrogates included. */
export const anyText = fc.uint16Array({ maxLength: 200 }).map((units) => String.fromCharCode(...units));
