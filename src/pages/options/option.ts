/** A row with a tick box, a name and a quiet line under it. */
import { make } from '../../make.ts';

export interface Option {
  row: HTMLLabelElement;
  box: HTMLInputElement;
}

export function makeOption(name: string, line: string, changed: (on: boolean) => void): Option {
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', () => changed(box.checked));
  const words = make(
    'span',
    {},
    make('span', { textContent: name }),
    make('span', { className: 'quiet', textContent: line }),
  );
  return { row: make('label', { className: 'option' }, box, words), box };
}
