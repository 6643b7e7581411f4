import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Extension } from './driver.ts';

/**
 * The first page opens by itself some time after the installation, and comes to the front: keys that are pressed then in
 * another tab go nowhere. A person closes it first.
 */
export async function closeWelcome(extension: Extension, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'pages', 'welcome', 'index.html'))) return;
  const welcome = await extension.opened('pages/welcome');
  await welcome.close();
}
