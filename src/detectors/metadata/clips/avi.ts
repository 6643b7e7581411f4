/** AVI (Microsoft, "AVI RIFF File Reference"; the list INFO: Multimedia Programming Interface 1.0, 2-14). */
import { decodeBytes } from '../charset.ts';
import type { Field } from '../fields.ts';
import { chunksOf } from '../riff.ts';
import type { Source } from '../source.ts';
import { xmpFields } from '../xmp.ts';
import { wordedFields } from './words.ts';

const LONGEST = 64 * 1024;
const LONGEST_XMP = 1024 * 1024;

export async function* aviFields(source: Source): AsyncGenerator<Field> {
  for await (const { type, list, start, end } of chunksOf(source, 12, source.size)) {
    // Some stand among the headers.
    if (list === 'INFO' || list === 'hdrl') yield* infoFields(source, start, end);
    if (type === '_PMX') yield* xmpFields(await source.read(start, Math.min(end - start, LONGEST_XMP)));
  }
}

async function* infoFields(source: Source, from: number, to: number): AsyncGenerator<Field> {
  for await (const { type, list, start, end } of chunksOf(source, from, to)) {
    if (list === 'INFO') yield* infoFields(source, start, end);
    else if (list === undefined && type.startsWith('I')) {
      const text = await source.read(start, Math.min(end - start, LONGEST));
      yield* wordedFields(type, decodeBytes(text.slice()));
    }
  }
}
