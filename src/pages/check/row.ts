/** One file's row, in the words the warning would use. */
import { isCopied } from '../../copies/target.ts';
import { explain } from '../../explain.ts';
import { whyUnchecked } from '../../explanation/body.ts';
import { make } from '../../make.ts';
import type { FileDetails } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import type { FileKind, Level } from '../../types.ts';
import { makeFound } from '../found.ts';

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

/**
 * A table row that says itself to programs too: `data-level`, `data-kind`, `data-unchecked`.
 * @param copy called by the button that asks for a copy
 */
export function makeRow(
  details: FileDetails,
  name: string,
  copy: (button: HTMLButtonElement) => void,
): HTMLTableRowElement {
  const { report, verdict } = details;
  const found = make('td', {}, ...makeFound(details), ...makeCopy(details, copy));
  const row = make('tr', {}, makeName(report.kind, name), makeVerdict(details), found);
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

/** A button; of a medical file that is no picture, that we cannot. */
function makeCopy(
  { report, verdict }: FileDetails,
  copy: (button: HTMLButtonElement) => void,
): HTMLElement[] {
  if (!isCopied(report.kind)) {
    const words = say({ key: 'copy_notYet' });
    return verdict.level === 'warn' ? [make('p', { className: 'quiet', textContent: words })] : [];
  }
  const button = make('button', {
    type: 'button',
    className: 'second copy',
    textContent: say({ key: 'copy_button' }),
  });
  button.addEventListener('click', () => copy(button));
  return [button];
}
