import { pickedFiles, upload } from '../../pages/shared/page.js';
import { add } from '../shared.js';

/** File inputs that a page keeps where few look: each button presses one. */

function makeInput(isFolder) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, webkitdirectory: isFolder });
  input.addEventListener('change', (event) => upload(pickedFiles(event), 'input'));
  return input;
}

const reused = { files: makeInput(false), folders: makeInput(true) };

const PRESSES = {
  made: (isFolder) => makeInput(isFolder).click(),
  removed(isFolder) {
    const input = document.body.appendChild(makeInput(isFolder));
    input.click();
    input.remove();
  },
  reused(isFolder) {
    const input = reused[isFolder ? 'folders' : 'files'];
    input.value = '';
    input.click();
  },
  labelled(isFolder) {
    const label = document.body.appendChild(document.createElement('label'));
    label.append(makeInput(isFolder));
    label.click();
    label.remove();
  },
  shown: (isFolder) => makeInput(isFolder).showPicker(),
  dispatched: (isFolder) => makeInput(isFolder).dispatchEvent(new MouseEvent('click')),
};

export async function mount(root) {
  for (const [name, press] of Object.entries(PRESSES)) {
    for (const isFolder of [false, true]) {
      const id = isFolder ? `${name}-folder` : name;
      add(root, 'button', { id, type: 'button', textContent: id }).addEventListener('click', () =>
        press(isFolder),
      );
    }
  }
}
