/** What is written in films beside their frames. By the bytes: one kind of file, several containers. */
import { spells } from '../../bytes.ts';
import { Stop } from '../../errors.ts';
import type { Field } from '../fields.ts';
import type { Source } from '../source.ts';
import { aviFields } from './avi.ts';
import { gifFields } from './gif.ts';
import { matroskaFields } from './matroska.ts';
import { movieFields } from './movie.ts';

/** Fields of MP4, MOV, WebM, MKV and AVI; none of other films. */
export async function* filmFields(source: Source): AsyncGenerator<Field> {
  const head = await source.read(0, Math.min(source.size, 16));
  const isMatroska = spells(head, '\x1a\x45\xdf\xa3');
  yield* quietly((isMatroska ? matroskaFields : spells(head, 'RIFF') ? aviFields : movieFields)(source));
}

export function movingGifFields(source: Source): AsyncGenerator<Field> {
  return quietly(gifFields(source));
}

/** Films are long and often cut off: who decodes the frames says so. */
async function* quietly(fields: AsyncGenerator<Field>): AsyncGenerator<Field> {
  try {
    yield* fields;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}
