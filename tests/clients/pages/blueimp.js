import { add, vendor } from '../shared.js';

export async function mount(root) {
  await vendor('jquery-3/dist/jquery.min.js');
  await vendor('blueimp-file-upload/js/vendor/jquery.ui.widget.js');
  await vendor('blueimp-file-upload/js/jquery.fileupload.js');
  const { jQuery } = window;
  const drop = add(root, 'div', { id: 'drop', textContent: 'Drop files here' });
  drop.dataset.drop = '';
  const files = add(root, 'input', { id: 'files', type: 'file', name: 'file', multiple: true });
  const folders = add(root, 'input', { id: 'folders', type: 'file', name: 'file', webkitdirectory: true });
  const options = { url: '/upload', sequentialUploads: true, submit: withPath };
  jQuery(files).fileupload({ ...options, dropZone: jQuery(drop), pasteZone: jQuery(document) });
  jQuery(folders).fileupload({ ...options, dropZone: null });
}

function withPath(_event, data) {
  const [file] = data.files;
  data.formData = { path: file.webkitRelativePath || file.relativePath || '' };
}
