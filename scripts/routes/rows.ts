/** What `npm run routes` says: one row a cell, as JSON and as a table. */
import type { Engine } from '../../tests/browser/driver.ts';
import { ROUTES, type Route } from '../../tests/clients/list.ts';
import type { Arrived } from '../../tests/clients/run.ts';

/** The published form. Fields may be added, these stay. */
export interface Row {
  route: Route;
  browser: Engine;
  client: string;
  /** Nobody here wrote the client. */
  foreign: boolean;
  /** Without the extension the client uploads what it is given, the same in every run. */
  baseline: boolean;
  /** "Send as it is" gave the very same uploads, in every run. */
  send: boolean;
  /** "Don't send" gave none, in every run. */
  deny: boolean;
  /** With the extension there, ordinary files arrive as without it, in every run. */
  pass: boolean;
  runs: number;
  /** What went otherwise. */
  why?: string;
}

export const holds = ({ send, deny, pass }: Row): boolean => send && deny && pass;

export const countOf = (forms: readonly Arrived[]): number =>
  forms.reduce((sum, { files }) => sum + files.length, 0);

/** What arrived, for people. */
export const summary = (forms: readonly Arrived[]): string =>
  forms
    .map(({ files, fields }) => {
      const names = files.map(({ name, size }) => `${name} (${size} bytes)`).join(', ');
      return `${names} ${JSON.stringify(fields)}`;
    })
    .join(' and ') || 'nothing';

const NAMES: Record<Engine, string> = { chromium: 'C', firefox: 'F' };

/** `C F`: holds in both browsers; in brackets: uploads nothing by itself; with `!`: does not hold. */
function cellOf(rows: readonly Row[]): string {
  const marks = rows.map((row) => {
    const name = NAMES[row.browser];
    if (!row.baseline) return `(${name})`;
    return holds(row) ? name : `${name}!`;
  });
  return marks.join(' ') || '–';
}

function tableOf(rows: readonly Row[]): string {
  const clients = [...new Set(rows.map(({ client }) => client))];
  const routes = ROUTES.filter((route) => rows.some((row) => row.route === route));
  const lines = clients.map((client) => {
    const cells = routes.map((route) =>
      cellOf(rows.filter((row) => row.client === client && row.route === route)),
    );
    return `| ${[client, ...cells].join(' | ')} |`;
  });
  return [`| | ${routes.join(' | ')} |`, `| --- |${' --- |'.repeat(routes.length)}`, ...lines].join('\n');
}

function listOf(rows: readonly Row[]): string {
  return rows
    .map(({ client, route, browser, why }) => `- ${client}, ${route}, ${browser}: ${why ?? ''}`)
    .join('\n');
}

/** The document: figures, the two tables, and what is not in order. */
export function documentOf(rows: readonly Row[]): string {
  const counted = rows.filter(({ baseline }) => baseline);
  const held = counted.filter(holds);
  const foreign = held.filter((row) => row.foreign).length;
  const firefox = held.filter(({ browser }) => browser === 'firefox').length;
  const failed = counted.filter((row) => !holds(row));
  const without = rows.filter(({ baseline }) => !baseline);
  const parts = [
    '# Every route, in every client, in both browsers',
    INTRODUCTION,
    `${held.length} of ${counted.length} cells hold: ${foreign} on clients that nobody here wrote, ${firefox} in Firefox.`,
    '## Clients from npm',
    tableOf(rows.filter((row) => row.foreign)),
    '## Pages of ours',
    tableOf(rows.filter((row) => !row.foreign)),
    ...(failed.length > 0 ? ['## What does not hold', listOf(failed)] : []),
    ...(without.length > 0 ? ['## What has nothing to compare with', listOf(without)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const INTRODUCTION = `Made by \`npm run --silent routes\`; do not edit. A cell is one way of giving files to one client in one browser
(C Chromium, F Firefox), on a covered site. First without Lead Apron, then with it, three times each, a fresh page
each time:

- an ordinary upload arrives as it does without Lead Apron;
- a medical one is held; after *Don't send* nothing has left;
- chosen again and sent, it arrives as it does without Lead Apron: the same forms, with the same names, sizes, bytes
  (SHA-256), paths and order.

In brackets: the client uploads nothing by itself on that route, so there is nothing to compare. With \`!\`: it does not
hold. \`pickdir\` and \`dropdir\` are folders.`;
