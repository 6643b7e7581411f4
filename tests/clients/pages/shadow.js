import { droppedFiles, pastedFiles, pickedFiles, upload } from '../../pages/shared/page.js';
import { add } from '../shared.js';

/** The same small uploader in shadow roots of every kind. */

const INSIDE = `
  <input type="file" multiple>
  <div class="zone" style="padding: 20px">Drop here</div>
  <textarea></textarea>`;

function wire(root) {
  root.querySelector('input').addEventListener('change', (event) => upload(pickedFiles(event), 'input'));
  const zone = root.querySelector('.zone');
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', async (event) => {
    event.preventDefault();
    await upload(await droppedFiles(event), 'drop');
  });
  root.querySelector('textarea').addEventListener('paste', (event) => {
    event.preventDefault();
    upload(pastedFiles(event), 'paste');
  });
}

function attach(host, mode) {
  const root = host.attachShadow({ mode });
  root.innerHTML = INSIDE;
  wire(root);
}

/** A closed root that the parser makes hands itself over to the element that it is for. */
function defineParsed() {
  customElements.define(
    'parsed-host',
    class extends HTMLElement {
      connectedCallback() {
        wire(this.attachInternals().shadowRoot);
      }
    },
  );
}

export async function mount(root) {
  for (const mode of ['open', 'closed']) attach(add(root, 'div', { id: mode }), mode);
  const outer = add(root, 'div', { id: 'nested' }).attachShadow({ mode: 'closed' });
  attach(add(outer, 'section', { id: 'inner' }), 'open');
  defineParsed();
  const parsed = `<parsed-host id="parsed"><template shadowrootmode="closed">${INSIDE}</template></parsed-host>`;
  add(root, 'div', {}).setHTMLUnsafe(parsed);
}
