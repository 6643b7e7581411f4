/** The dialog's elements, and how a text is put into them. No behaviour beyond the browser's own. */
import { make } from '../../make.ts';
import { framed, numbers } from '../../marked-picture.ts';
import { asOne } from '../../platform/words.ts';
import { frameWord, inOurLanguage } from './frame-words.ts';
import type { Text } from './text.ts';

type Shown = NonNullable<Text['preview']>;
export type View = ReturnType<typeof createView>;

/** Built so that buttons stand below what grows: the dialog hangs from its lower edge (style.css). */
export function createView() {
  // The title takes the focus, so that a screen reader begins there and no key press can send anything.
  const title = make('h1', { id: 'title', tabIndex: -1, autofocus: true });
  const body = make('p');
  const organisation = make('div');
  const preview = make('div');
  const reveal = make('button', { type: 'button', className: 'quiet reveal' });
  const found = make('div');
  const name = make('p', { className: 'name', textContent: frameWord('name') });
  // It may scroll, so keys must reach it; a screen reader names it by the title.
  const content = make(
    'div',
    { className: 'content', role: 'group', tabIndex: 0 },
    name,
    title,
    body,
    organisation,
    preview,
    reveal,
    found,
  );
  const progress = make('p', { className: 'progress' });
  const copy = make('button', { type: 'button', className: 'primary copy' });
  const dontSend = make('button', { type: 'button' });
  const tick = make('input', { type: 'checkbox' });
  const tickText = make('span');
  const tickLine = make('label', { className: 'tick' }, tick, tickText);
  const quiet = make('input', { type: 'checkbox' });
  const quietText = make('span');
  const quietLine = make('label', { className: 'tick' }, quiet, quietText);
  const hint = make('p', { className: 'hint', role: 'status' });
  const send = make('button', { type: 'button', className: 'quiet' });
  const mayNotSend = make('p', { className: 'hint', textContent: frameWord('mayNotSend') });
  const reasons = make('div');
  const why = make('details', {}, make('summary', { textContent: frameWord('why') }), reasons);
  const choices = make(
    'div',
    { className: 'choices' },
    progress,
    copy,
    dontSend,
    tickLine,
    hint,
    quietLine,
    send,
    mayNotSend,
  );
  const dialog = make('dialog', { role: 'alertdialog', ...inOurLanguage() }, content, choices, why);
  for (const element of [dialog, content]) element.setAttribute('aria-labelledby', title.id);
  let filled: Text | undefined;
  let drawings = 0;

  /** In the place of the preview's canvas. Where it cannot be drawn, the frames alone say where. */
  async function draw(picture: Blob): Promise<void> {
    drawings += 1;
    const drawing = drawings;
    const bitmap = await createImageBitmap(picture).catch(() => undefined);
    const canvas = preview.querySelector('canvas');
    if (!bitmap || !canvas || drawing !== drawings) return;
    const next = make('canvas', {
      width: bitmap.width,
      height: bitmap.height,
      role: 'img',
      ariaLabel: canvas.ariaLabel,
    });
    next.getContext('2d')?.drawImage(bitmap, 0, 0);
    canvas.replaceWith(next);
  }

  function showCovered(isCovered: boolean): void {
    preview.className = isCovered ? '' : 'bare';
    reveal.textContent = frameWord(isCovered ? 'reveal' : 'cover');
  }

  return {
    dialog,
    title,
    choices,
    why,
    copy,
    dontSend,
    send,
    tick,
    hint,
    reveal,
    /** Touches only what changed: somebody may be reading, or have the focus on a link. */
    fill(text: Text) {
      const changed = (...parts: (keyof Text)[]) =>
        parts.some((part) => JSON.stringify(text[part]) !== JSON.stringify(filled?.[part]));
      if (changed('title')) title.textContent = text.title;
      if (changed('body')) body.textContent = asOne(text.body, frameWord('language'));
      if (changed('organisation')) organisation.replaceChildren(...organisationPart(text.organisation));
      if (changed('preview')) {
        preview.replaceChildren(...(text.preview ? [figure(text.preview)] : []));
        if (text.preview) draw(text.preview.picture);
        showCovered(true);
      }
      if (changed('files', 'found')) found.replaceChildren(...foundParts(text));
      if (changed('reasons')) reasons.replaceChildren(...text.reasons.map(reasonPart));
      if (changed('tick')) {
        tick.checked = false;
        tickText.textContent = text.tick ?? '';
      }
      tickLine.hidden = text.tick === undefined;
      quietLine.hidden = text.quiet === undefined;
      quietText.textContent = text.quiet ?? '';
      why.hidden = text.reasons.length === 0;
      copy.hidden = !text.copy;
      copy.textContent = text.copy?.offer ?? '';
      dontSend.className = text.copy ? 'second' : 'primary';
      dontSend.textContent = text.dontSend;
      send.hidden = text.send === undefined;
      send.textContent = text.send ?? '';
      mayNotSend.hidden = !send.hidden;
      filled = text;
    },
    /** A tick is asked for and not given yet. */
    waitsForTick: () => !tickLine.hidden && !tick.checked,
    /** No more such questions on this site. */
    wantsQuiet: () => !quietLine.hidden && quiet.checked,
    draw,
    showCovered,
    /** Empty takes the line away. */
    showProgress(text: string) {
      progress.hidden = text === '';
      progress.textContent = text;
    },
  };
}

