import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { asSent, janeDoe, ordinaryFiles } from './files.ts';
import { expect, test } from './fixture.ts';
import { dropTarget, type Route, STYLES, sendIfAsked } from './pages.ts';

/**
 * The main job, on every page style and route: a medical file is held before one byte has left, "Send as it is"
 * gives the page exactly the same files, "Don't send" none, and ordinary files go through unasked.
 */

const HOSTS = ['chatgpt.com', 'x.com', 'grok.com', 'gemini.google.com', 'www.reddit.com'];

const offer: Record<Exclude<Route, 'paste'>, (tab: Tab, style: string, paths: string[]) => Promise<void>> = {
  pick: (tab, _style, paths) => tab.pick('#file', paths),
  drop: (tab, style, paths) => tab.drop(dropTarget(style), paths),
};

for (const [index, style] of STYLES.entries()) {
  const address = `https://${HOSTS[index % HOSTS.length]}/${style}/`;
  for (const route of ['pick', 'drop'] as const) {
    test(`${style}, ${route}: a medical file is held, sent as it is, and not sent`, async ({
      open,
      server,
    }, info) => {
      const paths = [...ordinaryFiles(info), janeDoe(info)];
      const tab = await open(address);

      await offer[route](tab, style, paths);
      await tab.overlay.opened();
      expect(server.bodyBytes).toBe(0);
      expect(await tab.evaluate(() => window.__log), 'events before the decision').toEqual([]);
      await decide(tab, "Don't send");
      expect(server.bodyBytes).toBe(0);

      await offer[route](tab, style, paths);
      await tab.overlay.opened();
      await decide(tab, 'Send as it is');
      await sendIfAsked(tab, style, route);
      const [upload] = await server.arrived(1);
      expect(upload?.files).toMatchObject(asSent(paths));
      expect(server.uploads).toHaveLength(1);
    });

    test(`${style}, ${route}: ordinary files go through unasked`, async ({ open, server }, info) => {
      const paths = ordinaryFiles(info);
      const tab = await open(address);
      await offer[route](tab, style, paths);
      await sendIfAsked(tab, style, route);
      const [upload] = await server.arrived(1);
      expect(upload?.files).toMatchObject(asSent(paths));
      expect(await tab.overlay.present()).toBe(false);
      expect(await tab.overlay.notes()).toBe('');
    });
  }
}
