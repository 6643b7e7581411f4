import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../pages/build.ts';

const CLIENTS = import.meta.dirname;

/**
 * Bundles the clients' page into `folder/clients`, beside the pages under test. What its makers bundled
 * themselves is served straight from their npm packages, below `/vendor/`.
 */
export async function buildClients(folder: string): Promise<void> {
  await bundle(CLIENTS, [join(CLIENTS, 'index.html')], join(folder, 'clients'));
  await symlink(join(CLIENTS, '..', '..', 'node_modules'), join(folder, 'vendor'), 'junction');
}
