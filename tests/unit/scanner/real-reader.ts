/** The real Tesseract with the data we ship, for the tests. */
import { readFile } from 'node:fs/promises';
import { withoutWordLists } from '../../../scripts/language-data.ts';
import { createReader, type Reader } from '../../../src/scanner/reader.ts';

const packed = (path: string) => readFile(new URL(`../../../node_modules/${path}`, import.meta.url));

/** @param data in place of every language's */
export function realReader(data?: Uint8Array): Reader {
  return createReader(async (what) =>
    what === 'core'
      ? packed('tesseract.js-core/tesseract-core-simd-lstm.wasm')
      : (data ??
        withoutWordLists(await packed(`@tesseract.js-data/${what}/4.0.0_best_int/${what}.traineddata.gz`))),
  );
}
