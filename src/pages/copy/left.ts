import type { Left } from '../../copies/series.ts';
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';
import { find } from '../find.ts';

/** Tells which files no copy can be made of, and why: they stay behind. */
export function showLeft(left: readonly Left[]): void {
  find('left', HTMLElement).hidden = left.length === 0;
  find('left-files', HTMLUListElement).replaceChildren(
    ...left.map(({ file, why }) =>
      make(
        'li',
        {},
        make('bdi', { textContent: file.name }),
        say({ key: 'language_colon' }),
        say({ key: why }),
      ),
    ),
  );
}
