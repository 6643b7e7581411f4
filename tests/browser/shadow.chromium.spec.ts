import { decide } from './decide.ts';
import { janeDoe } from './files.ts';
import { expect, test } from './fixture.ts';
import { FORM } from './pages.ts';

/** In Chromium only: Firefox has no way for a test to drop files inside a shadow root. */

test('a drop zone inside an open shadow root', async ({ open }, info) => {
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const host = Object.assign(document.createElement('div'), { id: 'host' });
    document.body.prepend(host);
    const root = host.attachShadow({ mode: 'open' });
    const zone = Object.assign(document.createElement('div'), { textContent: 'Drop here' });
    zone.style.cssText = 'padding: 40px; border: 1px solid';
    root.append(zone);
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      host.title = [...(event.dataTransfer?.files ?? [])].map(({ name }) => name).join();
    });
  });
  const arrived = () => document.querySelector<HTMLElement>('#host')?.title ?? '';
  await tab.drop('#host', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.evaluate(arrived)).toBe('');
  await decide(tab, 'Send as it is');
  expect(await tab.until(arrived)).toBe('IM000001');
});
