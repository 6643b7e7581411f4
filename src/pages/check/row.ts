/** One file's row, in the words the warning would use. */
import { explain } from '../../explain.ts';
import { whyUnchecked } from '../../explanation/body.ts';
import { make } from '../../make.ts';
import { framed, numbers } from '../../marked-picture.ts';
import type { FileDetails, MarkedPreview } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import type { FileKind, Level } from '../../types.ts';

const LEVELS: Record<Level, string> = {
  pass: 'check_levelPass',
  note: 'check_levelNote',
  warn: 'check_levelWarn',
};

/** Kinds with a word of their own; the others go by their short names (JPEG, DICOM). */
const KINDS: Partial<Record<FileKind, string>> = {
  text: 'check_kindText',
  video: 'check_kindVideo',
  empty: 'check_kindEmpty',
  unknown: 'check_kindUnknown',
};

/** A table row that says itself to programs too: `data-level`, `data-kind`, `data-unchecked`. */
export function makeRow(details: FileDetails, name: string): HTMLTableRowElement {
  const { report, verdict } = details;
  const row = make('tr', {}, makeName(report.kind, name), makeVerdict(details), makeFound(details));
  row.setAttribute('data-level', verdict.level);
  row.setAttribute('data-kind', report.kind);
  row.setAttribute('data-unchecked', String(verdict.unchecked));
  return row;
}

function makeName(kind: FileKind, name: string): HTMLTableCellElement {
  const key = KINDS[kind];
  const words = say({ key: 'check_kind', values: [key ? say({ key }) : kind.toUpperCase()] });
  const line = make('span', { className: 'quiet', textContent: words });
  return make('th', { scope: 'row' }, make('bdi', { textContent: name }), make('br', {}), line);
}

function makeVerdict({ report, verdict }: FileDetails): HTMLTableCellElement {
  const said = [make('p', {}, make('strong', { textContent: say({ key: LEVELS[verdict.level] }) }))];
  const why = verdict.unchecked ? whyUnchecked([report]) : [];
  const title = explain([{ report, verdict }], undefined, '').title;
  const silent = verdict.level === 'pass' && why.length === 0;
  for (const words of silent ? [{ key: 'check_nothing' }] : [title, ...why]) {
    said.push(make('p', { textContent: say(words) }));
  }
  return make('td', {}, ...said);
}

function makeFound(details: FileDetails): HTMLTableCellElement {
  const { findings } = details.report;
  const what = new Set(findings.filter(({ group }) => group === 'file').map(({ label }) => label));
  const { found, preview } = explain([details], undefined, '');
  const lines = [
    ...[...what].map((key) => make('li', { textContent: say({ key }) })),
    ...found.flatMap(({ items }) =>
      items.map(({ label, shown, marks = [] }) => {
        const value = shown === undefined ? [] : [': ', make('bdi', { textContent: shown })];
        return make('li', {}, ...numbers(marks), say(label), ...value);
      }),
    ),
  ];
  const list = lines.length > 0 ? [make('ul', {}, ...lines)] : [];
  return make('td', {}, ...(preview ? [makePreview(preview)] : []), ...list);
}

/** There may be hundreds: each is decoded when it comes into sight. */
function makePreview({ picture, width, height, marks, about, caption }: MarkedPreview): HTMLElement {
  const image = make('img', { width, height, alt: say(about), loading: 'lazy' });
  image.src = URL.createObjectURL(picture);
  const words = make('figcaption', { textContent: say(caption) });
  return make('figure', {}, framed(image, marks), words);
}
