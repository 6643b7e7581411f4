/** The text of a web page, as far as lines and columns go: what portals save for people. */
import { decodeEntities, endOfTag } from '../markup.ts';

const LINES =
  /^\/?(?:p|div|br|tr|li|h[1-6]|table|section|article|header|footer|ul|ol|dl|dt|dd|pre|hr|title|body|head|html)\b/i;
const CELLS = /^\/(?:td|th)\b/i;
/** What stands inside is no text. */
const UNREAD = /^(script|style|template|svg)\b/i;

/** What may stand before the first tag that tells: comments, and the declaration that XHTML begins with. */
const BEFORE = /^(?:[\ufeff\s]|<!--.*?-->|<\?xml[^>]*>)*/s;
const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|base|style|script|div|table|tbody|tr|td|p|br|hr|span|font|center|section|article|header|main|ul|ol|li|dl|h[1-6]|pre|b|i|u|em|strong|a|img|form|label|blockquote)(?=[\s/>])/i;

export function isHtml(text: string): boolean {
  return FIRST_TAG.test(text.replace(BEFORE, ''));
}

export function textOfHtml(html: string): string {
  let [text, offset] = ['', 0];
  let lower: string | undefined;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', offset)) {
    text += html.slice(offset, start).replace(/\s+/g, ' ');
    const close = endOfTag(html, start);
    if (close < 0) return decoded(text);
    const tag = html.slice(start + 1, close);
    offset = close + 1;
    const [, unread] = UNREAD.exec(tag) ?? [];
    if (unread) {
      lower ??= html.toLowerCase();
      const end = lower.indexOf(`</${unread.toLowerCase()}`, offset);
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
