/** The text of a web page, as far as lines and columns go: what portals save for people. */
import { decodeEntities, endOfTag } from '../markup.ts';

const LINES =
  /^\/?(?:p|div|br|tr|li|h[1-6]|table|section|article|header|footer|ul|ol|dl|dt|dd|pre|hr|title|body|head|html)\b/i;
const CELLS = /^\/(?:td|th)\b/i;
/** What stands inside is no text. */
const UNREAD = /^(script|style|template|svg)\b/i;

export function isHtml(text: string): boolean {
  return /^[\ufeff\s]*<(?:!doctype html|html|head|body|div|table|p)\b/i.test(text);
}

export function textOfHtml(html: string): string {
  let [text, offset] = ['', 0];
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', offset)) {
    text += html.slice(offset, start).replace(/\s+/g, ' ');
    const close = endOfTag(html, start);
    if (close < 0) return decoded(text);
    const tag = html.slice(start + 1, close);
    offset = close + 1;
    const [, unread] = UNREAD.exec(tag) ?? [];
    if (unread) {
      const end = html.toLowerCase().indexOf(`</${unread.toLowerCase()}`, offset);
      if (end < 0) return decoded(text);
      offset = end;
    } else if (LINES.test(tag)) {
      text += '\n';
    } else if (CELLS.test(tag)) {
      text += '\t';
    }
  }
  return decoded(text + html.slice(offset));
}

function decoded(text: string): string {
  return decodeEntities(text.replaceAll('&nbsp;', ' ')).replace(/\n\s*\n+/g, '\n');
}
