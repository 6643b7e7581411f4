/**
 * Where settings are kept: `storage.local`, one key, and what a hospital's policy says, which nobody here can write.
 * Nothing about a file ever comes here.
 */
import { ownChoices, type Policy, parsePolicy, settingsUnder } from '../managed.ts';
import type { Settings } from '../types.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

/** The settings, whole and valid whatever is stored; the defaults when storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const [policy, stored] = await Promise.all([readPolicy(), readStored().catch(() => undefined)]);
  return settingsUnder(policy, stored);
}

/**
 * Stores what the person chose; what a policy locks stays as it was.
 * @throws when storage cannot be written
 */
export async function saveSettings(settings: Settings): Promise<void> {
  const [policy, stored] = await Promise.all([readPolicy(), readStored()]);
  await browser.storage.local.set({ [KEY]: ownChoices(policy, stored, settings) });
}

/**
 * Forgets all that the person chose: what is not chosen is as a policy says, or as we do.
 * @throws when storage cannot be written
 */
export async function forgetSettings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls `changed` with the new settings whenever they change, from whichever part of the extension or by policy. */
export function watchSettings(changed: (settings: Settings) => void): void {
  watchStored(() => void loadSettings().then(changed));
}

/** The same for who has them read elsewhere. */
export function watchStored(changed: () => void): void {
  browser.storage.onChanged.addListener(changed);
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/**
 * Whether a policy lets files be sent as they are, asked of the browser alone. Rejects when this script belongs to no
 * extension any more.
 */
export async function policyAllowsSend(): Promise<boolean> {
  // Firefox rejects where there is no policy.
  const policy: { allowSendAsIs?: unknown } | undefined = await browser.storage.managed
    .get()
    .catch(() => undefined);
  // As `toBoolean` of managed.ts, which would be too much for a page's script.
  return !/^(false|0)$/i.test(`${policy?.allowSendAsIs}`);
}

/**
 * Chromium reads the policy of an extension some seconds after its installation. Until then it gives nothing, as where
 * there is no policy. Resolves when there is one, or certainly none, and at the latest after `patience` milliseconds.
 */
export function policyIsRead(patience: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () =>
    void browser.storage.managed.get().then((policy) => {
      if (Object.keys(policy).length > 0) resolve();
    }, resolve);
  browser.storage.onChanged.addListener(look);
  setTimeout(resolve, patience);
  look();
  return promise.finally(() => browser.storage.onChanged.removeListener(look));
}

/** Firefox rejects where there is no policy. */
async function readPolicy(): Promise<Policy | undefined> {
  try {
    return parsePolicy(await browser.storage.managed.get());
  } catch {
    return undefined;
  }
}
