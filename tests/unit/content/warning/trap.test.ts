import { beforeEach, describe, expect, it } from 'vitest';
import { createTrap, type Trap } from '../../../../src/content/warning/trap.ts';

/** What the page heard of an event, and whether its default was prevented. */
interface Fate {
  heard: boolean;
  prevented: boolean;
}

/** A window whose listeners can be handed trusted events, which no script can make. */
function fakeWindow() {
  const listeners = new Map<string, Set<(event: Event) => void>>();
  return {
    addEventListener(type: string, listener: (event: Event) => void) {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
    },
    listenerCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    dispatch(type: string, more: object = {}): Fate {
      const fate = { heard: true, prevented: false };
      const event = {
        type,
        target: 'page element',
        isTrusted: true,
        stopImmediatePropagation() {
          fate.heard = false;
        },
        preventDefault() {
          fate.prevented = true;
        },
        ...more,
      };
      for (const listener of listeners.get(type) ?? []) listener(event as unknown as Event);
      return fate;
    },
  };
}

type FakeWindow = ReturnType<typeof fakeWindow>;

const PASSES = { heard: true, prevented: false };
const STOPPED = { heard: false, prevented: false };
const SWALLOWED = { heard: false, prevented: true };

const at = (clientX: number, clientY: number) => ({ clientX, clientY });
const key = (name: string, more: object = {}) => ({ key: name, code: name, repeat: false, ...more });

let page: FakeWindow;
let trap: Trap;
let now: number;
let escapes: number;
const countEscape = () => {
  escapes += 1;
};

beforeEach(() => {
  page = fakeWindow();
  now = 1000;
  escapes = 0;
  trap = createTrap(page as unknown as EventTarget, () => now);
});

describe('while nothing of ours is open', () => {
  it.each([
    'keydown',
    'keyup',
    'pointerdown',
    'pointerup',
    'click',
    'wheel',
    'focusin',
    'drop',
    'paste',
    'input',
  ])('%s passes', (type) => {
    expect(page.dispatch(type, key('j'))).toEqual(PASSES);
  });
});

describe('while the dialog is open', () => {
  beforeEach(() => trap.set(countEscape));

  it.each([
    ['keydown', key('j')],
    ['keypress', key('j')],
    ['pointerdown', {}],
    ['mousedown', {}],
    ['touchstart', {}],
    ['click', {}],
    ['dblclick', {}],
    ['contextmenu', {}],
    ['wheel', {}],
    ['pointermove', {}],
    ['copy', {}],
    ['paste', {}],
    ['dragstart', {}],
    ['selectionchange', {}],
    ['focusin', {}],
    ['blur', {}],
  ])('the page hears no %s, and the browser does what it does', (type, more) => {
    expect(page.dispatch(type, more)).toEqual(STOPPED);
  });

  it('Escape is ours alone', () => {
    expect(page.dispatch('keydown', key('Escape'))).toEqual(SWALLOWED);
    expect(escapes).toBe(1);
  });

  it("a window's own focus and blur pass: the person went to another window", () => {
    expect(page.dispatch('blur', { target: page })).toEqual(PASSES);
  });

  it('what a script made up passes, and closes nothing', () => {
    expect(page.dispatch('keydown', { ...key('Escape'), isTrusted: false })).toEqual(PASSES);
    expect(escapes).toBe(0);
  });

  it('edits of a page element that just lost the focus pass', () => {
    expect(page.dispatch('compositionend')).toEqual(PASSES);
    expect(page.dispatch('input')).toEqual(PASSES);
  });

  it('edits in our own elements do not', () => {
    const host = new EventTarget();
    trap.keep(host);
    expect(page.dispatch('input', { target: host })).toEqual(STOPPED);
  });

  it('files are refused: the browser would leave the page to show them', () => {
    const dataTransfer = { dropEffect: 'copy' };
    expect(page.dispatch('dragover', { dataTransfer })).toEqual(SWALLOWED);
    expect(dataTransfer.dropEffect).toBe('none');
    expect(page.dispatch('drop', { dataTransfer })).toEqual(SWALLOWED);
  });

  it('listens again where document.open() took the listeners, and not twice where it did not', () => {
    const count = page.listenerCount();
    trap.set(countEscape);
    expect(page.listenerCount()).toBe(count);
  });
});

describe('what began on the page ends there', () => {
  it('keys', () => {
    page.dispatch('keydown', key('Control'));
    trap.set(countEscape);
    expect(page.dispatch('keydown', key('Control', { repeat: true }))).toEqual(STOPPED);
    expect(page.dispatch('keyup', key('Control'))).toEqual(PASSES);
  });

  it('presses, but no click comes of them', () => {
    page.dispatch('pointerdown');
    trap.set(countEscape);
    expect(page.dispatch('pointerup')).toEqual(PASSES);
    expect(page.dispatch('mouseup')).toEqual(PASSES);
    expect(page.dispatch('click')).toEqual(STOPPED);
  });
});

