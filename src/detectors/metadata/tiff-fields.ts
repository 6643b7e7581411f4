import type { Field } from './fields.ts';
import type { Source } from './source.ts';
import { BLOCK_TAGS, GPS_LATITUDE, LONGEST_TEXT, placeField, TEXT_TAGS, tagFields } from './tags.ts';
import { tiffValues } from './tiff.ts';

const LONGEST_BLOCK = 2 * 1024 * 1024;
/** Degrees, minutes and seconds, each a fraction of two numbers; bytes. */
const PLACE = 24;
const WANTED: ReadonlyMap<number, number> = new Map([
  ...TEXT_TAGS.map((tag): [number, number] => [tag, LONGEST_TEXT]),
  ...BLOCK_TAGS.map((tag): [number, number] => [tag, LONGEST_BLOCK]),
  [GPS_LATITUDE, PLACE],
]);

/**
 * The fields of a TIFF file.
 * @throws {Stop} `cut-off` when a directory or value lies beyond the end
 */
export async function* tiffFields(source: Source): AsyncGenerator<Field> {
  for await (const value of tiffValues(source, WANTED)) {
    if (value.tag !== GPS_LATITUDE) yield* tagFields(value, 'TIFF');
    else if (isPlace(value.bytes)) yield* placeField();
  }
}

/** Cameras without a position fill it with zeros: the numerators tell. */
function isPlace(latitude: Uint8Array): boolean {
  return [0, 8, 16].some((numerator) =>
    latitude.subarray(numerator, numerator + 4).some((byte) => byte !== 0),
  );
}
