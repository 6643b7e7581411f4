/**
 * `npm start`: a browser window with a pretend website, and files to send to it.
 * `npm start -- FILE…`, and plain `npm start` where there is no screen: what Lead Apron says of each file, and
 * pictures of what the person would see.
 *
 * In Chromium only: branded Chrome and Edge take no unpacked extension from the command line.
 */
import { rmSync } from 'node:fs';
import { access, constants, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildTarget } from './build.ts';
import { type Told, tryFiles } from './demo/files.ts';
import { SAMPLES, writeSamples } from './demo/samples.ts';
import { startSite } from './demo/site.ts';
import { hasScreen, openWindow } from './demo/window.ts';

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = join(ROOT, 'dist', 'demo');
const PICTURES = join(ROOT, 'out', 'demo');

/** npm runs us in the project's folder; paths are meant from where the person stands. */
const { INIT_CWD: here = process.cwd() } = process.env;

/** @param from the folder that paths are shown from */
async function tryAndPrint(paths: readonly string[], from: string): Promise<void> {
  const readable: string[] = [];
  for (const path of paths) {
    const problem = await problemWith(path);
    if (problem === undefined) readable.push(path);
    else {
      console.error(`${path}: ${problem}`);
      process.exitCode = 1;
    }
  }
  if (readable.length === 0) return;
  const show = (path: string, told: Told) => print(seenFrom(from, path), told);
  const requests = await tryFiles(readable, EXTENSION, PICTURES, show);
  console.log(`\nRequests that Lead Apron made to the network meanwhile: ${requests.length}`);
}

/** Why `path` is no file that could be sent; nothing where it is one. */
async function problemWith(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile() ? undefined : 'not a file';
  } catch {
    return 'there is no such file, or it cannot be read';
  }
}

function print(name: string, { level, says, found, picture }: Told): void {
  console.log(`\n${level.padEnd(6)}${name}`);
  console.log(`      ${says.join(' ')}`);
  if (found.length > 0) console.log(`      Found: ${found.join(' · ')}`);
  if (picture) console.log(`      Picture: ${seenFrom(here, picture)}`);
}

/** A path as a person in `folder` would write it. */
function seenFrom(folder: string, path: string): string {
  const short = relative(folder, path);
  return short.startsWith('..') ? path : short;
}

/**
 * Opens a window until the person closes it or presses Ctrl+C.
 * @returns whether there was one
 */
async function openAndWait(folder: string, scratch: string): Promise<boolean> {
  const site = await startSite({ folder, samples: SAMPLES });
  const url = `http://localhost:${site.port}/`;
  const browser = await openWindow(url, EXTENSION, folder, scratch).catch((error: Error) => {
    console.log(`No window could be opened: ${error.message.split('\n', 1)[0]}`);
  });
  if (browser) {
    console.log(`A pretend website is open in Chromium, with Lead Apron in it. Nothing leaves this computer.
  1. Attach ${join(folder, 'IM000001')} to the chat: you are asked first.
  2. Look at the top right: the website's server has received nothing yet. Press "Don't send".
  3. Do it again with "Send as it is", with the post and the form, and by drag and drop.
  4. Send holiday.jpg: it goes through, and you notice nothing. The page lists more files to try.
  5. Close the browser or press Ctrl+C here to end. For a file of yours: npm start -- FILE`);
    await new Promise<void>((resolve) => {
      browser.once('disconnected', () => resolve());
      // Not once: npm and tsx each pass a Ctrl+C on, and the second must not cut the cleaning up short.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
    });
    await browser.close();
  }
  await site.close();
  return browser !== undefined;
}

await buildTarget('demo');
const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-demo-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
// What the browser leaves behind goes with it.
Object.assign(process.env, { TMPDIR: scratch });

const asked = process.argv.slice(2).map((path) => resolve(here, path));
if (asked.length > 0) await tryAndPrint(asked, here);
else {
  const folder = join(scratch, 'samples');
  const samples = await writeSamples(folder);
  if (!hasScreen() || !(await openAndWait(folder, scratch))) {
    console.log('Without a window, this is what Lead Apron says of some files made on the spot.');
    await tryAndPrint(samples, folder);
    console.log('\nFor files of yours: npm start -- FILE…');
  }
}
