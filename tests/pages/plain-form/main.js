import { droppedFiles, note, pastedFiles, upload } from '../shared/page.js';

const form = document.querySelector('form');
const drop = document.querySelector('#drop');
const paste = document.querySelector('#paste');

for (const type of ['input', 'change', 'submit']) form.addEventListener(type, note);

for (const type of ['dragenter', 'dragover', 'dragleave']) {
  drop.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', type !== 'dragleave');
  });
}
drop.addEventListener('drop', async (event) => {
  event.preventDefault();
  note(event);
  drop.classList.remove('over');
  await upload(await droppedFiles(event), 'drop');
});

paste.addEventListener('paste', async (event) => {
  note(event);
  await upload(pastedFiles(event), 'paste');
});
