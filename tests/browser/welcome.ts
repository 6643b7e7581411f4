import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Extension } from './driver.ts';

/**
 * The first page opens by itself some time after the installation, and comes to the front: keys that are pressed then in
 * another tab go nowhere. A person closes it first, and by then Chromium has read the extension's policy, for which
 * uploads wait.
 * @param early the person is faster
 */
export async function closeWelcome(extension: Extension, folder: string, early = false): Promise<void> {
  if (!existsSync(join(folder, 'pages', 'welcome', 'index.html'))) return;
  const welcome = await extension.opened('pages/welcome');
  if (!early) {
    await welcome.evaluate(() => {
      const ask = { to: 'background', name: 'report-in', ask: { host: 'example.com' } };
      return (globalThis.browser ?? chrome).runtime.sendMessage(ask).then(() => true);
    });
  }
  await welcome.close();
}
