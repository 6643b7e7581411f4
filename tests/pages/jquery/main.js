import $ from 'jquery';
import { droppedFiles, note, pastedFiles, pickedFiles, upload } from '../shared/page.js';

/** Every handler is delegated: it listens on the document, for elements that may come later. */
$(document)
  .on('change', 'input[type=file]', (event) => {
    note(event);
    upload(pickedFiles(event), 'pick');
  })
  .on('dragenter dragover', '#drop', (event) => {
    event.preventDefault();
    $('#drop').addClass('over');
  })
  .on('dragleave', '#drop', () => {
    $('#drop').removeClass('over');
  })
  .on('drop', '#drop', async (event) => {
    event.preventDefault();
    note(event);
    $('#drop').removeClass('over');
    upload(await droppedFiles(event), 'drop');
  })
  .on('paste', '#paste', (event) => {
    note(event);
    upload(pastedFiles(event), 'paste');
  });
