import type { UncheckedReason } from '../types.ts';

/** The file cannot be read any more: deleted, moved or changed on disk since it was picked. */
export class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
}

/** The examination cannot go on; what was found before it stays. */
export class Stop extends Error {
  readonly reason: UncheckedReason;

  constructor(reason: UncheckedReason) {
    super(reason);
    this.reason = reason;
  }
}
