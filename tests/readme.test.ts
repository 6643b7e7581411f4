/** What the documents say of the code, held to the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import model from '../models/appearance/labels.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { blobReader } from '../src/scanner/byte-reader.ts';
import { type Later, scan } from '../src/scanner/scan.ts';
import { defaultSettings } from '../src/settings.ts';
import { sites } from '../src/sites/index.ts';
import type { Context, FileReport, Sensitivity, Verdict } from '../src/types.ts';
import { judge } from '../src/verdict.ts';
import { anonymisedXray, cutOffXray, discDirectory, janeDoeXray } from './fixtures/dicom/samples.ts';
import { jpeg } from './fixtures/images/jpeg.ts';
import { ordinaryPhoto, osirixExport, photoshopScan } from './fixtures/images/samples.ts';
import { flat, write } from './fixtures/print/drawing.ts';
import { lookingLikeXray } from './unit/detectors/in-hand.ts';
import { realReader } from './unit/scanner/real-reader.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { read } = realReader();

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** Commands in a text that npm does not know, or whose script is gone. */
function lostCommands(text: string): string[] {
  const scripts: Record<string, string> = { ci: '', install: '', ...project.scripts };
  const called = [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  const files = [...text.matchAll(/\bscripts\/[\w.-]+\.(?:ts|mjs)/g)].map(([path]) => path);
  return [
    ...called.filter((name) => !Object.hasOwn(scripts, name)),
    ...[...files, ...Object.values(scripts).flatMap((script) => script.match(/scripts\/\S+/g) ?? [])].filter(
      (path) => !existsSync(join(ROOT, path)),
    ),
  ];
}

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Links to files and headings that are not there. */
function lostLinks(document: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    const [path, anchor] = link.split('#', 2);
    const target = path ? join(dirname(document), path) : document;
    if (!existsSync(join(ROOT, target))) return [link];
    if (anchor === undefined) return [];
    const headings = readText(target).match(/^#+ .*$/gm) ?? [];
    return headings.some((heading) => anchorOf(heading.replace(/^#+ /, '')) === anchor) ? [] : [link];
  });
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('names commands that exist', () => {
    expect(lostCommands(readText(document))).toEqual([]);
  });

  it('links to what exists', () => {
    expect(lostLinks(document, readText(document))).toEqual([]);
  });

  it('promises nothing that nobody can keep', () => {
    const said = readText(document).replace(/^.*Words that promise too much.*$/m, '');
    expect(said).not.toMatch(/\b(?:safe|safely|clean|anonymous|compliant|guarantee[ds]?)\b/i);
  });
});

it('a lost command, link or heading would be noticed', () => {
  expect(lostCommands('`npm run planted`, scripts/planted.ts')).toEqual(['planted', 'scripts/planted.ts']);
  expect(
    lostLinks('README.md', '[a](planted.md) [b](#planted) [c](#install) ![d](docs/planted.png)'),
  ).toEqual(['planted.md', '#planted', 'docs/planted.png']);
});

/** Files on their way together, as they would come of a scan. */
type Batch = readonly (readonly [name: string, content: Uint8Array | string])[];

const LAB = 'MSH|^~\\&|LAB|HOSPITAL|GP|PRACTICE|202403011200||ORU^R01|1|P|2.5\r';
const BROKEN: Batch[number] = ['broken.jpg', 'This is no picture.'];

const PICTURE: Batch = [['a.jpg', jpeg()]];
const { relaxed, balanced, strict, hint } = model.thresholds;
/** The model's numbers are rounded to float32. */
const sureAt = (point: number): number => point + 1e-4;

/** What each row of the table speaks of, by how the row begins; the first file of a batch is the one meant. */
const ROWS: { begins: string; batches: Batch[]; unchecked?: true; look?: number; print?: string[] }[] = [
  { begins: 'A file from a scanner', batches: [[['a', anonymisedXray()]]] },
  {
    begins: 'A whole scan in one file',
    batches: [[['a.nrrd', 'NRRD0004\ntype: short\n']], [['a.hl7', LAB]]],
  },
  { begins: 'A picture with details of a scan', batches: [[['a.jpg', osirixExport()]]] },
  { begins: 'A picture that very much looks', batches: [PICTURE], look: sureAt(relaxed) },
  { begins: 'A picture that looks', batches: [PICTURE], look: sureAt(balanced) },
  { begins: 'A picture that may be', batches: [PICTURE], look: sureAt(Math.max(strict, hint)) },
  {
    begins: 'A picture with words that only medicine has',
    batches: [PICTURE],
    print: ['TR: 500 TE: 15', 'Thickness: 3.00 mm', 'MI 1.2 TIS 0.4'],
  },
  {
    begins: 'Any of the first three, or words',
    batches: [[['a', janeDoeXray()]], [['DICOMDIR', discDirectory()]], [['a.jpg', photoshopScan()]]],
  },
  { begins: 'Only a weak sign', batches: [[['knee-mri.jpg', jpeg()]]] },
  { begins: 'Something that tells who you are', batches: [[['a.jpg', ordinaryPhoto()]]] },
  {
    begins: 'It could not be checked, and something about it',
    batches: [
      [['a.dcm', cutOffXray()]],
      [['knee-mri.jpg', 'This is no picture.']],
      [BROKEN, ['a', anonymisedXray()]],
    ],
    unchecked: true,
  },
  { begins: 'It could not be checked, and nothing about it', batches: [[BROKEN]], unchecked: true },
];

const SENSITIVITIES: Sensitivity[] = ['relaxed', 'balanced', 'strict'];

/** A picture that looks so much like an X-ray, with these words on it. */
function contextOf(look: number, print: readonly string[]): Context {
  const context = lookingLikeXray(look);
  if (print.length === 0) return context;
  const picture = flat(800, 60 + 60 * print.length, 255);
  for (const [row, text] of print.entries())
    write(picture, { text, x: 30, y: 30 + 60 * row, dot: 4, ink: 0 });
  const { width, height } = picture;
  const data = new Uint8ClampedArray([...picture.data].flatMap((grey) => [grey, grey, grey, 255]));
  return { ...context, pixels: async () => [{ width, height, data }], detail: async () => [picture], read };
}

const report = async (
  [name, content]: Batch[number],
  look = 0,
  print: readonly string[] = [],
): Promise<FileReport> => {
  const bytes = blobReader(new Blob([typeof content === 'string' ? content : new Uint8Array(content)]));
  const task = { name, path: '', type: '', bytes, enabled: defaultSettings.detectors };
  let passed: Awaited<ReturnType<typeof scan>>;
  let later: Later | undefined;
  do {
    passed = await scan(
      { ...task, ...(later && { later }) },
      () => contextOf(look, print),
      () => {},
    );
    later = passed.next && { pass: passed.next, before: passed.report };
  } while (later);
  return passed.report;
};

const cellFor = ({ level, tick }: Verdict): string =>
  ({ warn: tick ? 'asks, with a tick' : 'asks', note: 'note', pass: 'nothing' })[level];

describe('the table of what follows', () => {
  const text = readText('README.md').split('| What it found |')[1]?.split('\n\n')[0] ?? '';
  const table = text
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));

  it('has the rows that are tested here, and the settings as its columns', () => {
    expect(text).toMatch(/^ Relaxed \| Balanced \| Strict \|/);
    expect(table).toHaveLength(ROWS.length);
    ROWS.forEach(({ begins }, index) => {
      expect(table[index]?.[0]).toMatch(new RegExp(`^${begins}`));
    });
  });

  it.each(ROWS)(
    'says what comes of real files: $begins',
    async ({ begins, batches, look, print, unchecked = false }) => {
      const cells = table.find(([row]) => row?.startsWith(begins))?.slice(1);
      for (const batch of batches) {
        const reports = await Promise.all(batch.map((file) => report(file, look, print)));
        const verdicts = SENSITIVITIES.flatMap((sensitivity) => judge(reports, sensitivity)[0] ?? []);
        // A file that could not be checked asks for the tick as well, where it tells who you are.
        const told = verdicts.map((verdict) => cellFor(unchecked ? { ...verdict, tick: false } : verdict));
        expect(told, batch.map(([name]) => name).join()).toEqual(cells);
        expect(verdicts.every((verdict) => verdict.unchecked === unchecked)).toBe(true);
      }
    },
  );

  it('speaks of a person where it says so', async () => {
    const { findings } = await report(['a.jpg', ordinaryPhoto()]);
    expect(findings.map(({ identifying, medical }) => ({ identifying, medical }))).toContainEqual({
      identifying: true,
      medical: false,
    });
  });
});

