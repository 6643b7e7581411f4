/** A page as heavy as a large site's: megabytes of scripts, thousands of elements, hundreds of shadow roots. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** 3.3 MB of what real pages load, each file a script for browsers. */
const LIBRARIES = [
  'ckeditor5/dist/browser/ckeditor5.umd.js',
  'vue/dist/vue.global.js',
  'uppy/dist/uppy.min.js',
  'quill/dist/quill.js',
];

/** 3,000 rows by Vue, 300 elements with a shadow root and an input inside, two editors and an uploader. */
const HTML = `<!doctype html><title>Heavy</title>
  <main></main> <div id="first"></div> <div id="second"></div> <div id="files"></div>
  ${LIBRARIES.map((_, index) => `<script src="${index}.js"></script>`).join('\n')}
  <script>
    customElements.define('a-field', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: this.id.endsWith('0') ? 'closed' : 'open' });
        root.innerHTML = '<label>Field <input></label><slot></slot>';
      }
    });
    const { createApp, h } = Vue;
    const row = (index) => h('p', { onClick() {} }, [
      h('b', 'Row ' + index),
      index % 10 === 0 ? h('a-field', { id: 'field-' + index }, [h('i', 'inside')]) : ' of many',
    ]);
    createApp({ render: () => Array.from({ length: 3000 }, (_, index) => row(index)) }).mount('main');
    const { ClassicEditor, Essentials, Paragraph, Bold, Table } = CKEDITOR;
    ClassicEditor.create(document.querySelector('#first'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph, Bold, Table],
      toolbar: ['bold', 'insertTable'],
    });
    new Quill('#second', { modules: { toolbar: true } });
    new Uppy.Uppy().use(Uppy.Dashboard, { inline: true, target: '#files' });
  </script>`;

/**
 * @param pages folder that a server serves
 * @returns the page's path there
 */
export async function writeHeavyPage(pages: string): Promise<string> {
  const folder = join(pages, 'heavy');
  await mkdir(folder, { recursive: true });
  for (const [index, library] of LIBRARIES.entries()) {
    await copyFile(join(import.meta.dirname, '../../node_modules', library), join(folder, `${index}.js`));
  }
  await writeFile(join(folder, 'index.html'), HTML);
  return '/heavy/';
}
