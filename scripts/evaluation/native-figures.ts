/** The extension and the `tesseract` program side by side: what each found, and how long each took. */
import type { GoldPicture } from '../text-corpus/gold.ts';
import { median, sum } from './native-score.ts';
import { PAGE_MODES, type PageMode } from './native-tesseract.ts';
import { shareOf, shown } from './share.ts';
import { asLines } from './show-table.ts';

export interface Compared {
  gold: GoldPicture;
  boxes: number;
  ours: { found: number; ms: number };
  native: Record<PageMode, { found: number; ms: number }>;
}

/** The page mode that finds most. */
function bestMode(rows: readonly Compared[]): PageMode {
  const found = (mode: PageMode) => sum(rows.map(({ native }) => native[mode].found));
  return [...PAGE_MODES].sort((a, b) => found(b) - found(a))[0] ?? 11;
}

export function comparedFigures(rows: readonly Compared[]) {
  const mode = bestMode(rows);
  const boxes = sum(rows.map((row) => row.boxes));
  const withText = rows.filter(({ gold }) => gold.polarity !== 'no text');
  const textFree = rows.filter(({ gold }) => gold.polarity === 'no text');
  const [photos, scans] = [true, false].map((isPhoto) =>
    textFree.filter(({ gold }) => (gold.background === 'photo') === isPhoto),
  );
  const ratios = (of: readonly Compared[]) =>
    of.map(({ ours, native }) => ours.ms / Math.max(1, native[mode].ms));
  const times = (of: readonly Compared[]) => ({
    pictures: of.length,
    oursMedianMs: median(of.map(({ ours }) => ours.ms)),
    nativeMedianMs: median(of.map(({ native }) => native[mode].ms)),
    medianOfRatios: median(ratios(of)),
  });
  return {
    mode,
    boxes: {
      n: boxes,
      ours: sum(rows.map(({ ours }) => ours.found)),
      native: sum(rows.map(({ native }) => native[mode].found)),
    },
    withText: times(withText),
    textFreePhotos: times(photos ?? []),
    textFreeScans: times(scans ?? []),
  };
}

export function comparedReport(rows: readonly Compared[]): string[] {
  const { mode, boxes, withText, textFreePhotos, textFreeScans } = comparedFigures(rows);
  const ratio = (value: number) => `${(100 * value).toFixed(1)} %`;
  const timeRow = (
    name: string,
    { pictures, oursMedianMs, nativeMedianMs, medianOfRatios }: typeof withText,
  ) => [
    name,
    String(pictures),
    oursMedianMs.toFixed(0),
    nativeMedianMs.toFixed(0),
    ratio(oursMedianMs / nativeMedianMs),
    ratio(medianOfRatios),
  ];
  return [
    ...asLines({
      title: 'Identifying boxes found',
      head: ['by', 'boxes', 'found', 'median ms of all pictures'],
      rows: [
        [
          'ours',
          String(boxes.n),
          shown(shareOf(boxes.ours, boxes.n)),
          median(rows.map(({ ours }) => ours.ms)).toFixed(0),
        ],
        ...PAGE_MODES.map((each) => {
          const found = sum(rows.map(({ native }) => native[each].found));
          const ms = median(rows.map(({ native }) => native[each].ms)).toFixed(0);
          return [`tesseract --psm ${each}`, String(boxes.n), shown(shareOf(found, boxes.n)), ms];
        }),
      ],
    }),
    '',
    ...asLines({
      title: `Time against --psm ${mode}`,
      head: ['pictures', 'n', 'our median ms', 'its median ms', 'ratio of medians', 'median of ratios'],
      rows: [
        timeRow('with text', withText),
        timeRow('photos without text', textFreePhotos),
        timeRow('scans without text', textFreeScans),
      ],
    }),
  ];
}
