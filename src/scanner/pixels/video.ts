/** A few frames of a video: the container read by mediabunny, its frames decoded by the browser. */
import { BlobSource, Input, MATROSKA, MP4, QTFF, type VideoSample, VideoSampleSink, WEBM } from 'mediabunny';
import { Stop } from '../../detectors/errors.ts';
import type { Pixels } from '../../types.ts';
import { readBack } from './read-back.ts';

/** Pixels of one frame: beyond the largest cameras, a decoder would only fail later. */
const MOST_PIXELS = 2 ** 26;
/** After this many milliseconds no further frame is looked for. */
const PATIENCE_MS = 4_000;

/**
 * The first frame, one in the middle and the last, or those that came in time.
 * @throws {Stop} `unreadable` when the browser decodes none of it, `too-large` when it must not try
 */
export async function videoFrames(file: Blob): Promise<Pixels[]> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  const pixels: Pixels[] = [];
  const timer = setTimeout(() => input.dispose(), PATIENCE_MS);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Stop('unreadable');
    if (track.codedWidth * track.codedHeight > MOST_PIXELS) throw new Stop('too-large');
    const sink = new VideoSampleSink(track);
    const [start, end] = [await track.getFirstTimestamp(), await track.computeDuration()];
    for (const time of [start, (start + end) / 2, end]) {
      const frame = await sink.getSample(time);
      if (frame) pixels.push(pixelsOn(frame));
    }
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

/** Upright: phones write how they were held beside the frames. */
function pixelsOn(frame: VideoSample): Pixels {
  const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Stop('too-large');
  frame.draw(context, 0, 0);
  frame.close();
  const bitmap = canvas.transferToImageBitmap();
  const pixels = readBack(bitmap);
  bitmap.close();
  return pixels;
}
