import { droppedFiles, note, pastedFiles, pickedFiles, upload } from '../shared/page.js';

/**
 * A chat as many sites build it: Enter sends, Escape throws the draft away, single letters are shortcuts unless
 * one is typing. Pasted pictures are left to the browser, which puts them into the text; other files are attached.
 */
const composer = document.querySelector('#composer');
const attached = document.querySelector('#attached');
const shortcuts = document.querySelector('#shortcuts');
let attachments = [];

/** Every key that reached the page, typed or not. */
window.__keys = [];

function attach(files) {
  attachments.push(...files);
  attached.textContent = attachments.map(({ path }) => path).join(', ');
}

function clear() {
  attachments = [];
  attached.textContent = '';
  composer.textContent = '';
}

/** Pictures that the browser's own paste put into the text. */
function pictures() {
  return Promise.all(
    [...composer.querySelectorAll('img')].map(async (image, index) => {
      const blob = await (await fetch(image.src)).blob();
      return { file: blob, path: `pasted-${index + 1}.png` };
    }),
  );
}

async function send() {
  const files = [...attachments, ...(await pictures())];
  clear();
  await upload(files, 'chat');
}

for (const input of document.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', (event) => {
    note(event);
    attach(pickedFiles(event));
    input.value = '';
  });
}

composer.addEventListener('paste', (event) => {
  note(event);
  const documents = pastedFiles(event).filter(({ file }) => !file.type.startsWith('image/'));
  if (documents.length === 0) return;
  event.preventDefault();
  attach(documents);
});
composer.addEventListener('dragover', (event) => event.preventDefault());
composer.addEventListener('drop', async (event) => {
  event.preventDefault();
  note(event);
  attach(await droppedFiles(event));
});

window.addEventListener('keydown', (event) => {
  window.__keys.push(event.key);
  if (event.key === 'Escape') clear();
  if (event.key === 'Enter') {
    event.preventDefault();
    send();
  }
  if ('jkn'.includes(event.key) && event.target !== composer) shortcuts.textContent += event.key;
});
