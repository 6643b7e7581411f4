/** Headers that every mail program writes, and those that only mail has (RFC 5322 3.6, RFC 2045 4). */
const COMMON = new Set([
  'from',
  'to',
  'subject',
  'date',
  'return-path',
  'reply-to',
  'snapshot-content-location',
]);
const TELLING = new Set(['mime-version', 'message-id', 'received', 'dkim-signature']);
const LONGEST_HEAD = 60_000;

/** An e-mail, or a web page saved as one (MHTML): it begins with the headers of one. */
export function isMail(text: string): boolean {
  const head = /^\ufeff?(?:From [^\n]*\n)?(?=[\w-]{1,60}:)/.exec(text);
  if (!head) return false;
  const lines = text.slice(head[0].length, LONGEST_HEAD).split(/\r?\n/);
  const end = lines.indexOf('');
  const headers = (end < 0 ? lines.slice(0, -1) : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line));
  const names = headers.map((line) => /^([!-9;-~]{1,80}):/.exec(line)?.[1]?.toLowerCase());
  if (names.includes(undefined)) return false;
  const has = (some: ReadonlySet<string>) => names.some((name) => name !== undefined && some.has(name));
  return has(COMMON) && has(TELLING);
}
