import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine, Json } from './driver.ts';

/** A browser that finds policies where an administrator puts them, and is alone in seeing them. */
export interface ManagedProgram {
  /** To be started in the browser's place. */
  program: string;
  /** Writes a policy file anew, `chromium/policies/managed/a.json` below /etc. */
  write(file: string, policies: Json): Promise<void>;
  remove(): Promise<void>;
}

const FIREFOX_ID = 'lead-apron@lead-apron.example';

/** Folders of /etc that are the browser's own here. */
const OWN = ['chromium', 'firefox', 'opt'];

/**
 * Browsers read their policies from /etc, which belongs to the whole machine. In a mount namespace of its own the browser
 * gets another /etc: everything of the real one, by links, except for the folders of the policies.
 * @throws {Error} the system gives no mount namespace: only Linux does, and some forbid it to all but root
 */
export async function managedProgram(browser: string): Promise<ManagedProgram> {
  const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-policies-'));
  const [real, etc, program] = ['real', 'etc', 'browser'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  const unshare = process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --map-root-user --mount';
  const enter = `${unshare} sh -c 'mount --rbind /etc "${real}" && mount --bind "${etc}" /etc && exec "$0" "$@"'`;
  await Promise.all([mkdir(real), mkdir(etc)]);
  for (const name of await readdir('/etc')) {
    if (!OWN.includes(name)) await symlink(join(real, name), join(etc, name));
  }
  try {
    execFileSync('sh', ['-c', `${enter} true`], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `Policies can be tested only where a program may have its own /etc. This failed: ${enter} true\n${error}`,
    );
  }
  await writeFile(program, `#!/bin/sh\nexec ${enter} "${browser}" "$@"\n`);
  await chmod(program, 0o755);
  return {
    program,
    async write(file, policies) {
      await mkdir(dirname(join(etc, file)), { recursive: true });
      await writeFile(join(etc, file), JSON.stringify(policies));
    },
    remove: () => rm(scratch, { recursive: true }),
  };
}

/** Chromium names an unpacked extension by its folder. */
function chromiumId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/**
 * Writes what a policy says of our extension: into the folders of Chromium as Debian builds it and of Chrome for Testing,
 * or of Firefox.
 * @param folder of the extension
 */
export async function writePolicy(
  managed: ManagedProgram,
  engine: Engine,
  folder: string,
  policy: Json,
): Promise<void> {
  if (engine === 'firefox') {
    const policies = { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } };
    await managed.write('firefox/policies/policies.json', { policies });
    return;
  }
  const policies = { '3rdparty': { extensions: { [chromiumId(folder)]: policy } } };
  for (const place of ['chromium', 'opt/chrome_for_testing']) {
    await managed.write(`${place}/policies/managed/lead-apron.json`, policies);
  }
}
