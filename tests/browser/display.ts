import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { findXclip, findXvfb } from '../../scripts/browsers.ts';

/** A screen of its own with a clipboard of its own: only there can Chromium paste a file. */
export interface Display {
  /** As the environment variable `DISPLAY` wants it. */
  name: string;
  /**
   * Puts a file on the clipboard as a file manager does (`text/uri-list`).
   * @returns whether a browser has asked for it since
   */
  copyFile(path: string): Promise<() => boolean>;
  close(): void;
}

/** Starts Xvfb, which chooses a free display and tells its number on file descriptor 3. */
export async function startDisplay(): Promise<Display> {
  const screen = spawn(findXvfb(), ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3] as Readable, 'data');
  const name = `:${String(number).trim()}`;
  let clipboard: ChildProcess | undefined;
  return {
    name,
    async copyFile(path) {
      // The one before ends by itself once another owns the clipboard. Were it ended first, the clipboard would be
      // empty for a moment, and the browser might remember that.
      const args = ['-quiet', '-selection', 'clipboard', '-t', 'text/uri-list'];
      clipboard = spawn(findXclip(), args, { env: { ...process.env, DISPLAY: name } });
      clipboard.stdin?.end(`${pathToFileURL(path).href}\r\n`);
      // It counts on stderr: it waits for the first request once it owns the clipboard, for the second after a
      // request. What it says comes in pieces, cut anywhere.
      let said = '';
      const stderr = clipboard.stderr as Readable;
      stderr.on('data', (piece) => {
        said += piece;
      });
      while (!said.includes('request number 1')) await once(stderr, 'data');
      return () => said.includes('request number 2');
    },
    close() {
      clipboard?.kill();
      screen.kill();
    },
  };
}
