/** A few frames of a video: the container read by mediabunny, its frames decoded by the browser. */
import {
  BlobSource,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  QTFF,
  type VideoSample,
  VideoSampleSink,
  WEBM,
} from 'mediabunny';
import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import { halvingsFor, readBack } from './read-back.ts';

/** Pixels of one frame: beyond the largest cameras, a decoder would only fail later. */
const MOST_PIXELS = 2 ** 26;
/** After this many milliseconds no further frame is looked for. */
const PATIENCE_MS = 4_000;
/** Of two hours of film, finding the end takes some ten thousand reads. */
const MOST_READS = 2 ** 17;

// What it would say of a file belongs in no log.
Logging.level = LogLevel.Silent;

/**
 * The first frame, one in the middle and the last, or those that came in time; none where there is only sound.
 * @throws {Stop} `unsupported` when we or the browser do not know how it is packed, `too-large` when it must not try,
 * `unreadable` when none of it can be decoded
 */
export async function videoFrames(file: Blob): Promise<Pixels[]> {
  const input = new Input({ source: bounded(new BlobSource(file)), formats: [MP4, QTFF, WEBM, MATROSKA] });
  const pixels: Pixels[] = [];
  const timer = setTimeout(() => input.dispose(), PATIENCE_MS);
  try {
    if (!(await input.canRead())) throw new Stop('unsupported');
    const track = await input.getPrimaryVideoTrack();
    if (!track && (await input.getTracks()).length > 0) return [];
    if (!track) throw new Stop('unreadable');
    if ((await track.getCodedWidth()) * (await track.getCodedHeight()) > MOST_PIXELS)
      throw new Stop('too-large');
    if (!(await track.canDecode())) throw new Stop('unsupported');
    const sink = new VideoSampleSink(track);
    const start = await track.getFirstTimestamp();
    const look = async (time: number): Promise<void> => {
      const frame = await sink.getSample(time);
      if (frame) pixels.push(pixelsOn(frame));
    };
    // Before the end is asked for: where the file does not say it, all of it must be read to know.
    await look(start);
    const end = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
    for (const time of [(start + end) / 2, end]) await look(time);
  } catch (error) {
    if (error instanceof Stop) throw error;
    // What came before is worth a look.
  } finally {
    clearTimeout(timer);
    input.dispose();
  }
  if (pixels.length === 0) throw new Stop('unreadable');
  return pixels;
}

/**
 * Where a Matroska segment ends in junk, mediabunny asks for its last eight bytes without end, and gives no timer a turn
 * (`resync` of 1.61.0). All it reads goes through a method that its types do not tell of.
 */
function bounded(source: BlobSource): BlobSource {
  const inside = source as unknown as { _read(...range: number[]): unknown };
  const read = inside._read.bind(source);
  let reads = 0;
  inside._read = (...range) => {
    if (++reads > MOST_READS) throw new Error('It reads without end');
    return read(...range);
  };
  return source;
}

/** Upright, and as wide as it is shown: files say beside the frames how the phone was held. */
function pixelsOn(frame: VideoSample): Pixels {
  try {
    const { displayWidth, displayHeight } = frame;
    if (displayWidth * displayHeight > MOST_PIXELS) throw new Stop('too-large');
    const canvas = new OffscreenCanvas(displayWidth, displayHeight);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Stop('too-large');
    frame.draw(context, 0, 0);
    const bitmap = canvas.transferToImageBitmap();
    try {
      return readBack(bitmap, halvingsFor);
    } finally {
      bitmap.close();
    }
  } finally {
    frame.close();
  }
}
