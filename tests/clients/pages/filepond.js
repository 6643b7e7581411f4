import { add, vendor } from '../shared.js';

/** Two of them: one for files, and one that picks folders. */
export async function mount(root) {
  await Promise.all([vendor('filepond/dist/filepond.css'), vendor('filepond/dist/filepond.js')]);
  for (const id of ['files', 'folders']) {
    const pond = add(root, 'div', { id });
    window.FilePond.create(add(pond, 'input', { type: 'file', name: 'file', multiple: true }), {
      allowDirectoriesOnly: id === 'folders',
      allowPaste: id === 'files',
      allowMinimumUploadDuration: false,
      maxParallelUploads: 1,
      server: {
        process: { url: '/upload', ondata: withPath },
        revert: null,
      },
    });
  }
  // It fades in, and takes no click before that.
  const labels = [...root.querySelectorAll('.filepond--drop-label')];
  while (labels.some(({ style }) => style.opacity !== '1')) await new Promise(requestAnimationFrame);
}

function withPath(form) {
  const file = form.getAll('file').find((part) => part instanceof File);
  form.append('path', file?.webkitRelativePath || file?._relativePath || '');
  return form;
}
