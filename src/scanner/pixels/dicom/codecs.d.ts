/** What we use of the codecs' C++ classes, as their JavaScript builds give them. */
interface CodecOptions {
  print(): void;
  printErr(): void;
  locateFile(): string;
}

interface CodecFrameInfo {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned?: boolean;
}

interface CodecDecoder {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
  getFrameInfo(): CodecFrameInfo;
  delete(): void;
}

declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  interface JpegLsDecoder extends CodecDecoder {
    /** 0: planes, 1: rows, 2: pixels. */
    getInterleaveMode(): number;
  }

  export default function createCharls(
    options: CodecOptions,
  ): Promise<{ JpegLSDecoder: new () => JpegLsDecoder }>;
}

declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  export default function createOpenJpeg(
    options: CodecOptions,
  ): Promise<{ J2KDecoder: new () => CodecDecoder }>;
}
