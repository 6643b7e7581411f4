/** A scan and a photo to try the check with: both drawn here, and given to the scanner as a website's files are. */
import { explain } from '../../explain.ts';
import { make } from '../../make.ts';
import type { FileDetails, Words } from '../../messages.ts';
import { asOne, say } from '../../platform/words.ts';
import { detailsOf } from '../examined.ts';
import { find } from '../find.ts';
import { makeFound } from '../found.ts';
import { draw } from '../samples/pictures.ts';

/** Nobody's website (RFC 2606). */
const SITE = 'example.com';
/** The warning's buttons. */
const CHOICES = ['offer_button', 'frame_dontSend', 'frame_send'];

export function offerTry(): void {
  const told = find('told', HTMLDivElement);
  let current = new AbortController();

  const tell = (state: string, ...parts: HTMLElement[]) => {
    for (const { src } of told.querySelectorAll('img')) URL.revokeObjectURL(src);
    told.replaceChildren(...parts);
    told.setAttribute('data-state', state);
  };

  const check = async (canvas: HTMLCanvasElement, name: string) => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    tell('checking', paragraph({ key: 'frame_checking' }));
    try {
      const file = new File([await pictureOn(canvas)], name, { type: 'image/png' });
      const [details] = await detailsOf([{ file, path: '' }], () => undefined, signal);
      if (signal.aborted) return;
      if (!details) throw new TypeError('The scanner gave an empty answer.');
      tell('done', ...resultOf(details));
    } catch {
      if (!signal.aborted) tell('failed', paragraph({ key: 'copy_stopped' }));
    }
  };

  for (const [id, drawing] of [
    ['scan', 'named-scan'],
    ['photo', 'photo'],
  ] as const) {
    const canvas = find(id, HTMLCanvasElement);
    draw(canvas, drawing);
    find(`try-${id}`, HTMLButtonElement).addEventListener('click', () => check(canvas, 'picture.png'));
  }
}

/** In the warning's own words, where there would be one. */
function resultOf(details: FileDetails): HTMLElement[] {
  const { report, verdict } = details;
  if (verdict.level === 'pass') return [paragraph({ key: 'welcome_tryPassed' })];
  const { title, body } = explain([{ report, verdict }], undefined, SITE);
  const words = [make('h3', { textContent: say(title) }), make('p', { textContent: asOne(body.map(say)) })];
  if (verdict.level === 'note') return [paragraph({ key: 'check_levelNote' }), ...words];
  const choices = CHOICES.map((key) => ({ key }));
  return [
    paragraph({ key: 'welcome_tryAsked' }),
    make('div', { className: 'warning' }, ...words, ...makeFound(details)),
    paragraph({ key: 'welcome_tryChoices', values: [choices] }),
  ];
}

/** @throws when the browser cannot make a picture of it */
async function pictureOn(canvas: HTMLCanvasElement): Promise<Blob> {
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve);
  const picture = await promise;
  if (!picture) throw new TypeError('The browser made no picture.');
  return picture;
}

function paragraph(words: Words): HTMLParagraphElement {
  return make('p', { textContent: say(words) });
}
