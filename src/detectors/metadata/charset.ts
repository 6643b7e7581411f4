/** UTF-8, and where the bytes are none, what Windows wrote before it (EXIF 2.3 says ASCII; few keep to it). */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Windows' own tags (`XPTitle` and its kin) are UTF-16, little endian whatever the file. */
export function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

/** A text behind an eight-byte name of its character code (EXIF 2.3, 4.6.5 UserComment). */
export function decodeComment(bytes: Uint8Array, littleEndian: boolean): string {
  const text = bytes.subarray(8);
  switch (decodeBytes(bytes.subarray(0, 3))) {
    case 'UNI':
      return new TextDecoder(zerosComeFirst(text, littleEndian) ? 'utf-16be' : 'utf-16le').decode(text);
    case 'JIS':
      return new TextDecoder('iso-2022-jp').decode(text);
    case 'ASC':
    case '\0\0\0':
      return decodeBytes(text);
    default:
      // Some writers forget the code's name.
      return decodeBytes(bytes);
  }
}

/** Not all writers keep to the file's byte order, but Western letters show theirs. */
function zerosComeFirst(text: Uint8Array, littleEndian: boolean): boolean {
  if (text.length < 2 || (text[0] === 0) === (text[1] === 0)) return !littleEndian;
  return text[0] === 0;
}
