/**
 * Reads what lies in the extension's own package: the one place that may ask for anything by an address. The pages'
 * security policy (`connect-src 'self'`) lets it reach nothing else either.
 */

/**
 * @param path from the top of the package: `reading/eng.traineddata`
 * @throws {Error} there is no such file, or the path leads out of the package
 */
export async function packaged(path: string): Promise<Uint8Array> {
  const url = new URL(path, `${self.location.origin}/`);
  if (url.origin !== self.location.origin) throw new Error('Not in the package');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Not in the package: ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * As pdf.js asks for what it needs to read Chinese and Japanese whose fonts are not in the file, and to unpack JPEG
 * 2000, JBIG2 and fax; and for nothing else.
 */
export class PackagedParts {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (!PARTS[kind]?.test(filename)) throw new Error('Not in the package');
    return packaged(`pdf/${filename}`);
  }
}

const PARTS: Readonly<Record<string, RegExp>> = {
  cMapUrl: /^[\w-]+\.bcmap$/,
  wasmUrl: /^(?:jbig2|openjpeg)\.wasm$/,
};
