/** The editor's elements. No behaviour beyond the browser's own. */
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';

/** Fills `section`, which tells programs its `data-state`: opening, editing, making, done or failed. */
export function createView(section: HTMLElement) {
  const button = (id: string, key: string, className = 'second') =>
    make('button', { type: 'button', id, className, textContent: say({ key }) });
  const image = (id: string, key: string) => make('img', { id, alt: say({ key }) });
  const text = (key: string) => say({ key });

  const title = make('h2', { id: 'editor-title', tabIndex: -1, textContent: text('copy_title') });
  const name = make('bdi', { id: 'editor-file' });
  const add = button('add', 'copy_add');
  const remove = button('remove', 'copy_remove');
  const strip = button('strip', 'copy_strip');
  const edges = button('edges', 'copy_edges');
  const undo = button('undo', 'copy_undo');
  const slider = make('input', { type: 'range', id: 'frame', min: '1', value: '1' });
  const frameLabel = make('label', { className: 'above', id: 'frame-label', htmlFor: slider.id });
  const oneFrame = make('span', { className: 'quiet', textContent: text('copy_oneFrame') });
  const frames = make('p', { id: 'frames', hidden: true }, frameLabel, slider, oneFrame);
  const before = image('before', 'copy_beforeAbout');
  const boxes = make('div', { className: 'layer', id: 'boxes' });
  const after = image('after', 'copy_afterAbout');
  const covers = make('div', { className: 'layer', id: 'covers' });
  const side = (key: string, ...content: HTMLElement[]) =>
    make(
      'figure',
      {},
      make('figcaption', { textContent: text(key) }),
      make('div', { className: 'picture' }, ...content),
    );
  const choice = (id: string, key: string) => {
    const radio = make('input', { type: 'radio', name: 'form', id });
    return {
      radio,
      row: make('label', { className: 'option' }, radio, make('span', { textContent: text(key) })),
    };
  };
  const forms = {
    picture: choice('as-picture', 'copy_asPicture'),
    sheet: choice('as-sheet', 'copy_asSheet'),
    dicom: choice('as-dicom', 'copy_asDicom'),
  };
  const looked = make('input', { type: 'checkbox', id: 'looked' });
  const lookedRow = make(
    'label',
    { className: 'option apart' },
    looked,
    make(
      'span',
      {},
      make('span', { textContent: text('copy_looked') }),
      make('span', { className: 'quiet', textContent: text('copy_lookedMeans') }),
    ),
  );
  const formBox = make(
    'fieldset',
    { id: 'forms' },
    make('legend', { textContent: text('copy_format') }),
    ...Object.values(forms).map(({ row }) => row),
  );
  const makeIt = button('make', 'copy_make', '');
  const work = make(
    'div',
    { id: 'editor-work', hidden: true },
    make('p', { textContent: text('copy_help') }),
    make('div', { className: 'row' }, add, remove, strip, edges, undo),
    frames,
    make(
      'div',
      { className: 'sides' },
      side('copy_before', before, boxes),
      side('copy_after', after, covers),
    ),
    make('p', { className: 'quiet', id: 'editor-keys', textContent: text('copy_keys') }),
    formBox,
    lookedRow,
    makeIt,
  );
  const status = make('p', { id: 'editor-status', role: 'status' });
  const copied = make('div', { id: 'copied' });
  const close = button('close', 'copy_close');
  section.setAttribute('aria-labelledby', title.id);
  section.append(title, make('p', { className: 'quiet' }, name), work, status, copied, close);
  return {
    ...{ section, title, name, work, status, copied, close, makeIt },
    ...{ add, remove, strip, edges, undo },
    ...{ forms, formBox, looked, lookedRow },
    ...{ frames, oneFrame, frameLabel, slider, before, boxes, after, covers },
  };
}
