/** HEIC pictures, which the browsers we run in do not show, read by libheif: a file of its own in the package. */
import createLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { Stop } from '../../detectors/errors.ts';
import type { ByteReader, Pixels } from '../../types.ts';
import { pixelsOf } from './values.ts';

/** libheif holds the packed file, its planes and the result: up to ten bytes a pixel. */
const MOST_PIXELS = 2 ** 26;

const sayNothing = () => undefined;

/**
 * The main picture, turned and mirrored as the file says.
 * @throws {Stop} `too-large` or `unreadable`
 */
export async function heicPicture(bytes: ByteReader): Promise<Pixels> {
  // Anew for every file: what WebAssembly once took, it never gives back.
  const libheif = createLibheif({ print: sayNothing, printErr: sayNothing });
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, await bytes.read(0, bytes.size));
  if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new Stop('unreadable');
  const handle = libheif.heif_js_context_get_primary_image_handle(context);
  if (!handle || 'code' in handle) throw new Stop('unreadable');
  const [width, height] = [
    libheif.heif_image_handle_get_width(handle),
    libheif.heif_image_handle_get_height(handle),
  ];
  if (width * height > MOST_PIXELS) throw new Stop('too-large');
  const { heif_colorspace_RGB } = libheif.heif_colorspace;
  const { heif_chroma_interleaved_RGBA } = libheif.heif_chroma;
  const image = await libheif.heif_js_decode_image2(
    handle,
    heif_colorspace_RGB,
    heif_chroma_interleaved_RGBA,
  );
  const plane = 'channels' in image ? image.channels[0] : undefined;
  if (!plane) throw new Stop('unreadable');
  const values = new Uint8Array(plane.width * plane.height * 4);
  for (let row = 0; row < plane.height; row++) {
    const start = row * plane.stride;
    values.set(plane.data.subarray(start, start + plane.width * 4), row * plane.width * 4);
  }
  return pixelsOf({ values, channels: 4, range: [0, 255], width: plane.width, height: plane.height });
}
