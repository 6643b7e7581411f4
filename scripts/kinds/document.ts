/** docs/kinds.md, from the rows. */
import { availableParallelism } from 'node:os';
import { holds, type Measured } from '../benchmarks/measured.ts';
import { asMarkdown } from '../evaluation/show-table.ts';
import { isBad, MOST_MEGABYTES, MOST_MS, type Row } from './rows.ts';

const HEAD = ['kind', 'sample', 'recognised', 'says', 'findings', 'ms', 'peak MB', 'ok'];

/**
 * @param browser as people call it
 * @param date `YYYY-MM-DD`
 */
export function documentOf(
  rows: readonly Row[],
  measured: readonly Measured[],
  browser: string,
  date: string,
): string {
  const answered = rows.filter(({ ok }) => ok !== undefined);
  const bad = answered.filter(isBad).length;
  const none = rows.length - answered.length;
  const kinds = new Set(rows.map(({ kind }) => kind)).size;
  return [
    '# Every kind of file that we look into',
    introductionFor(browser),
    `Measured on ${date}, on a machine of ${availableParallelism()} processors that had other work too. ${kinds} kinds, ${answered.length} samples; not as it must be: ${bad}. Kinds without a real sample: ${none}.`,
    asMarkdown({ title: '', head: HEAD, rows: rows.map(cellsOf) }),
    '## Beside the table',
    asMarkdown({
      title: '',
      head: ['what', 'measured', 'ratio', 'at most', 'ok'],
      rows: measured.map((one) => [
        one.what,
        one.figures,
        one.ratio.toFixed(2),
        String(one.atMost),
        holds(one) ? 'yes' : 'NO',
      ]),
    }),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const introductionFor = (
  browser: string,
): string => `Made by \`npm run --silent evaluate:kinds\`; do not edit. Each sample is given to the built
extension in ${browser}, by itself, at the balanced sensitivity.

- *made* is whole and medical, written by the code of \`tests/fixtures\`. *broken* is the same, cut off at six tenths or
  with a tenth of it replaced. *hostile* wants more time or memory than any file deserves. *real* samples come from a
  folder that is not in this repository (\`--real FOLDER\`, each named by its kind: \`pdf.letter.pdf\`); \`none\` is a kind of
  which we had none.
- *says* is what the person meets: a warning, a note, or nothing (\`pass\`), and why it could not be checked to the end.
- *ms* is from the file's turn to its report, with the model loaded.
- *peak MB* is the most memory that the extension's renderer process held during the check, as Linux counts it
  (\`VmHWM\`, set back before each file): the browser's own code, the model, the reader of print and all that earlier
  files left behind are in it; so are the pages of ours in which they were given to it, a megabyte each until the browser
  tidies up.
- *ok* asks that a whole file is recognised; that a medical one, broken or not, is never passed over in silence; and
  that each ends by a rule of ours within ${MOST_MS / 1000} seconds and ${MOST_MEGABYTES} MB.`;

function cellsOf({ kind, sample, what, recognised, level, error, findings, ms, peakMB, ok }: Row): string[] {
  const name = `${sample}: ${what}`;
  if (ok === undefined) return [kind, name, 'none', 'none', 'none', 'none', 'none', 'none'];
  const says = [level, error].filter((part) => part !== undefined).join(', ');
  const numbers = [findings, ms && Math.round(ms), peakMB].map((number) => String(number ?? 'none'));
  return [kind, name, recognised ? 'yes' : 'no', says, ...numbers, ok ? 'yes' : 'NO'];
}
