/** The library that takes e-mails apart (RFC 5322, RFC 2045 to 2049), loaded with the first one. */
import PostalMime, { type Email } from 'postal-mime';

export type { Email };

/** Parts in parts, and mails in mails: no honest one needs more. */
const LIMITS = { maxNestingDepth: 20, maxRfc822NestingDepth: 3, maxHeadersSize: 2 ** 20 };

/** @throws {Error} where the mail is deeper or its headers are longer than any honest one's */
export function readMail(content: Uint8Array): Promise<Email> {
  return PostalMime.parse(content, LIMITS);
}
