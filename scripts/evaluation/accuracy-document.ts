/** docs/accuracy.md, from the rows of a run over labelled pictures. */
import { basename } from 'node:path';
import { askedAt, notedAtBalanced, type OneIn, tried, viewersOfHundred } from '../../src/measured.ts';
import { barsTable } from './bars.ts';
import { isMedical } from './classes.ts';
import { type MeasuredRow, SENSITIVITIES } from './measured.ts';
import { isViewer, type Sides } from './measured-numbers.ts';
import { shareOf, shown } from './share.ts';
import { asMarkdown } from './show-table.ts';
import {
  asked,
  classTables,
  confusionTable,
  kindTables,
  plain,
  sceneTables,
  sourceTables,
  type Table,
  timeTable,
  totalsTable,
} from './tables.ts';
import { weaknesses } from './weaknesses.ts';

/** Few pictures, or kinds that are hard: each with its verdict. */
const EACH_LISTED = ['pet', 'endoscopy', 'mammogram', 'dental', 'oct'] as const;

export interface Run {
  rows: readonly MeasuredRow[];
  /** Rows of another run, over pictures as large as people send them. */
  fullSize: readonly MeasuredRow[];
  /** Balanced, with points that were chosen on other pictures. */
  crossed: Sides;
  /** `YYYY-MM-DD` */
  date: string;
  /** The weights, by the beginning of their SHA-256. */
  model: string;
}

export function accuracyDocument({ rows, fullSize, crossed, date, model }: Run): string {
  const real = rows.filter(({ origin }) => origin !== 'made');
  const made = rows.filter(({ origin }) => origin === 'made');
  return [
    '# What the look of a picture tells, and how often it is wrong',
    introduction(rows.length, date, model),
    '## In round numbers',
    roundNumbers(),
    FLATTERING,
    notFlattered(rows, crossed),
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
    '## Pictures of full size',
    ...fullSizePart(fullSize),
    '## Time',
    TIME,
    asMarkdown(timeTable(rows)),
    ...(fullSize.length > 0 ? ['Those of full size:', asMarkdown(timeTable(fullSize))] : []),
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

**These pictures are small**: real ones have at most 224 pixels on the longer side, made ones at most about 500. People
send larger ones; a few of those were tried as well, [further down](#pictures-of-full-size).

The pictures are not in this repository. Made again, with a folder of pictures and a list of them (CSV with \`path\`,
\`class\` and \`source_repo\`):

\`\`\`sh
npm run evaluate -- FOLDER --manifest FOLDER/manifest.csv --split training/split.json --json rows.json --list wrong.txt
npm run evaluate -- FOLDER --manifest FOLDER/fullsize-manifest.csv --json fullsize.json
npm run accuracy -- rows.json fullsize.json
\`\`\`

Several lists may be given. [training/made.py](../training/made.py) writes the made pictures with a list of theirs.`;

const ORIGINS = `*other source*: no picture of that source (a public repository) was in the training, under any class.
*same source*: others of it were, so that these are easier than what you will meet. *made*: put together by a program, from pictures that were not in the
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
  return `${lines.join('\n')}
- photos and screenshots of scans, at balanced: a question for ${viewersOfHundred} of 100 (most are made, and hardly any are among the medical pictures above).

All rounded to the worse side. ${of} The settings page says the same. What people send is another mixture.`;
}

const FLATTERING = `Three things flatter these numbers:`;

/** @returns what is behind the round numbers, and how far they are from it */
function notFlattered(rows: readonly MeasuredRow[], { medical, ordinary }: Sides): string {
  const unseen = rows.filter(({ origin }) => origin === 'other source');
  const own = (side: boolean) => unseen.filter((row) => isMedical(row.class) === side);
  const viewers = rows.filter(isViewer);
  const share = ({ hits, n }: Sides['medical']) => shown(shareOf(hits, n));
  return `- **The points from which on it asks were chosen on these very pictures.** Chosen on one half of the sources and tried on
  the other half, each way round, balanced asks about ${share(medical)} of the medical pictures of sources that were not
  in the training, and about ${share(ordinary)} of the ordinary ones (the bare model, one look: \`crossed\` in
  [training/figures.json](../training/figures.json)). On these pictures, with the points as they are, it is
  ${shown(asked(own(true), 'balanced'))} and ${shown(asked(own(false), 'balanced'))}. The round numbers for balanced
  are the worse of the two; relaxed and strict were not tried so, nor was the small note.
- **Photos and screenshots of scans stand apart.** ${own(true).filter(isViewer).length} of the ${own(true).length} medical pictures from other sources are such;
  balanced asks about ${shown(asked(viewers, 'balanced'))} of all ${viewers.length}, real and made. An earlier split had 226 of InVesalius among
  the other sources; some of those teach now, so the rest counts as *same source*. Numbers of then and now do not
  compare: the first weights had 82.9 % of all medical pictures from other sources, and 92.2 % without these 226.
- **They are small pictures of one thing each**: the scan or the photo fills them.`;
}

function fullSizePart(rows: readonly MeasuredRow[]): string[] {
  if (rows.length === 0) return ['None were tried with these weights.'];
  const share = (side: boolean) =>
    shown(
      asked(
        rows.filter((row) => isMedical(row.class) === side),
        'balanced',
      ),
    );
  return [
    `${rows.length} pictures of up to 1,600 pixels, of the same sources. Some of them, made small, were in the training, so
they tell what size changes, not how well strange pictures are known. Balanced asks about ${share(true)} of the medical
ones and about ${share(false)} of the ordinary ones.`,
    ...sections(kindTables(rows)),
  ];
}

const TIME = `Milliseconds from a picture’s turn in the scanner to its verdict, on two busy cores, warm except for the first. The
first table is of the small pictures. A photo from a phone takes as long as it takes to decode it, and longer when parts
of it are looked at: see [measurements](measurements.md).`;

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
