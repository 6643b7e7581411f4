/** The file cannot be read any more: deleted, moved or changed on disk since it was picked. */
export class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
}
