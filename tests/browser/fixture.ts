import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import type { Driver, Engine, LaunchOptions, Tab } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { PAGES_FOLDER } from './global-setup.ts';
import { startServer, type TestServer } from './server.ts';

/** Set by the Playwright project. */
export interface EngineOption {
  engine: Engine;
}

interface WorkerFixtures {
  /** Folder of the unpacked extension: what the build made for this browser. `null` for none at all. */
  extension: string | null;
  /** On a screen instead of headless: `pasteFile` in Chromium needs it. */
  display: boolean;
  /** Every host on the internet, as far as the browser knows. */
  workerServer: TestServer;
  /** One browser a worker; at its end no request may have left the extension. */
  driver: Driver;
}

interface TestFixtures {
  /** The worker's server with an empty record. */
  server: TestServer;
  /** Opens a tab that is closed after the test. */
  open(url: string): Promise<Tab>;
}

export function launch(engine: Engine, options: LaunchOptions): Promise<Driver> {
  return engine === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

export const test = base.extend<TestFixtures, WorkerFixtures & EngineOption>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  extension: [
    ({ engine }, use) => use(join(import.meta.dirname, '..', '..', 'dist', engine)),
    { option: true, scope: 'worker' },
  ],
  display: [false, { option: true, scope: 'worker' }],

  workerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer(process.env[PAGES_FOLDER] ?? '');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  driver: [
    async ({ engine, extension, display, workerServer }, use) => {
      const driver = await launch(engine, {
        port: workerServer.port,
        display,
        ...(extension === null ? {} : { extension }),
      });
      await use(driver);
      expect(await driver.close(), 'requests that the extension made').toEqual([]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  server: async ({ workerServer }, use) => {
    workerServer.forget();
    await use(workerServer);
  },

  open: async ({ driver }, use) => {
    const tabs: Tab[] = [];
    await use(async (url) => {
      const tab = await driver.open(url);
      tabs.push(tab);
      return tab;
    });
    await Promise.all(tabs.map((tab) => tab.close()));
  },
});

export { expect };
