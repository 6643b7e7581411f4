import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGranted } from '../../../src/sites/match-patterns.ts';

describe('isGranted', () => {
  it.each([
    ['https://x.com/*', 'https://x.com/*'],
    ['https://x.com/*', 'https://*.x.com/*'],
    ['https://*.x.com/*', 'https://*.x.com/*'],
    ['https://mobile.x.com/*', 'https://*.x.com/*'],
    ['https://*.mobile.x.com/*', 'https://*.x.com/*'],
    ['https://x.com/*', '*://x.com/*'],
    ['https://*.x.com/*', '<all_urls>'],
    ['*://*.foo.example/*', '*://*/*'],
    ['*://localhost/*', '*://localhost/*'],
  ])('%s by %s', (wanted, granted) => {
    expect(isGranted(wanted, ['https://other.example/*', granted])).toBe(true);
  });

  it.each([
    ['https://*.x.com/*', 'https://x.com/*'],
    ['https://netflix.com/*', 'https://*.x.com/*'],
    ['https://x.com/*', 'http://x.com/*'],
    ['*://x.com/*', 'https://x.com/*'],
    ['https://x.com.evil.example/*', 'https://*.x.com/*'],
    ['https://x.com/*', 'https://*.mobile.x.com/*'],
    ['https://x.com/*', 'file:///*'],
    ['https://x.com/*', ''],
  ])('not %s by %s', (wanted, granted) => {
    expect(isGranted(wanted, [granted])).toBe(false);
  });

  it('never by nothing, always by itself and by all addresses', () => {
    fc.assert(
      fc.property(fc.domain(), fc.boolean(), (host, below) => {
        const wanted = `https://${below ? '*.' : ''}${host}/*`;
        expect(isGranted(wanted, [])).toBe(false);
        expect(isGranted(wanted, [wanted])).toBe(true);
        expect(isGranted(wanted, ['<all_urls>'])).toBe(true);
      }),
    );
  });
});
