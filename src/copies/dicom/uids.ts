/** New unique identifiers for those of a file: the same for the same within a batch, and telling nothing of them. */

/** Of one batch, and forgotten with it: 16 random bytes. */
export type Salt = Uint8Array;

/** UIDs made of a UUID (PS3.5 B.2). */
const ROOT = '2.25.';
const BYTES = 16;

/** @returns of an empty one, always another */
export async function newUid(uid: string, salt: Salt): Promise<string> {
  const told = uid === '' ? crypto.getRandomValues(new Uint8Array(BYTES)) : new TextEncoder().encode(uid);
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.of(...salt, ...told));
  const uuid = new Uint8Array(hash).subarray(0, BYTES);
  // A UUID of our own making: version 8, variant 10 (RFC 9562, 5.8).
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x80;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return ROOT + uuid.reduce((number, byte) => number * 256n + BigInt(byte), 0n).toString();
}
