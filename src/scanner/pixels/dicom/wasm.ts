/** What the codecs that come as WebAssembly have in common: the same hands built them. */
import { Stop } from '../../../detectors/errors.ts';
import type { Samples } from './native.ts';

export interface Unpacked extends CodecFrameInfo {
  samples: Samples;
}

const sayNothing = () => undefined;
export const quiet = { print: sayNothing, printErr: sayNothing };

/** One picture through the codec's memory. @throws {Stop} `unreadable` */
export function unpack(decoder: CodecDecoder, packed: Uint8Array): Unpacked {
  try {
    decoder.getEncodedBuffer(packed.length).set(packed);
    decoder.decode();
    const info = decoder.getFrameInfo();
    // Out of the codec's memory, which goes with it.
    const bytes = decoder.getDecodedBuffer().slice();
    const { buffer } = bytes;
    const wide = info.bitsPerSample > 8;
    const samples = info.isSigned
      ? new (wide ? Int16Array : Int8Array)(buffer)
      : wide
        ? new Uint16Array(buffer)
        : bytes;
    if (samples.length < info.width * info.height * info.componentCount) throw new Stop('unreadable');
    return { ...info, samples };
  } catch {
    // It throws numbers.
    throw new Stop('unreadable');
  }
}
