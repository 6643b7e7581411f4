import { defineConfig } from '@playwright/test';
import type { EngineOption } from './tests/browser/fixture.ts';

/** Playwright runs the tests; the browsers are driven by `tests/browser/driver.ts`, the same way both. */
export default defineConfig<object, EngineOption>({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'out/browser',
  globalSetup: './tests/browser/global-setup.ts',
  reporter: 'list',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // A person presses again sooner than a second later: the warning takes no press in its first half second.
  expect: { timeout: 20_000, toPass: { intervals: [100] } },
  projects: [
    { name: 'chromium', use: { engine: 'chromium' }, grepInvert: /@firefox-only/ },
    {
      name: 'firefox',
      use: { engine: 'firefox' },
      testIgnore: '*.chromium.spec.ts',
      grepInvert: /@chromium-only/,
    },
  ],
});
