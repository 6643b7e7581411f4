/** Has all detectors look at files as a website's page would, without anybody who waits for them. */
import type { FileDetails, OutgoingFile } from '../messages.ts';
import { loadSettings } from '../platform/storage.ts';
import { examine } from '../scanner/client.ts';

/**
 * @returns all about each file, in order; nothing more once the signal aborts
 * @throws {ScannerLostError}
 */
export async function detailsOf(
  files: readonly OutgoingFile[],
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<FileDetails[]> {
  let told: FileDetails[] = [];
  const listener = {
    progress,
    outcome: () => undefined,
    details: (details: FileDetails[]) => {
      told = details;
    },
  };
  const settings = await loadSettings();
  const batch = { files: [...files], total: files.length, host: location.hostname, settings };
  await examine(batch, listener, signal);
  return told;
}
