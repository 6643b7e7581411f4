/** HEIC pictures, which the browsers we run in do not show, read by libheif: a file of its own in the package. */
import createLibheif, {
  type Context,
  type Handle,
  type Libheif,
  type Plane,
} from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { Stop } from '../../detectors/errors.ts';
import type { ByteReader, Pixels } from '../../types.ts';
import { type Keep, readBack } from './read-back.ts';
import { smallCopyOf } from './small-copy.ts';

/** libheif holds the packed file, its planes and the result: up to ten bytes a pixel. A copy may take more of them. */
const [MOST_PIXELS, MOST_OF_COPIES] = [2 ** 25, 2 ** 26];
/** It takes seconds for the pictures of newer phones, which carry a small copy of themselves. */
const SLOW = 2 ** 21;
/** The small copy's longer side must show enough; those of phones have 320 or 512 pixels. */
const LEAST_SIDE = 256;

/** Rows of what is kept that are made at a time. */
const STRIP = 128;

const sayNothing = () => undefined;

/**
 * The main picture, turned and mirrored as the file says, or its small copy where it would take seconds.
 * @param patient the main picture, however long it takes
 * @throws {Stop} `too-large` or `unreadable`
 */
export async function heicPicture(bytes: ByteReader, keep: Keep, patient: boolean): Promise<Pixels> {
  // Anew for every file: what WebAssembly once took, it never gives back.
  const libheif = createLibheif({ print: sayNothing, printErr: sayNothing });
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, await bytes.read(0, bytes.size));
  if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new Stop('unreadable');
  const main = libheif.heif_js_context_get_primary_image_handle(context);
  if (!main || 'code' in main) throw new Stop('unreadable');
  const pixels = libheif.heif_image_handle_get_width(main) * libheif.heif_image_handle_get_height(main);
  const small = pixels > SLOW && !patient ? smallCopy(libheif, context, await smallCopyOf(bytes)) : undefined;
  if (!small && pixels > (patient ? MOST_OF_COPIES : MOST_PIXELS)) throw new Stop('too-large');
  return decode(libheif, small ?? main, keep);
}

function smallCopy(libheif: Libheif, context: Context, item?: number): Handle | undefined {
  const handle = item === undefined ? undefined : libheif.heif_js_context_get_image_handle(context, item);
  if (!handle || 'code' in handle) return undefined;
  const [width, height] = [
    libheif.heif_image_handle_get_width(handle),
    libheif.heif_image_handle_get_height(handle),
  ];
  return Math.max(width, height) >= LEAST_SIDE && width * height <= SLOW ? handle : undefined;
}

async function decode(libheif: Libheif, handle: Handle, keep: Keep): Promise<Pixels> {
  const { heif_colorspace_RGB } = libheif.heif_colorspace;
  const { heif_chroma_interleaved_RGBA } = libheif.heif_chroma;
  const image = await libheif.heif_js_decode_image2(
    handle,
    heif_colorspace_RGB,
    heif_chroma_interleaved_RGBA,
  );
  const plane = 'channels' in image ? image.channels[0] : undefined;
  if (!plane) throw new Stop('unreadable');
  return inStrips(plane, keep);
}

/** In strips: the whole picture as a bitmap would be another four bytes a pixel. */
async function inStrips(plane: Plane, keep: Keep): Promise<Pixels> {
  const halvings = keep(plane.width, plane.height);
  const [width, height] = [plane.width >> halvings, plane.height >> halvings];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += STRIP) {
    const rows = Math.min(STRIP, height - y);
    const strip = new ImageData(rowsOf(plane, y << halvings, rows << halvings), plane.width);
    const bitmap = await createImageBitmap(strip);
    data.set(readBack(bitmap, () => halvings).data, y * width * 4);
    bitmap.close();
  }
  return { width, height, data };
}

/** RGBA, as libheif holds it where it can be. */
function rowsOf({ width, stride, data }: Plane, from: number, count: number): Uint8ClampedArray<ArrayBuffer> {
  const row = width * 4;
  if (stride === row) return new Uint8ClampedArray(data.buffer, data.byteOffset + from * row, count * row);
  const values = new Uint8ClampedArray(count * row);
  for (let y = 0; y < count; y++)
    values.set(data.subarray((from + y) * stride, (from + y) * stride + row), y * row);
  return values;
}
