/** Makes a copy of a picture: from its pixels alone, so that nothing else of the file can be in it. In the worker. */
import { bare } from '../copies/bare.ts';
import { coverUp } from '../copies/cover.ts';
import {
  type CopyType,
  DICOM_TYPE,
  isPictureType,
  type PictureType,
  type Target,
  targetFor,
} from '../copies/target.ts';
import { FileGoneError, Stop } from '../detectors/errors.ts';
import { SNIFF_LENGTH, sniffKind } from '../detectors/sniff/index.ts';
import type { CopyAnswer, CopyFailure, CopyOrder } from '../messages.ts';
import type { Pixels } from '../types.ts';
import { blobReader } from './byte-reader.ts';
import type { DicomCopy } from './dicom-copy.ts';
import { looksLike } from './likeness.ts';
import { frameOf } from './pixels.ts';
import { drawSheet } from './sheet.ts';

/**
 * Of a JPEG. Below the best, Chromium gives four pixels one colour between them, which coloured letters and lines show:
 * those become files three times as large.
 */
const [GOOD, BEST] = [0.95, 1];

/** Upright, in sRGB, on white where transparent, with the boxes painted over it. Never rejects. */
export async function makeCopy(order: CopyOrder): Promise<CopyAnswer> {
  const { file, frame, covers, types, purpose, form } = order;
  const bytes = blobReader(file);
  try {
    const head = await bytes.read(0, SNIFF_LENGTH);
    const kind = sniffKind(head, bytes.size);
    const target = targetFor(kind, head);
    if (!target) return { failed: 'unsupported' };
    if (form.is === 'dicom' && kind === 'dicom') {
      const { dicomCopy } = await import('./dicom-copy.ts');
      const made = await dicomCopy(bytes, { ...form, covers });
      return made ? asAnswer(made) : { failed: 'no-picture' };
    }
    const toShow = purpose === 'show';
    if (form.is === 'sheet' && !toShow) {
      const load = (index: number) => frameOf(file, kind, bytes, index, false);
      const sheet = await drawSheet(load, covers);
      if (!sheet) return { failed: 'no-picture' };
      const { width, height } = sheet.canvas;
      const picture = await encoded(sheet, typeFor(target, types));
      return { picture, width, height, isSmaller: false, frames: 1 };
    }
    const found = await frameOf(file, kind, bytes, frame, !toShow);
    if (!found) return { failed: 'no-picture' };
    const { pixels, frames, isSmaller } = found;
    coverUp(pixels, covers);
    const { width, height } = pixels;
    const context = drawn(pixels);
    const picture = await (toShow
      ? written(context.canvas, 'image/jpeg', GOOD)
      : encoded(context, typeFor(target, types)));
    return { picture, width, height, isSmaller, frames };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

function asAnswer({ file, ...rest }: DicomCopy): CopyAnswer {
  return { picture: new Blob([file], { type: DICOM_TYPE }), isSmaller: false, ...rest };
}

function reasonOf(error: unknown): CopyFailure {
  if (error instanceof FileGoneError) return 'file-gone';
  return error instanceof Stop ? error.reason : 'unreadable';
}

/**
 * Takes the pixels onto a canvas of the browser's, and lets go of them: of the largest picture they are 200 MB.
 * @throws {Stop} `too-large` for a canvas
 */
function drawn({ width, height, data }: Pixels): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Stop('too-large');
  const own = data as Uint8ClampedArray<ArrayBuffer>;
  context.putImageData(new ImageData(own, width, height), 0, 0);
  own.buffer.transfer(0);
  return context;
}

/** The best, unless the page where it goes takes only another. */
function typeFor({ type }: Target, types: readonly CopyType[]): PictureType {
  return types.includes(type) ? type : (types.find(isPictureType) ?? type);
}

async function encoded(picture: OffscreenCanvasRenderingContext2D, type: PictureType): Promise<Blob> {
  const good = await written(picture.canvas, type, GOOD);
  const isGood = type === 'image/png' || (await looksLike(good, picture));
  return isGood ? good : written(picture.canvas, type, BEST);
}

async function written(canvas: OffscreenCanvas, type: PictureType, quality: number): Promise<Blob> {
  const file = await canvas.convertToBlob({ type, quality }).catch(() => undefined);
  if (!file) throw new Stop('too-large');
  const bytes = bare(new Uint8Array(await file.arrayBuffer()), type);
  return new Blob([new Uint8Array(bytes)], { type });
}
