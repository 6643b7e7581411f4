/**
 * The part of exifr that we call, from its modular source (its README, "Modularity"), which has no types of its
 * own. Its bundles would bring readers of files and addresses along: network code.
 */
declare module 'exifr/src/options.mjs' {
  interface Directory {
    /** The only tags whose values are looked at. */
    pick: readonly number[];
  }

  export class Options {
    constructor(options: {
      sanitize: boolean;
      ifd0: Directory;
      exif: Directory;
      gps: Directory;
    });
  }
}

declare module 'exifr/src/segment-parsers/tiff-exif.mjs' {
  import type { Options } from 'exifr/src/options.mjs';

  export class TiffExif {
    /** The block, with numbers as its byte order says. */
    readonly chunk: {
      readonly byteLength: number;
      readonly dataView: DataView;
      readonly le: boolean | undefined;
      getUint16(offset: number): number;
      getUint32(offset: number): number;
    };
    /** By tag: bytes, a number, or several. Filled by `parse`, as far as it comes. */
    readonly ifd0: ReadonlyMap<number, unknown> | undefined;
    readonly exif: ReadonlyMap<number, unknown> | undefined;
    readonly gps: ReadonlyMap<number, unknown> | undefined;

    constructor(chunk: Uint8Array, options: Options, file: Uint8Array);
    /** @throws {Error} when the first directory is broken */
    parse(): Promise<unknown>;
    /** @param offset of the tag's entry in its directory */
    parseTag(offset: number, tag: number, directory: string): unknown;
  }
}
