/** Opens PDFs with pdf.js in this thread: nothing but the file and our own package is read. */
import 'pdfjs-dist/build/pdf.worker.mjs';
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { FileGoneError, Stop } from '../../detectors/errors.ts';
import type { ByteReader } from '../../types.ts';
import { PackagedParts } from '../packaged.ts';

/** What is as small is read at once: asked for in parts, it would take longer; bytes. */
const SMALL = 2 ** 23;
/** Bytes asked of the file at a time, and in all: of a file without a directory pdf.js would read everything. */
const [CHUNK, MOST_READ] = [0x40000, 2 ** 27];
/** Where the directory is not told of near the end, pdf.js looks for it everywhere: in a large file it must not; bytes. */
const [LARGE, NEAR_END] = [2 ** 25, 0x10000];

/**
 * @param wishes how it is opened beyond what always holds
 * @param act what is done with it; whatever it throws but {Stop} and {FileGoneError} counts as `unreadable`
 * @throws {Stop} `encrypted`, `too-large`, `unreadable`
 * @throws {FileGoneError} the file cannot be read any more
 */
export async function withPdf<Result>(
  bytes: ByteReader,
  wishes: DocumentInitParameters,
  act: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  if (bytes.size > LARGE && !(await tellsOfDirectory(bytes))) throw new Stop('unreadable');
  const { source, gone } = bytes.size <= SMALL ? await wholeOf(bytes) : transportOf(bytes);
  const task = getDocument({
    ...source,
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    BinaryDataFactory: PackagedParts,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableWorkerRendering: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
    ...wishes,
  });
  try {
    const done = task.promise.then(act);
    return await (gone ? Promise.race([done, gone]) : done);
  } catch (error) {
    if (error instanceof FileGoneError || error instanceof Stop) throw error;
    throw new Stop(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable');
  } finally {
    await task.destroy();
  }
}

/** PDF 1.7, 7.5.5. */
async function tellsOfDirectory(bytes: ByteReader): Promise<boolean> {
  const end = await bytes.read(bytes.size - NEAR_END, NEAR_END);
  return new TextDecoder('latin1').decode(end).includes('startxref');
}

interface Opening {
  source: Pick<DocumentInitParameters, 'data' | 'range'>;
  /** Rejects when a part of the file cannot be had. */
  gone?: Promise<never>;
}

/** pdf.js takes what it is given away from everybody else. */
async function wholeOf(bytes: ByteReader): Promise<Opening> {
  return { source: { data: (await bytes.read(0, bytes.size)).slice() } };
}

/** Gives pdf.js the parts of the file that it asks for. */
function transportOf(bytes: ByteReader): Opening {
  const transport = new PDFDataRangeTransport(bytes.size, null);
  let left = MOST_READ;
  const gone = new Promise<never>((_, reject) => {
    transport.requestDataRange = (begin, end) => {
      left -= end - begin;
      if (left < 0) reject(new Stop('too-large'));
      else
        bytes.read(begin, end - begin).then((chunk) => transport.onDataRange(begin, chunk.slice()), reject);
    };
  });
  return { source: { range: transport }, gone };
}
