/** Chats as phones export them: what was pasted into one is read as it stood before. */

/** `[12/03/2025, 09:14:02] Anna: ` and `12/03/2025, 10:15 am - Anna: `, marks of direction before and in it. */
const BEFORE_MESSAGE =
  /^[\u200e\u200f\ufeff]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:[ \u00a0\u202f]?[ap]\.? ?m\.?)?(?:\] | - )[^:\n]{1,60}: /gimu;
const ENOUGH = 2;

/** Without who wrote each message, and when: that is nobody's exam. */
export function withoutSenders(text: string): string {
  const messages = text.match(BEFORE_MESSAGE)?.length ?? 0;
  return messages < ENOUGH ? text : text.replace(BEFORE_MESSAGE, '');
}
