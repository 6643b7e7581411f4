/**
 * The check page: asks the scanner about any files, exactly as a website's page would, and sends them nowhere.
 * Programs read it too: `#check` tells its `data-state`, each row its `data-level`, `data-kind` and
 * `data-unchecked`, and `#results` holds an array of `CheckResult` as JSON, in the order of the files.
 */

import { draftOf } from '../../copies/draft.ts';
import { COPY_TYPES } from '../../copies/target.ts';
import { make } from '../../make.ts';
import type { FileDetails } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { createEditor } from '../editor/editor.ts';
import { detailsOf } from '../examined.ts';
import { find } from '../find.ts';
import { localize } from '../localize.ts';
import { resultOf } from './result.ts';
import { makeRow } from './row.ts';

localize();

const main = find('check', HTMLElement);
const progress = find('progress', HTMLParagraphElement);
const input = find('files', HTMLInputElement);
let current = new AbortController();
const editor = createEditor(find('editor', HTMLElement), {
  make: () => void editor.make(),
  changed: () => undefined,
  offer({ name }, href) {
    const link = { className: 'button', textContent: say({ key: 'copy_save' }), href, download: name };
    return [make('a', link)];
  },
});

async function check(files: File[]): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  editor.close();
  show([], files);
  main.setAttribute('data-state', 'checking');
  tell('check_progress', 0, files.length);
  const batch = files.map((file) => ({ file, path: file.webkitRelativePath }));
  const progressed = (done: number, total: number) => tell('check_progress', done, total);
  try {
    const details = await detailsOf(batch, progressed, signal);
    if (!signal.aborted) show(details, files);
    if (!signal.aborted) main.setAttribute('data-state', 'done');
  } catch {
    main.setAttribute('data-state', 'failed');
    tell('check_failed');
  }
}

function show(details: readonly FileDetails[], files: readonly File[]): void {
  const nameOf = ({ index }: FileDetails) => files[index]?.webkitRelativePath || files[index]?.name || '';
  const rows = details.map((one) => {
    const file = files[one.index];
    const open = (button: HTMLElement) =>
      file && editor.open(draftOf(file, one, one.index + 1, COPY_TYPES), button);
    return makeRow(one, nameOf(one), open);
  });
  const body = find('rows', HTMLTableSectionElement);
  for (const { src } of body.querySelectorAll('img')) URL.revokeObjectURL(src);
  body.replaceChildren(...rows);
  find('table', HTMLTableElement).hidden = rows.length === 0;
  const results = details.map((one) => resultOf(one, nameOf(one)));
  find('results', HTMLPreElement).textContent = JSON.stringify(results);
  const asked = details.filter(({ verdict }) => verdict.level === 'warn').length;
  tell('check_done', details.length, asked);
}

function tell(key: string, ...numbers: number[]): void {
  progress.textContent = say({ key, values: numbers.map(String) });
}

input.addEventListener('change', () => {
  if (input.files && input.files.length > 0) void check([...input.files]);
});

// Without this the browser would leave the page and open the dropped file.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) void check(files);
});
