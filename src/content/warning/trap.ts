/**
 * Keeps what the person does in our dialog away from the page. The page's own shortcuts would otherwise close
 * the draft on Escape, or post it on a letter: keys pressed inside a closed shadow root reach window listeners.
 *
 * The listeners stand at window capture from document_start, before any of the page's, and let everything by
 * while nothing of ours is open. Stopping an event there keeps it from our own elements too, so the dialog is
 * built on what browsers do by default (invoker commands, checkboxes, links), which we never prevent.
 */

/** No click counts sooner after the dialog opened or its buttons moved, in milliseconds. */
const REST_MS = 500;
/** The same press again, as in a double click, is still meant for us this long after closing, in milliseconds. */
const GRACE_MS = 400;
/** Two presses no further apart are in the same place, in CSS pixels. */
const NEAR = 30;

const KEYS = ['keydown', 'keypress', 'keyup'];
/** What ends a press. A press that began on the page must end there too, or the page believes it goes on. */
const RELEASES = ['pointerup', 'pointercancel', 'mouseup', 'touchend', 'touchcancel'];
const CLICKS = ['click', 'auxclick', 'contextmenu'];
const PRESSES = ['pointerdown', 'mousedown', 'touchstart', ...RELEASES, ...CLICKS];
const DRAGS = ['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'drop', 'dragend'];
/** Follow from what goes on in the element they are aimed at: the page must hear of its own. */
const EDITS = ['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'];
const FOCUS = ['focus', 'focusin', 'blur', 'focusout'];
const OTHERS =
  'pointermove pointerover pointerout pointerenter pointerleave gotpointercapture lostpointercapture ' +
  'mousemove mouseover mouseout mouseenter mouseleave dblclick touchmove wheel ' +
  'selectstart selectionchange copy cut paste';
const ALL = [...KEYS, ...PRESSES, ...DRAGS, ...EDITS, ...FOCUS, ...OTHERS.split(' ')];
/** Listening passively keeps the page's scrolling smooth. */
const PASSIVE = new Set(['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel']);
/** Refused while the dialog is open: the browser would leave the page to show the dropped file. */
const REFUSED = new Set(['dragenter', 'dragover', 'drop']);

export interface Trap {
  /** Listens again where the page's window lost its listeners; where they are, this changes nothing. */
  listen(): void;
  /** From now on everything the person does is ours, and Escape calls `callback`. */
  set(callback: () => void): void;
  /** The page is free again. */
  release(): void;
  /** Events aimed at `host` are ours for good. */
  keep(host: EventTarget): void;
  /** Clicks do not count for a moment: something opened or moved under the pointer. */
  rest(): void;
  /** Whether the click that is being carried out counts: a real one, and both pressed and let go after the rest. */
  counts(): boolean;
}

/** @param page the window, listened to from now on @param now milliseconds, ever increasing */
export function createTrap(page: EventTarget, now: () => number = () => performance.now()): Trap {
  const kept = new WeakSet<EventTarget>();
  /** `code` of every key that went down while it was ours. */
  const keysDown = new Set<string>();
  let onEscape: (() => void) | undefined;
  let pressIsOurs = false;
  let pressedAt: number | undefined;
  let restUntil = 0;
  let graceUntil = 0;
  let lastKey = '';
  let lastPress = { x: 0, y: 0 };
  let clickCounts = false;

  function keyIsOurs({ type, code, repeat }: KeyboardEvent, aimedAtUs: boolean): boolean {
    if (type === 'keyup') return keysDown.delete(code);
    const ours = aimedAtUs || (now() < graceUntil && code === lastKey);
    if (type === 'keydown' && !repeat) {
      if (aimedAtUs) lastKey = code;
      if (ours) keysDown.add(code);
      else keysDown.delete(code);
    }
    return ours || keysDown.has(code);
  }

  function pressIsForUs({ type, clientX: x, clientY: y }: MouseEvent, aimedAtUs: boolean): boolean {
    if (type === 'pointerdown') {
      const again = now() < graceUntil && Math.hypot(x - lastPress.x, y - lastPress.y) <= NEAR;
      pressIsOurs = aimedAtUs || again;
      if (aimedAtUs) lastPress = { x, y };
    }
    const ours = pressIsOurs || (aimedAtUs && !RELEASES.includes(type));
    if (CLICKS.includes(type)) pressIsOurs = false;
    return ours;
  }

  function isOurs(event: Event): boolean {
    const { type, target } = event;
    const atHost = target !== null && kept.has(target);
    const aimedAtUs = atHost || onEscape !== undefined;
    if (KEYS.includes(type)) return keyIsOurs(event as KeyboardEvent, aimedAtUs);
    if (PRESSES.includes(type)) return pressIsForUs(event as MouseEvent, aimedAtUs);
    if (EDITS.includes(type)) return atHost;
    return aimedAtUs && target !== page;
  }

  /** What the browser would do by itself with an event that is ours, and must not. */
  function prevent(event: Event): void {
    const { type, target } = event;
    if (REFUSED.has(type)) {
      event.preventDefault();
      const { dataTransfer } = event as DragEvent;
      if (dataTransfer) dataTransfer.dropEffect = 'none';
    } else if (onEscape && type === 'keydown' && (event as KeyboardEvent).key === 'Escape') {
      event.preventDefault();
      onEscape();
    } else if (!onEscape && !(target && kept.has(target)) && !PASSIVE.has(type)) {
      event.preventDefault();
    }
  }

  /** Follows presses and clicks, to know which click counts. */
  function follow(event: Event): void {
    const { type, isTrusted } = event;
    if (type === 'click') {
      clickCounts = isTrusted && now() >= restUntil && (pressedAt ?? now()) >= restUntil;
      pressedAt = undefined;
    } else if (isTrusted && (type === 'pointerdown' || pressesButton(event))) {
      pressedAt = now();
    }
  }

  function hear(event: Event): void {
    follow(event);
    if (!event.isTrusted || !isOurs(event)) return;
    event.stopImmediatePropagation();
    prevent(event);
  }

  const listen = () => {
    for (const type of ALL) page.addEventListener(type, hear, { capture: true, passive: PASSIVE.has(type) });
  };
  listen();

  return {
    listen,
    set(callback) {
      onEscape = callback;
    },
    release() {
      onEscape = undefined;
      graceUntil = now() + GRACE_MS;
    },
    keep: (host) => kept.add(host),
    rest() {
      restUntil = now() + REST_MS;
    },
    counts: () => clickCounts,
  };
}

function pressesButton(event: Event): boolean {
  const { type, key, repeat } = event as KeyboardEvent;
  return type === 'keydown' && !repeat && (key === 'Enter' || key === ' ');
}
