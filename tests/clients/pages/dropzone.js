import { add, vendor } from '../shared.js';

/** Two of them: one for files, and one that picks folders, as its makers advise. */
export async function mount(root) {
  await Promise.all([vendor('dropzone/dist/dropzone.css'), vendor('dropzone/dist/dropzone-min.js')]);
  for (const id of ['files', 'folders']) {
    const dropzone = new window.Dropzone(add(root, 'div', { id, className: 'dropzone' }), {
      url: '/upload',
      parallelUploads: 1,
    });
    dropzone.on('sending', (file, _request, form) =>
      form.append('path', file.fullPath || file.webkitRelativePath),
    );
    if (id === 'files') addEventListener('paste', (event) => dropzone.paste(event));
    else dropzone.hiddenFileInput.setAttribute('webkitdirectory', '');
  }
}
