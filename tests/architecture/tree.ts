/** The repository as the architecture's rules see it: texts by path, and the syntax trees of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXTS = /\.(ts|json|html|css|md)$/;

/** Text by path from the root, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** A rule gives what is wrong, each as an instruction; `planted` is what it must catch. */
export interface Rule {
  name: string;
  problems(tree: Tree): string[];
  planted: Record<string, string>;
}

/** A node of an ESTree syntax tree (with TypeScript's nodes), looked at loosely. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** Everything below `folders`, and the single `files`. */
export function readTree(folders: string[], files: string[]): Tree {
  const below = folders.flatMap((folder) => {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => TEXTS.test(path));
  });
  return new Map([...below, ...files].map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** The tree with some files replaced or added. */
export function plant(tree: Tree, files: Record<string, string>): Tree {
  return new Map([...tree, ...Object.entries(files)]);
}

/** The code of the tree, declaration files aside. */
export function codeOf(tree: Tree, within = 'src/'): [path: string, text: string][] {
  return [...tree].filter(
    ([path]) => path.startsWith(within) && path.endsWith('.ts') && !path.endsWith('.d.ts'),
  );
}

const parsed = new Map<string, SyntaxNode[]>();

/** Every node of a file's syntax, comments excluded. */
export function nodesOf(path: string, text: string): SyntaxNode[] {
  const known = parsed.get(text);
  if (known) return known;
  const nodes: SyntaxNode[] = [];
  collect(parseSync(path, text).program, nodes);
  parsed.set(text, nodes);
  return nodes;
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') into.push(value as SyntaxNode);
  for (const child of Object.values(value)) collect(child, into);
}

/** The names a node speaks: an identifier's own, or the text of a string. */
export function wordOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, name, value } = node as SyntaxNode;
  if (type === 'Identifier' && typeof name === 'string') return name;
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}

/** The modules a file imports: paths from the root for our own, else the package's name. Types count not. */
export function importsOf(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap(({ type, source, importKind, exportKind }) => {
    const from = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];
    const name = wordOf(source);
    if (!from.includes(type) || name === undefined || importKind === 'type' || exportKind === 'type')
      return [];
    return [name.startsWith('.') ? join(path, '..', name).replaceAll('\\', '/') : name];
  });
}
