/** Frames of a DICOM picture as a viewer shows them: every transfer syntax we can unpack. */
import { FileGoneError, Stop } from '../../detectors/errors.ts';
import type { ByteReader, Pixels } from '../../types.ts';
import type { Choose } from './choose.ts';
import { framesIn } from './dicom/fragments.ts';
import { type Header, headerOf, type PixelData, TAG } from './dicom/header.ts';
import { nativeFrame } from './dicom/native-frame.ts';
import { drawOverlays } from './dicom/overlay.ts';
import { packedFrame } from './dicom/packed-frame.ts';
import { type Frame, shaded } from './dicom/shade.ts';
import { shapeOf } from './dicom/shape.ts';
import { type Keep, readBack } from './read-back.ts';

/** MPEG-2, MPEG-4 and HEVC: one film instead of frames (PS3.5 A.4.5 to A.4.9). */
const FILM = /^1\.2\.840\.10008\.1\.2\.4\.10\d/;

/**
 * The chosen frames; none of a report, a plan or a directory. Of a frame whose end is missing, what is there.
 * @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable` when not even the first can be shown
 */
export async function dicomFrames(file: ByteReader, keep: Keep, choose: Choose): Promise<Pixels[]> {
  const { header, pixels } = await headerOf(file);
  if (!pixels) return [];
  const shown: Pixels[] = [];
  for (const { index, load } of await framesOf(header, pixels, choose)) {
    try {
      shown.push(await show(await load(), index, header, keep));
    } catch (error) {
      // The others are worth a look.
      if (shown.length === 0 || error instanceof FileGoneError) throw error;
    }
  }
  return shown;
}

/** Every frame of a file, each unpacked when it is asked for. */
export interface AllFrames {
  header: Header;
  frames: (() => Promise<Frame>)[];
}

/** Longer ones are films. */
const MOST_FRAMES = 10_000;

/**
 * @param also what else of the header is asked for, by tag, with its VR
 * @returns nothing of a report, a plan or a directory
 * @throws {Stop} `too-large`, `unsupported`, `cut-off` or `unreadable`; so do the frames
 */
export async function allFrames(
  file: ByteReader,
  also: Readonly<Record<string, string>>,
): Promise<AllFrames | undefined> {
  const { header, pixels } = await headerOf(file, also);
  if (!pixels) return undefined;
  const found = await framesOf(header, pixels, (count) => {
    if (count > MOST_FRAMES) throw new Stop('too-large');
    return Array.from({ length: count }, (_, index) => index);
  });
  return { header, frames: found.map(({ load }) => load) };
}

interface Found {
  index: number;
  load(): Promise<Frame>;
}

async function framesOf(header: Header, pixels: PixelData, choose: Choose): Promise<Found[]> {
  const [syntax = ''] = header.textsOf(TAG.syntax);
  const [photometric = ''] = header.textsOf(TAG.photometric);
  if (FILM.test(syntax)) throw new Stop('unsupported');
  const shape = shapeOf(header);
  const { source } = header;
  if (pixels.length !== Number.POSITIVE_INFINITY) {
    const load = (index: number) => () => nativeFrame(source, pixels, shape, index);
    return choose(shape.frames).map((index) => ({ index, load: load(index) }));
  }
  const tables = { offsets: header.placeOf(TAG.offsets), lengths: header.placeOf(TAG.lengths) };
  const frames = await framesIn(source, pixels.offset, shape.frames, tables, choose);
  return frames.map(({ index, pieces }) => ({
    index,
    load: () => packedFrame(source, pieces, shape, syntax, photometric),
  }));
}

async function show(frame: Frame, index: number, header: Header, keep: Keep): Promise<Pixels> {
  const { width, height } = frame;
  const rgba = await shaded(frame, header);
  await drawOverlays(header, index, { width, height }, rgba);
  const bitmap = await createImageBitmap(new ImageData(rgba, width, height));
  try {
    return readBack(bitmap, keep);
  } finally {
    bitmap.close();
  }
}
