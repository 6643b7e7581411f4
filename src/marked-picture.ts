/** A picture with frames over it, and the numbers that lead from the frames to a list. */
import { make } from './make.ts';
import type { Mark } from './messages.ts';

/** The frames are laid out by shares of the picture, whatever its size becomes. */
export function framed(picture: HTMLElement, marks: readonly Mark[]): HTMLElement {
  const frames = marks.map(({ x, y, width, height, number }) => {
    const frame = make('span', { className: 'mark', ariaHidden: 'true' }, ...numbers(number ? [number] : []));
    const percent = (share: number) => `${share * 100}%`;
    Object.assign(frame.style, {
      left: percent(x),
      top: percent(y),
      width: percent(width),
      height: percent(height),
    });
    return frame;
  });
  return make('div', { className: 'framed' }, picture, ...frames);
}

/** Each with a blank behind it, for who hears them read. */
export function numbers(marks: readonly number[]): (HTMLElement | string)[] {
  return marks.flatMap((number) => [make('b', { className: 'number', textContent: String(number) }), ' ']);
}
