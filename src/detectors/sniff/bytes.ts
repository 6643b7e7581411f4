/** Small readers over a head of bytes. Out of bounds is `undefined` or `false`, never an exception. */

/** Do the bytes from `offset` spell this ASCII text? */
export function spells(bytes: Uint8Array, text: string, offset = 0): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The ASCII text of `length` bytes, shorter at the end; other bytes become their Latin-1 letters. */
export function ascii(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}

export function uint16(bytes: Uint8Array, offset: number, littleEndian: boolean): number | undefined {
  return within(bytes, offset, 2)?.getUint16(0, littleEndian);
}

export function uint32(bytes: Uint8Array, offset: number, littleEndian: boolean): number | undefined {
  return within(bytes, offset, 4)?.getUint32(0, littleEndian);
}

function within(bytes: Uint8Array, offset: number, length: number): DataView | undefined {
  if (offset < 0 || offset + length > bytes.length) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
}
