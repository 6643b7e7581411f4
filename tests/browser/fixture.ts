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
  /** Every host on the internet, as far as the browser knows. */
  workerServer: TestServer;
  /** The worker's browsers, one for each way to launch it; at their end no request may have left the extension. */
  browserFor(extension: string | null, display: boolean): Promise<Driver>;
  /** The page that shows what the scanner's decoder makes of files. One for all tests: its model takes seconds to load. */
  decoder: Tab;
}

interface TestFixtures {
  /** Folder of the unpacked extension: what the build made for this browser. `null` for none at all. */
  extension: string | null;
  /** On a screen instead of headless: `pasteFile` in Chromium needs it. */
  display: boolean;
  driver: Driver;
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
  // No options of a worker: it would be replaced, its browser with it, wherever the next file wants others.
  extension: [
    ({ engine }, use) => use(join(import.meta.dirname, '..', '..', 'dist', engine)),
    { option: true },
  ],
  display: [false, { option: true }],

  workerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer(process.env[PAGES_FOLDER] ?? '');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  browserFor: [
    async ({ engine, workerServer: { port } }, use) => {
      const drivers = new Map<string, Promise<Driver>>();
      await use((extension, display) => {
        // Firefox pastes files headless as well.
        const onScreen = display && engine === 'chromium';
        const key = `${extension} ${onScreen}`;
        const driver =
          drivers.get(key) ??
          launch(engine, { port, display: onScreen, ...(extension === null ? {} : { extension }) });
        drivers.set(key, driver);
        return driver;
      });
      const requests = await Promise.all([...drivers.values()].map(async (driver) => (await driver).close()));
      expect(requests.flat(), 'requests that the extension made').toEqual([]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  decoder: [
    async ({ browserFor }, use) => {
      const driver = await browserFor(null, false);
      const tab = await driver.open('https://decoder.example/decoder/index.html');
      await use(tab);
      await tab.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  driver: [
    async ({ browserFor, extension, display }, use) => use(await browserFor(extension, display)),
    { timeout: 120_000 },
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
