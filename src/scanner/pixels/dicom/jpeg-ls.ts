/** JPEG-LS, by CharLS: loaded when first needed. */
import createCharls from '@cornerstonejs/codec-charls/decodewasmjs';
import { interleaved } from './native.ts';
import { quiet, type Unpacked, unpack } from './wasm.ts';

const WASM = new URL('@cornerstonejs/codec-charls/decodewasm', import.meta.url);

/** @throws {Stop} `unreadable` */
export async function decodeJpegLs(packed: Uint8Array): Promise<Unpacked> {
  const charls = await createCharls({ ...quiet, locateFile: () => WASM.href });
  const decoder = new charls.JpegLSDecoder();
  const unpacked = unpack(decoder, packed);
  const inPlanes = decoder.getInterleaveMode() === 0 && unpacked.componentCount > 1;
  decoder.delete();
  if (!inPlanes) return unpacked;
  return { ...unpacked, samples: interleaved(unpacked.samples, unpacked.componentCount) };
}
