/** The reader of this worker, whose core and languages lie in the package. */
import { Stop } from '../detectors/errors.ts';
import type { Grey, ReadWord, TextLanguage } from '../types.ts';
import { packaged } from './packaged.ts';
import { createReader } from './reader.ts';

const reader = createReader((what) =>
  packaged(what === 'core' ? 'reading/tesseract-core.wasm' : `reading/${what}.traineddata`),
);
const loaded = new Set<TextLanguage>();

/** Whether the next line in this language is read at once. */
export const isLoaded = (language: TextLanguage): boolean => loaded.has(language);

/**
 * The words of one line, see `Context.read`.
 * @throws {Stop} `scanner-lost`: it cannot be loaded, or failed; it needs a new worker
 */
export async function read(line: Grey, language: TextLanguage): Promise<ReadWord[]> {
  try {
    const words = await reader.read(line, language);
    loaded.add(language);
    return words;
  } catch {
    throw new Stop('scanner-lost');
  }
}
