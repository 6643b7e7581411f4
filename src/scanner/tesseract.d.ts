/** What we use of Tesseract's programming interface, as its WebAssembly build gives it (baseapi.h). */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TessBaseAPI {
    /** @returns 0 where it went well */
    Init(folder: string, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** The picture in the file `/input`. @returns 0 where it could be read */
    SetImageFile(orientation: number, angle: number): number;
    /** @returns 0 where it went well */
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
  }

  export interface Tesseract {
    TessBaseAPI: new () => TessBaseAPI;
    FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      unlink(path: string): void;
    };
  }

  export default function createTesseract(options: {
    wasmBinary: ArrayBuffer | Uint8Array;
    print(): void;
    printErr(): void;
  }): Promise<Tesseract>;
}
