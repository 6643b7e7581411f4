/** A table on a screen, and in a document. */
import type { Table } from './tables.ts';

/** A name may hold line ends, and other characters that a screen obeys. */
export function visible(name: string): string {
  return name.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function asLines({ title, head, rows }: Table): string[] {
  const cells = [head, ...rows].map((row) => row.map(visible));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return [
    title,
    ...cells.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()),
  ];
}

/** Without its title, which becomes a heading. */
export function asMarkdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Markdown's and HTML's own characters in a name are nothing but characters. */
export const inCell = (text: string): string =>
  visible(text).replaceAll(/[\\|<>&*`[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
