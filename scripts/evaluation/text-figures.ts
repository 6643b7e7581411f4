/** What the scores of a corpus come to: as JSON, and as tables. */
import { grouped } from './grouped.ts';
import { shareOf, shown } from './share.ts';
import type { Table } from './tables.ts';
import type { Scored } from './text-score.ts';

interface Found {
  n: number;
  found: number;
}
interface False {
  n: number;
  false: number;
}

/** By what pictures are told apart in tables; each is a field of `GoldPicture`. */
const SLICES = ['size', 'polarity', 'background', 'compression', 'font', 'layout'] as const;
type SliceName = (typeof SLICES)[number];

interface Slice {
  slice: SliceName;
  value: string;
  identifying: Found;
  boxes: Found;
  plain: False;
}

/** The published form. */
export interface TextFigures {
  pictures: { identifying: Found; plain: False };
  boxes: Found;
  /** Pictures on which the name of their own header or metadata is printed. */
  headerPrinted: Found;
  slices: Slice[];
}

/** Of the Latin script: the others need language data that not everybody has. */
export function figuresOf(all: readonly Scored[]): TextFigures {
  const scored = all.filter(({ gold }) => gold.script === 'latin');
  const printed = scored.filter(({ gold }) => gold.header?.namePrinted);
  return {
    pictures: { identifying: identifyingOf(scored), plain: plainOf(scored) },
    boxes: boxesOf(scored),
    headerPrinted: { n: printed.length, found: printed.filter(({ namePrinted }) => namePrinted).length },
    slices: SLICES.flatMap((slice) => slicesOf(scored, slice)),
  };
}

function slicesOf(scored: readonly Scored[], slice: SliceName): Slice[] {
  const groups = [...grouped(scored, ({ gold }) => String(gold[slice]))];
  return groups
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([value, own]) => ({
      slice,
      value,
      identifying: identifyingOf(own),
      boxes: boxesOf(own),
      plain: plainOf(own),
    }));
}

function identifyingOf(scored: readonly Scored[]): Found {
  const own = scored.filter(({ gold }) => gold.identifying);
  return { n: own.length, found: own.filter(({ called }) => called).length };
}

function plainOf(scored: readonly Scored[]): False {
  const own = scored.filter(({ gold }) => !gold.identifying);
  return { n: own.length, false: own.filter(({ called }) => called).length };
}

function boxesOf(scored: readonly Scored[]): Found {
  const boxes = scored.flatMap((one) => one.boxes);
  return { n: boxes.length, found: boxes.filter(({ found }) => found).length };
}

const HEAD = ['identifying', 'found', 'boxes', 'found', 'plain', 'wrongly called identifying'] as const;

/** All, then each slice, then what counts apart; of every share the 95 % interval (Wilson). */
export function textTables(all: readonly Scored[]): Table[] {
  const figures = figuresOf(all);
  const { identifying, plain } = figures.pictures;
  const { headerPrinted, boxes } = figures;
  const others = all.filter(({ gold }) => gold.script !== 'latin');
  return [
    { title: 'All', head: HEAD, rows: [cells({ identifying, boxes, plain })] },
    {
      title: 'The name of the header or metadata is printed',
      head: ['pictures', 'found'],
      rows: [[String(headerPrinted.n), percent(headerPrinted)]],
    },
    kindTable(all),
    ...SLICES.map((name) => ({
      title: `By ${name}`,
      head: [name, ...HEAD],
      rows: figures.slices.filter(({ slice }) => slice === name).map((row) => [row.value, ...cells(row)]),
    })),
    ...(others.length > 0 ? [otherScripts(others)] : []),
  ];
}

/** Boxes by what stands in them. */
function kindTable(all: readonly Scored[]): Table {
  const boxes = all.filter(({ gold }) => gold.script === 'latin').flatMap((one) => one.boxes);
  return {
    title: 'By what the box is',
    head: ['is', 'boxes', 'found'],
    rows: [...grouped(boxes, ({ box }) => box.is)].map(([is, own]) => {
      const found = own.filter((one) => one.found).length;
      return [is, String(own.length), percent({ n: own.length, found })];
    }),
  };
}

function otherScripts(others: readonly Scored[]): Table {
  return {
    title: 'Other scripts, in none of the figures above',
    head: ['script', 'identifying', 'found', 'boxes', 'found'],
    rows: [...grouped(others, ({ gold }) => gold.script)].map(([script, own]) => {
      const [identifying, boxes] = [identifyingOf(own), boxesOf(own)];
      return [script, String(identifying.n), percent(identifying), String(boxes.n), percent(boxes)];
    }),
  };
}

function cells({ identifying, boxes, plain }: Omit<Slice, 'slice' | 'value'>): string[] {
  return [
    ...[String(identifying.n), percent(identifying)],
    ...[String(boxes.n), percent(boxes)],
    ...[String(plain.n), shown(shareOf(plain.false, plain.n))],
  ];
}

const percent = ({ n, found }: Found): string => shown(shareOf(found, n));

/** Each picture that was judged wrongly, and each box that was not found, for reading. */
export function wrongTexts(all: readonly Scored[]): string[] {
  return all.flatMap(({ gold, called, boxes, namePrinted }) => {
    const missed = boxes.filter(({ found }) => !found).map(({ box }) => `${box.is} "${box.text}"`);
    const said = [
      ...(gold.identifying && !called ? ['nothing found'] : []),
      ...(!gold.identifying && called ? ['wrongly called identifying'] : []),
      ...(gold.header?.namePrinted && !namePrinted ? ['the name of its header not seen'] : []),
      ...(missed.length > 0 ? [`missed ${missed.join(', ')}`] : []),
    ];
    if (said.length === 0) return [];
    const { path, layout, size, font, polarity, background, compression } = gold;
    return [
      `${path} (${[layout, `${size} px`, font, polarity, background, compression].join(', ')}): ${said.join('; ')}`,
    ];
  });
}