describe('numbers and names', () => {
  const readme = readText('README.md');

  it('of sites and versions are those of the code', () => {
    expect(readme).toContain(`[${sites.length} sites](src/sites/sites.json)`);
    expect(readText('CHANGELOG.md')).toContain(`${sites.length} sites`);
    expect(readText('CHANGELOG.md')).toContain(`## ${project.version}`);
    for (const document of [readme, readText('CHANGELOG.md')]) {
      expect(document).toMatch(
        new RegExp(`Chromium browsers from (version )?${manifest.minimum_chrome_version}\\b`),
      );
      const firefox = Number.parseFloat(manifest.browser_specific_settings.gecko.strict_min_version);
      expect(document).toMatch(new RegExp(`Firefox from (version )?${firefox}\\b`));
    }
    expect(readme).toContain(`lead-apron-chromium-${project.version}.zip`);
    expect(readme).toContain(project.engines.node.replace('>=', ''));
  });

  it('of permissions each have their paragraph', () => {
    const privacy = readText('PRIVACY.md');
    for (const permission of [...manifest.permissions, 'optional_host_permissions']) {
      expect(privacy).toMatch(new RegExp(`^\\*\\*.*\`${permission}\``, 'm'));
    }
  });

  it('of libraries are named, with version and licence', () => {
    const notices = readText('docs/third-party.md');
    for (const [name, version] of Object.entries(project.dependencies)) {
      const { license } = JSON.parse(readText(`node_modules/${name}/package.json`));
      const line = notices.split('\n').find((each) => each.includes(`[${name}]`)) ?? '';
      expect(line, name).toContain(version);
      expect(line, name).toContain(license);
    }
  });
});