function organisationPart(says: Text['organisation']): HTMLElement[] {
  const { message, contact } = says ?? {};
  if (!message && !contact) return [];
  const lines = [
    ...(message ? [make('p', { className: 'message', textContent: message, dir: 'auto' })] : []),
    ...(contact ? [make('p', {}, link(frameWord('askThem'), contact))] : []),
  ];
  return [make('section', {}, make('h2', { textContent: frameWord('organisation') }), ...lines)];
}

function link(text: string, address: string): HTMLElement {
  return make('a', { textContent: text, href: address, target: '_blank', rel: 'noopener noreferrer' });
}

function foundParts({ files, found }: Text): HTMLElement[] {
  const groups =
    files.length > 0
      ? [
          part(
            frameWord('files'),
            files.map((name) => line(name)),
          ),
        ]
      : [];
  for (const { heading, lines } of found) {
    groups.push(
      part(
        heading,
        lines.map(({ label, shown, marks }) => line(label, shown, marks)),
      ),
    );
  }
  return groups;
}

function part(heading: string, lines: HTMLElement[]): HTMLElement {
  return make('section', {}, make('h2', { textContent: heading }), make('ul', {}, ...lines));
}

/** Names and details may be written in another direction than the sentence around them. */
function line(label: string, shown?: string, marks: readonly number[] = []): HTMLElement {
  const item = make('li', {}, ...numbers(marks), make('bdi', { textContent: label }));
  if (shown !== undefined)
    item.append(frameWord('colon'), make('bdi', { className: 'shown', textContent: shown }));
  return item;
}

/**
 * Drawn on a canvas and not loaded from an address: there is nothing that the page could find or ask for, and no
 * security policy of the page's to be asked. Its size is known before it is drawn.
 */
function figure({ width, height, marks, about, caption, file }: Shown): HTMLElement {
  const canvas = make('canvas', { width, height, role: 'img', ariaLabel: about });
  const name = file === undefined ? [] : [make('bdi', { textContent: file }), make('br')];
  return make('figure', {}, framed(canvas, marks), make('figcaption', {}, ...name, caption));
}

function reasonPart({ text, source }: Text['reasons'][number]): HTMLElement {
  const reason = make('p', { textContent: text });
  if (source) {
    const { text: label, url } = source;
    reason.append(' ', link(label, url));
  }
  return reason;
}
