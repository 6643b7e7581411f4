/** JPEG 2000, also of high throughput (ISO 15444-15), by OpenJPEG: loaded when first needed. */
import createOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import { quiet, type Unpacked, unpack } from './wasm.ts';

const WASM = new URL('@cornerstonejs/codec-openjpeg/decodewasm', import.meta.url);

/** @throws {Stop} `unreadable` */
export async function decodeJpeg2000(packed: Uint8Array): Promise<Unpacked> {
  const openJpeg = await createOpenJpeg({ ...quiet, locateFile: () => WASM.href });
  const decoder = new openJpeg.J2KDecoder();
  const unpacked = unpack(decoder, packed);
  decoder.delete();
  return unpacked;
}
