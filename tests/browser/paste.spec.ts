import { decide } from './decide.ts';
import { asSent, janeDoe, picture } from './files.ts';
import { expect, test } from './fixture.ts';
import { pasteTarget, STYLES, sendIfAsked } from './pages.ts';

/** Files copied in a file manager and pasted, and pictures pasted, on every page style. */

test.use({ display: true });

for (const style of STYLES) {
  const address = `https://chatgpt.com/${style}/`;

  test(`${style}, paste: a medical file is held, sent as it is, and not sent`, async ({
    open,
    server,
  }, info) => {
    const path = janeDoe(info);
    const tab = await open(address);

    await tab.pasteFile(pasteTarget(style), path);
    await tab.overlay.opened();
    expect(server.bodyBytes).toBe(0);
    expect(await tab.evaluate(() => window.__log), 'events before the decision').toEqual([]);
    await decide(tab, "Don't send");
    expect(server.bodyBytes).toBe(0);

    await tab.pasteFile(pasteTarget(style), path);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    await sendIfAsked(tab, style, 'paste');
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject(asSent([path]));
  });

  test(`${style}, paste: an ordinary picture goes through unasked`, async ({ open, server }, info) => {
    const tab = await open(address);
    await tab.pasteImage(pasteTarget(style), picture(info));
    await sendIfAsked(tab, style, 'paste');
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject([{ type: 'image/png' }]);
    expect(await tab.overlay.present()).toBe(false);
  });
}
