/** The numbers behind the settings page's words: `models/appearance/measured.json`. */
import { isMedical } from './classes.ts';
import { type MeasuredRow, SENSITIVITIES } from './measured.ts';
import type { Share } from './share.ts';
import { asked, noted } from './tables.ts';

interface Sides {
  medical: Pick<Share, 'hits' | 'n'>;
  ordinary: Pick<Share, 'hits' | 'n'>;
}

/** Real pictures of sources that training never saw: only they are as strange to the model as yours. */
export function measuredNumbers(rows: readonly MeasuredRow[], model: string) {
  const unseen = rows.filter(({ origin }) => origin === 'other source');
  const sides = (count: (rows: readonly MeasuredRow[]) => Share): Sides => ({
    medical: plainCount(count(unseen.filter((row) => isMedical(row.class) === true))),
    ordinary: plainCount(count(unseen.filter((row) => isMedical(row.class) === false))),
  });
  return {
    model,
    asked: Object.fromEntries(SENSITIVITIES.map((each) => [each, sides((own) => asked(own, each))])),
    noted: sides(noted),
  };
}

const plainCount = ({ hits, n }: Share): Pick<Share, 'hits' | 'n'> => ({ hits, n });
