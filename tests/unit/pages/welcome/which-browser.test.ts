import { expect, it } from 'vitest';
import { whichBrowser } from '../../../../src/pages/welcome/which-browser.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

it.each([
  [CHROME, 'chromium'],
  [`${CHROME} Edg/148.0.0.0`, 'edge'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  ['Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', 'phone'],
  ['', 'chromium'],
])('%s: %s', (userAgent, which) => {
  expect(whichBrowser(userAgent)).toBe(which);
});