describe('what began in the dialog ends with us', () => {
  it('the key that closed it, for as long as it is held', () => {
    trap.set(() => trap.release());
    page.dispatch('keydown', key('Escape'));
    now += 5000;
    expect(page.dispatch('keydown', key('Escape', { repeat: true }))).toEqual(SWALLOWED);
    expect(page.dispatch('keyup', key('Escape'))).toEqual(SWALLOWED);
    expect(page.dispatch('keydown', key('Escape'))).toEqual(PASSES);
    expect(page.dispatch('keyup', key('Escape'))).toEqual(PASSES);
  });

  it('a key whose release was never seen does not stay ours', () => {
    trap.set(countEscape);
    page.dispatch('keydown', key('c'));
    trap.release();
    now += 5000;
    expect(page.dispatch('keydown', key('c'))).toEqual(PASSES);
    expect(page.dispatch('keyup', key('c'))).toEqual(PASSES);
  });

  it('the press that closed it, down to its click', () => {
    trap.set(countEscape);
    page.dispatch('pointerdown');
    trap.release();
    now += 5000;
    for (const type of ['pointerup', 'mouseup', 'click']) expect(page.dispatch(type)).toEqual(SWALLOWED);
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click']) {
      expect(page.dispatch(type)).toEqual(PASSES);
    }
  });

  it('a click by keyboard or screen reader afterwards is the page’s', () => {
    trap.set(countEscape);
    for (const type of ['pointerdown', 'pointerup', 'click']) page.dispatch(type);
    trap.release();
    expect(page.dispatch('click')).toEqual(PASSES);
  });

  it('the second half of a double click, but no press elsewhere', () => {
    trap.set(countEscape);
    for (const type of ['pointerdown', 'pointerup', 'click']) page.dispatch(type, at(300, 200));
    trap.release();
    now += 200;
    expect(page.dispatch('pointerdown', at(300, 231))).toEqual(PASSES);
    expect(page.dispatch('pointerdown', at(310, 190))).toEqual(SWALLOWED);
    now += 1000;
    expect(page.dispatch('click', at(310, 190))).toEqual(SWALLOWED);
    expect(page.dispatch('pointerdown', at(300, 200))).toEqual(PASSES);
  });

  it('the key that closed it, pressed again in haste, but no other', () => {
    trap.set(() => trap.release());
    page.dispatch('keydown', key('Escape'));
    page.dispatch('keyup', key('Escape'));
    now += 200;
    expect(page.dispatch('keydown', key('Enter'))).toEqual(PASSES);
    expect(page.dispatch('keydown', key('Escape'))).toEqual(SWALLOWED);
    expect(page.dispatch('keyup', key('Escape'))).toEqual(SWALLOWED);
    now += 200;
    expect(page.dispatch('keydown', key('Escape'))).toEqual(PASSES);
  });
});

describe('a note beside the page', () => {
  const host = new EventTarget();
  beforeEach(() => trap.keep(host));

  it('keeps what is aimed at it and nothing else', () => {
    for (const type of ['pointerdown', 'pointerup', 'click', 'focusin']) {
      expect(page.dispatch(type, { target: host })).toEqual(STOPPED);
    }
    expect(page.dispatch('keydown', { ...key('Enter'), target: host })).toEqual(STOPPED);
    expect(page.dispatch('keyup', { ...key('Enter'), target: host })).toEqual(STOPPED);
    expect(page.dispatch('keydown', key('j'))).toEqual(PASSES);
  });
});

describe('which clicks count', () => {
  const clickAfter = (pressed: number, released: number, more: object = {}) => {
    now = 1000 + pressed;
    page.dispatch('pointerdown');
    now = 1000 + released;
    page.dispatch('click', more);
    return trap.counts();
  };

  beforeEach(() => {
    trap.set(countEscape);
    trap.rest();
  });

  it('none before half a second is over', () => {
    expect(clickAfter(0, 50)).toBe(false);
    expect(clickAfter(100, 499)).toBe(false);
  });

  it('none that was pressed before that', () => expect(clickAfter(499, 900)).toBe(false));

  it('one that was pressed and let go afterwards', () => expect(clickAfter(500, 550)).toBe(true));

  it('none again after something moved', () => {
    now = 1500;
    trap.rest();
    expect(clickAfter(900, 950)).toBe(false);
    expect(clickAfter(1000, 1050)).toBe(true);
  });

  it('none that a script made', () => expect(clickAfter(600, 650, { isTrusted: false })).toBe(false));

  it('not those of a key held down from before', () => {
    page.dispatch('keydown', key('Enter'));
    now = 2000;
    page.dispatch('keydown', key('Enter', { repeat: true }));
    page.dispatch('click');
    expect(trap.counts()).toBe(false);
  });

  it('those of a screen reader, which presses nothing', () => {
    now = 1600;
    page.dispatch('click');
    expect(trap.counts()).toBe(true);
  });
});
