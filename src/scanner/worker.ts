/** The worker: one file at a time, in a thread of its own that can be killed. */

import type { Paper } from '../detectors/document/written.ts';
import { Stop } from '../detectors/errors.ts';
import type { Pass } from '../detectors/passes.ts';
import type { CopyAnswer, CopyOrder, Preview } from '../messages.ts';
import { languagesFor } from '../text-languages.ts';
import type { ByteReader, Context, DetectorId, FileKind, FileReport, TextLanguage } from '../types.ts';
import { blobReader } from './byte-reader.ts';
import { makeCopy } from './copy.ts';
import { createInlaid, eitherOf, mayHoldPictures } from './inlaid.ts';
import { classify, isModelLoaded, loadModel } from './model.ts';
import { createPages } from './pages.ts';
import { createPictures } from './pixels.ts';
import { previewOf } from './preview.ts';
import * as print from './print.ts';
import { type Later, scan } from './scan.ts';

/** Files in files in files: no honest one needs more. */
const DEEPEST = 3;

export interface WorkerTask {
  file: File;
  path: string;
  enabled: Record<DetectorId, boolean>;
  /** Those that the person wants read beside the browser's own. */
  languages: TextLanguage[];
  later?: Later;
}

/** What came of a file, and the pass in which a detector wants to see it again. */
export interface Scanned {
  report: FileReport;
  /** The picture, where something was found in it. */
  preview?: Preview;
  bytesRead: number;
  next?: Pass;
}

/**
 * What was found so far, and whether that is all; a copy; or that the file waits for something to be loaded, which is not
 * the file's fault.
 */
export type WorkerReply = (Scanned & { done: boolean }) | { copied: CopyAnswer } | 'loading' | 'loaded';

/** A file, or the wish ahead of the first one that what takes long to load should be there when it comes. */
export type WorkerMessage = WorkerTask | CopyOrder | 'warm-up';

addEventListener('message', async (event: MessageEvent<WorkerMessage>) => {
  if (event.data === 'warm-up') {
    loadModel().catch(() => undefined);
    return;
  }
  const tell = (reply: WorkerReply) => postMessage(reply);
  if ('covers' in event.data) {
    tell({ copied: await makeCopy(event.data) });
    return;
  }
  const { file, languages, later, ...task } = event.data;
  const bytes = blobReader(file);
  const reply = (scanned: Omit<Scanned, 'bytesRead'>, done: boolean) =>
    tell({ ...scanned, bytesRead: bytes.bytesRead, done });
  /** Has something done that first has to be loaded, without the file's time running. */
  const whileLoading = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    tell('loading');
    return act().finally(() => tell('loaded'));
  };
  const contextFor = (of: Blob, from: ByteReader, kind: FileKind, depth = 0): Context => {
    let reading: Promise<Paper> | undefined;
    const paper = (): Promise<Paper> => {
      reading ??= whileLoading(() => import('./pdf.ts')).then(({ readPdf }) => readPdf(from));
      return reading;
    };
    const inside: Context['inside'] = (content, kindInside) => {
      if (depth >= DEEPEST) throw new Stop('too-large');
      const within = new Blob([new Uint8Array(content)]);
      return contextFor(within, blobReader(within), kindInside, depth + 1);
    };
    const pictures = (): Pick<Context, 'pixels' | 'detail'> => {
      if (kind === 'pdf') return createPages(from, paper);
      const own = createPictures(of, kind, from);
      if (!mayHoldPictures(kind)) return own;
      const inlaid = createInlaid(from, kind, inside);
      return kind === 'dicom' ? eitherOf(inlaid, own) : inlaid;
    };
    return {
      ...pictures(),
      async classify(inputs) {
        if (!isModelLoaded()) await whileLoading(loadModel);
        return classify(inputs);
      },
      paper,
      inside,
      languages: languagesFor({ languages }, navigator.languages),
      async read(line, language) {
        const read = () => print.read(line, language);
        return print.isLoaded(language) ? read() : whileLoading(read);
      },
    };
  };
  let pixels: Context['pixels'] = async () => [];
  const scanned = await scan(
    { ...task, name: file.name, type: file.type, bytes, ...(later && { later }) },
    (kind) => {
      const context = contextFor(file, bytes, kind);
      pixels = context.pixels;
      return context;
    },
    (report: FileReport) => reply({ report }, false),
  );
  const preview = await previewOf(scanned.report.findings, pixels);
  reply({ ...scanned, ...(preview && { preview }) }, true);
});
