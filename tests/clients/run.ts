import { decide } from '../browser/decide.ts';
import type { Tab } from '../browser/driver.ts';
import type { ArrivedFile } from '../browser/multipart.ts';
import type { TestServer } from '../browser/server.ts';
import type { Client, Route } from './list.ts';
import type { Offer } from './samples.ts';

/** One route of one client. */
export interface Cell {
  client: Client;
  route: Route;
  /** The element that takes the files. */
  at: string;
}

export const cellsOf = (client: Client): Cell[] =>
  (Object.entries(client.at) as [Route, string][]).map(([route, at]) => ({ client, route, at }));

/** Opens a client on a covered site, ready to take files. */
export async function openClient(open: (url: string) => Promise<Tab>, { client }: Cell): Promise<Tab> {
  const tab = await open(`https://chatgpt.com${client.page}`);
  if (client.page.startsWith('/clients/')) {
    await tab.until(() => document.documentElement.hasAttribute('data-ready'));
  }
  await client.prepare?.(tab);
  return tab;
}

/** Gives files, or one folder, to the client as a person does. */
async function offer(tab: Tab, { route, at }: Cell, { paths }: Offer): Promise<void> {
  if (route === 'pick' || route === 'pickdir') await tab.pickByClick(at, paths);
  else if (route === 'paste') await tab.pasteFile(at, paths[0] ?? '');
  else await tab.drop(at, paths);
}

/** Gives files to the client and does what is left to do for an upload. */
export async function upload(tab: Tab, cell: Cell, files: Offer): Promise<void> {
  await offer(tab, cell, files);
  await cell.client.finish?.(tab, cell.route, files.files);
}

/**
 * Gives files that are held, decides against them, gives them again and sends them.
 * @returns how many bytes had left before that second decision
 */
export async function refuseThenSend(
  tab: Tab,
  server: TestServer,
  cell: Cell,
  files: Offer,
): Promise<number> {
  await offer(tab, cell, files);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  await offer(tab, cell, files);
  await tab.overlay.opened();
  const early = server.bodyBytes;
  await decide(tab, 'Send as it is');
  await cell.client.finish?.(tab, cell.route, files.files);
  return early;
}

/** What one form brought. */
export interface Arrived {
  fields: Record<string, string>;
  files: ArrivedFile[];
}

/** Forms in the order in which the client began to send them; those that upload side by side number them. */
export const arrivals = ({ uploads }: TestServer): Arrived[] =>
  uploads.map(({ fields, files }) => ({ fields, files })).sort((a, b) => numberOf(a) - numberOf(b));

const numberOf = ({ fields: { order } }: Arrived): number => Number(order ?? 0);
