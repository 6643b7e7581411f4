/** XML tag by tag, as long as it goes: nothing is expanded, nothing is held but what stands before a tag. */
import { decodeEntities, endOfTag } from '../markup.ts';

export interface Tag {
  /** What stands before it, its entities decoded. */
  before: string;
  /** Without its prefix; of comments and instructions, empty. */
  name: string;
  /** All between `<` and `>`, for `partsOfTag`. */
  whole: string;
  isEnd: boolean;
  /** It has nothing inside. */
  isEmpty: boolean;
}

/** @param skipped names of elements that are passed over with all that is in them */
export function* tagsOf(xml: string, skipped: ReadonlySet<string>): Generator<Tag> {
  let offset = 0;
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', offset)) {
    const before = start > offset ? decodeEntities(xml.slice(offset, start)) : '';
    const close = endOfTag(xml, start);
    if (close < 0) return;
    const whole = xml.slice(start + 1, close);
    const full = /^\/?([^\s/>]+)/.exec(whole)?.[1] ?? '';
    const name = /^[?!]/.test(full) ? '' : full.slice(full.indexOf(':') + 1);
    const [isEnd, isEmpty] = [whole.startsWith('/'), whole.endsWith('/')];
    offset = close + 1;
    if (!isEnd && !isEmpty && skipped.has(name)) {
      const end = xml.indexOf(`</${full}`, offset);
      if (end < 0) return;
      offset = end;
      continue;
    }
    yield { before, name, whole, isEnd, isEmpty };
  }
}
