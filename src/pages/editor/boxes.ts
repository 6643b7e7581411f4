/** The boxes on the picture, for mouse, finger and keyboard. */
import type { Cover } from '../../copies/cover.ts';
import { moved, sized } from '../../copies/editing.ts';
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';

/** What a person does with a box, by its number from 0. */
interface Hand {
  select(index: number): void;
  change(index: number, cover: Cover): void;
  remove(index: number): void;
}

/** How far a key moves a box, in shares of the picture's sides. */
const STEP = 0.01;
const DIRECTIONS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export class Boxes {
  readonly #layer: HTMLElement;
  readonly #hand: Hand;
  #covers: readonly Cover[] = [];
  #boxes: HTMLElement[] = [];

  /** @param layer lies over the picture and is as large */
  constructor(layer: HTMLElement, hand: Hand) {
    this.#layer = layer;
    this.#hand = hand;
  }

  show(covers: readonly Cover[], selected: number): void {
    this.#covers = covers;
    while (this.#boxes.length > covers.length) this.#boxes.pop()?.remove();
    while (this.#boxes.length < covers.length) this.#boxes.push(this.#makeBox(this.#boxes.length));
    for (const [index, cover] of covers.entries()) {
      const box = this.#boxes[index];
      if (!box) continue;
      layOut(box, cover);
      box.ariaLabel = say({ key: 'copy_box', values: [String(index + 1), String(covers.length)] });
      box.classList.toggle('selected', index === selected);
    }
  }

  focus(index: number): void {
    this.#boxes[index]?.focus();
  }

  #makeBox(index: number): HTMLElement {
    const corner = make('span', { className: 'corner' });
    // Screen readers hand the arrow keys on to what is an application.
    const box = make('div', { className: 'box', role: 'application', tabIndex: 0 }, corner);
    box.ariaRoleDescription = say({ key: 'copy_boxRole' });
    box.setAttribute('aria-describedby', 'editor-keys');
    box.addEventListener('focus', () => this.#hand.select(index));
    box.addEventListener('keydown', (event) => this.#press(index, event));
    box.addEventListener('pointerdown', (event) => this.#drag(index, box, event));
    this.#layer.append(box);
    return box;
  }

  #press(index: number, event: KeyboardEvent): void {
    const cover = this.#covers[index];
    const [across, down] = DIRECTIONS[event.key] ?? [];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (!cover || event.ctrlKey || event.altKey || event.metaKey) return;
    if (across === undefined || down === undefined) {
      if (!isRemoval) return;
      this.#hand.remove(index);
    } else this.#hand.change(index, (event.shiftKey ? sized : moved)(cover, across, down));
    event.preventDefault();
  }

  /** From where the pointer takes hold until it lets go: one step. */
  #drag(index: number, box: HTMLElement, start: PointerEvent): void {
    const cover = this.#covers[index];
    if (!cover || start.button !== 0) return;
    const act = start.target === box ? moved : sized;
    const { width, height } = this.#layer.getBoundingClientRect();
    let dragged = cover;
    const letGo = new AbortController();
    const { signal } = letGo;
    box.setPointerCapture(start.pointerId);
    box.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        dragged = act(cover, (clientX - start.clientX) / width, (clientY - start.clientY) / height);
        layOut(box, dragged);
      },
      { signal },
    );
    box.addEventListener(
      'lostpointercapture',
      () => {
        letGo.abort();
        if (dragged !== cover) this.#hand.change(index, dragged);
      },
      { signal },
    );
  }
}

/** By shares of the picture, whatever its size becomes. */
export function layOut(box: HTMLElement, { x, y, width, height }: Cover): void {
  const percent = (share: number) => `${share * 100}%`;
  Object.assign(box.style, {
    left: percent(x),
    top: percent(y),
    width: percent(width),
    height: percent(height),
  });
}
