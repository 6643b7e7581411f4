/** docs/accuracy.md, from the rows of a run over labelled pictures. */
import { basename } from 'node:path';
import { askedAt, notedAtBalanced, type OneIn, tried } from '../../src/measured.ts';
import { barsTable } from './bars.ts';
import { isMedical } from './classes.ts';
import { grouped } from './grouped.ts';
import { type MeasuredRow, SENSITIVITIES } from './measured.ts';
import { shown } from './share.ts';
import { asMarkdown, inCell } from './show-table.ts';
import {
  asked,
  classTables,
  confusionTable,
  plain,
  sceneTables,
  sourceTables,
  type Table,
  timeTable,
  totalsTable,
} from './tables.ts';

/** Few pictures, or kinds that are hard: each with its verdict. */
const EACH_LISTED = ['pet', 'endoscopy', 'mammogram', 'dental', 'oct'] as const;
/** A group with fewer pictures is no weakness yet. */
const ENOUGH = 10;
const WEAK_RECALL = 0.88;
const MANY_ALARMS = 0.02;

/**
 * @param date `YYYY-MM-DD`, of the run
 * @param model the weights, by the beginning of their SHA-256
 */
export function accuracyDocument(rows: readonly MeasuredRow[], date: string, model: string): string {
  const real = rows.filter(({ origin }) => origin !== 'made');
  const made = rows.filter(({ origin }) => origin === 'made');
  return [
    '# What the look of a picture tells, and how often it is wrong',
    introduction(rows.length, date, model),
    '## In round numbers',
    roundNumbers(),
    '## What it is meant to reach',
    'Of pictures from other sources, unless a row says otherwise.',
    asMarkdown(barsTable(rows)),
    '## All pictures',
    ORIGINS,
    asMarkdown(totalsTable(rows)),
    '## By class',
    ...sections(classTables(real)),
    '## By class and source',
    ...sections(sourceTables(real)),
    '## Made pictures',
    made.length > 0 ? MADE : 'None in this run.',
    ...sections(sceneTables(made)),
    '## What they were taken for',
    'At balanced. The extension names the kind in its question, so this is how often that name is right.',
    asMarkdown(confusionTable(real)),
    '## Time',
    'Milliseconds from a picture’s turn in the scanner to its verdict, on two busy cores, warm except for the first.',
    asMarkdown(timeTable(rows)),
    '## Each picture of the kinds that we have little of',
    ...EACH_LISTED.map((kind) => eachOf(kind, real)),
    '## Weaknesses',
    ...weaknesses(rows),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const introduction = (
  count: number,
  date: string,
  model: string,
) => `Measured on ${date} on ${count} pictures through the built extension in Chromium, with the weights \`${model}\` (the
beginning of their SHA-256). The extension was asked about every picture by itself; its file’s name was not counted,
because data sets name their files as no person does. *Asked about* is the share that would be held and asked about,
with its 95 % interval (Wilson). How the model was made, and on what: [training](../training/README.md).

The pictures are not in this repository. Made again, with a folder of pictures and a list of them (CSV with \`path\`,
\`class\` and \`source_repo\`):

\`\`\`sh
npm run evaluate -- FOLDER --manifest FOLDER/manifest.csv --split training/split.json --json rows.json --list wrong.txt
npm run accuracy -- rows.json
\`\`\`

Several lists may be given. [training/made.py](../training/made.py) writes the made pictures with a list of theirs.`;

const ORIGINS = `*other source*: no picture of that source was in the training. *same source*: others of it were, so that
these are easier than what you will meet. *made*: put together by a program, from pictures that were not in the
training either.`;

const MADE = `Scans and ordinary pictures on screens, in viewers, in chats, as films, with marks and so on, and photos
without colour. The same frames hold both, so that a frame alone tells nothing.`;

/** The same numbers as on the settings page. */
function roundNumbers(): string {
  const lines = SENSITIVITIES.map((sensitivity) => {
    const { ofHundred, ordinary } = askedAt(sensitivity);
    const notes =
      sensitivity === 'balanced' ? ` A small note for ${inWords(notedAtBalanced)} ordinary ones.` : '';
    return `- ${sensitivity}: a question for ${ofHundred} of 100 medical pictures, and for ${inWords(ordinary)} ordinary ones.${notes}`;
  });
  const of = `Of ${tried.medical} medical and ${tried.ordinary} ordinary pictures, all from other sources, without made ones.`;
  return `${lines.join('\n')}\n\n${of} The settings page says the
same. What people send is another mixture.`;
}

const inWords = ({ fewer, one }: OneIn): string => `${fewer ? 'fewer than' : 'about'} 1 in ${one}`;

const sections = (tables: readonly Table[]): string[] =>
  tables.flatMap((table) => [`### ${table.title}`, asMarkdown(table)]);

function eachOf(kind: string, rows: readonly MeasuredRow[]): string {
  const own = rows.filter((row) => row.class === kind);
  const summary = `${kind}: ${own.length} pictures, asked about at balanced: ${shown(asked(own, 'balanced'))}`;
  const table = asMarkdown({
    title: kind,
    head: ['picture', 'from', ...SENSITIVITIES, 'taken for'],
    rows: own.map(({ file, origin, levels, called }) => [
      basename(file),
      origin,
      ...SENSITIVITIES.map((each) => WORDS[levels[each]]),
      plain(called ?? ''),
    ]),
  });
  return `<details><summary>${summary}</summary>\n\n${table}\n\n</details>`;
}

const WORDS = { warn: 'asked', note: 'noted', pass: 'nothing' } as const;

function weaknesses(rows: readonly MeasuredRow[]): string[] {
  const groups = [...grouped(rows, ({ class: name, source }) => `${name}, ${source}`)].filter(
    ([, { length }]) => length >= ENOUGH,
  );
  const weak = groups.flatMap(([name, group]) => {
    const share = asked(group, 'balanced');
    const medical = isMedical(group[0]?.class ?? '');
    const rate = share.hits / share.n;
    const bad = medical ? rate < WEAK_RECALL : medical === false && rate > MANY_ALARMS;
    return bad ? [{ medical, line: `- ${inCell(name)}: ${share.hits} of ${share.n}, ${shown(share)}` }] : [];
  });
  const lines = (side: boolean) =>
    weak
      .filter(({ medical }) => medical === side)
      .map(({ line }) => line)
      .sort()
      .join('\n') || '- none';
  return [
    PROSE,
    `Groups of ${ENOUGH} or more medical pictures of which balanced asks about less than 88 in 100:`,
    lines(true),
    `Groups of ${ENOUGH} or more ordinary pictures of which balanced asks about more than 2 in 100:`,
    lines(false),
  ];
}

const PROSE = `- A photo of skin, a wound or a body taken with a phone looks like an ordinary photo.
- Kinds that the data hardly holds are hardly known: PET, OCT of other machines, body CT, baby scans.
- Real photos of films and screens are not in the data: those here are made by a program.
- A scan that fills a small part of a large picture may be too small to be seen.`;
