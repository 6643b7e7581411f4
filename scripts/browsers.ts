import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const { PATH = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;

/** One program and the ways to get it, in the order they are tried. */
interface Wanted {
  name: string;
  /** Environment variable that names the program; it beats everything else. */
  variable: string;
  /** Full paths. */
  places: string[];
  /** Commands on the PATH. */
  commands: string[];
  /** Debian package. */
  debian: string;
}

/** Branded Chrome is left out: since version 137 it takes no unpacked extension from the command line. */
const CHROMIUM: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  places: [chromium.executablePath(), '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  commands: ['chromium', 'chromium-browser'],
  debian: 'chromium',
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe'),
  ],
  commands: ['firefox-esr', 'firefox'],
  debian: 'firefox-esr',
};

/** A screen without a monitor, and its clipboard: Chromium pastes files only there. */
const XVFB: Wanted = { name: 'Xvfb', variable: 'XVFB_PATH', places: [], commands: ['Xvfb'], debian: 'xvfb' };
const XCLIP: Wanted = {
  name: 'xclip',
  variable: 'XCLIP_PATH',
  places: [],
  commands: ['xclip'],
  debian: 'xclip',
};

const NEEDED = [CHROMIUM, FIREFOX, ...(process.platform === 'linux' ? [XVFB, XCLIP] : [])];

function find({ variable, places, commands }: Wanted): string | undefined {
  const named = process.env[variable];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = PATH.split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...places, ...onPath].find((path) => existsSync(path));
}

function findOrExplain(wanted: Wanted): string {
  const path = find(wanted);
  if (path !== undefined) return path;
  throw new Error(
    `${wanted.name} not found. Ways to get it:\n` +
      `  - set ${wanted.variable} to the full path of its program\n` +
      (wanted === CHROMIUM ? '  - npx playwright install chromium\n' : '') +
      `  - install it from your system (Debian: apt-get install ${wanted.debian})`,
  );
}

/** @throws {Error} there is none; the message names the ways to get one */
export const findChromium = (): string => findOrExplain(CHROMIUM);

/** @throws {Error} there is none; the message names the ways to get one */
export const findFirefox = (): string => findOrExplain(FIREFOX);

/** @throws {Error} there is none; the message names the ways to get one */
export const findXvfb = (): string => findOrExplain(XVFB);

/** @throws {Error} there is none; the message names the ways to get one */
export const findXclip = (): string => findOrExplain(XCLIP);

/**
 * Installs what is missing where we may (root on a Debian-like system).
 * @param named packages to look for; all that the tests need when empty
 */
function installMissing(named: readonly string[]): void {
  const needed = NEEDED.filter(({ debian }) => named.length === 0 || named.includes(debian));
  const missing = needed.filter((wanted) => find(wanted) === undefined);
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    apt('update');
    apt(
      'install',
      '-y',
      '--no-install-recommends',
      'fonts-dejavu-core',
      ...missing.map(({ debian }) => debian),
    );
  }
  for (const wanted of needed) findOrExplain(wanted);
}

/** @throws {Error} apt-get failed; its own words were shown */
function apt(...args: string[]): void {
  console.log(`apt-get ${args.join(' ')}`);
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    installMissing(process.argv.slice(2));
  } catch (error) {
    console.error(String(error));
    process.exitCode = 1;
  }
}
