/** What the detector is meant to reach, and what of it it reached. */
import { isMedical } from './classes.ts';
import { grouped } from './grouped.ts';
import type { MeasuredRow, SENSITIVITIES } from './measured.ts';
import { type Share, shown } from './share.ts';
import { asked, type Table } from './tables.ts';

type Sensitivity = (typeof SENSITIVITIES)[number];

interface Bar {
  what: string;
  at: Sensitivity;
  least?: number;
  most?: number;
  counts(row: MeasuredRow): boolean;
}

/** Fewer pictures say little by themselves. */
const ENOUGH = 100;

const unseen = ({ origin }: MeasuredRow) => origin === 'other source';
const medical = (row: MeasuredRow) => unseen(row) && isMedical(row.class) === true;
const ordinary = (row: MeasuredRow) => unseen(row) && isMedical(row.class) === false;
const isOf = (...classes: string[]) => {
  return (row: MeasuredRow) => classes.includes(row.class);
};
/** Scenes with a photo without colour in them are something else. */
const blackAndWhite = (row: MeasuredRow) =>
  row.class === 'bw_photo' && (row.origin !== 'made' || row.source.endsWith('without colour'));
const quiet = isOf('document', 'chart', 'screenshot');

const BARS: readonly Bar[] = [
  { what: 'medical pictures', at: 'balanced', least: 0.95, counts: medical },
  {
    what: 'photos and screenshots of scans, from other sources and made',
    at: 'balanced',
    least: 0.9,
    counts: (row) => row.class === 'viewer' && row.origin !== 'same source',
  },
  {
    what: 'photos and screenshots of scans, same source',
    at: 'balanced',
    least: 0.9,
    counts: (row) => row.class === 'viewer' && row.origin === 'same source',
  },
  { what: 'ordinary pictures', at: 'balanced', most: 0.005, counts: ordinary },
  { what: 'black-and-white photos, real and made', at: 'balanced', most: 0.02, counts: blackAndWhite },
  {
    what: 'documents, charts and screenshots',
    at: 'balanced',
    most: 0.005,
    counts: (row) => quiet(row) && row.origin !== 'made',
  },
  { what: 'ordinary pictures', at: 'relaxed', most: 0.001, counts: ordinary },
  { what: 'medical pictures', at: 'strict', least: 0.98, counts: medical },
];

export function barsTable(rows: readonly MeasuredRow[]): Table {
  return {
    title: 'What it is meant to reach',
    head: ['asked about', 'sensitivity', 'bar', 'pictures', 'measured', ''],
    rows: [...BARS, ...kindBars(rows)].map((bar) => {
      const share = asked(rows.filter(bar.counts), bar.at);
      return [bar.what, bar.at, wantedOf(bar), String(share.n), shown(share), verdictOf(bar, share)];
    }),
  };
}

/** Every medical kind of which there are real pictures has a bar of its own. */
function kindBars(rows: readonly MeasuredRow[]): Bar[] {
  const real = rows.filter((row) => isMedical(row.class) && row.origin !== 'made');
  return [...grouped(real, ({ class: name, origin }) => `${name}\n${origin}`).values()]
    .flatMap(([first]) => {
      if (!first) return [];
      const { class: name, origin } = first;
      const counts = (row: MeasuredRow) => row.class === name && row.origin === origin;
      return [{ what: `${name}, ${origin}`, at: 'balanced' as const, least: 0.88, counts }];
    })
    .sort((a, b) => (a.what < b.what ? -1 : 1));
}

function wantedOf({ least, most }: Bar): string {
  return least === undefined ? `at most ${percent(most ?? 1)}` : `at least ${percent(least)}`;
}

function verdictOf({ least = 0, most = 1 }: Bar, { hits, n }: Share): string {
  if (n === 0) return 'not tried';
  const verdict = hits / n >= least && hits / n <= most ? 'holds' : 'does not hold';
  return n < ENOUGH ? `${verdict}, of few` : verdict;
}

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
