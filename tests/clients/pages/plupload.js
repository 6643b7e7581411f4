import { add, vendor } from '../shared.js';

export async function mount(root) {
  await vendor('plupload/js/plupload.full.min.js');
  const browse = add(root, 'button', { id: 'browse', type: 'button', textContent: 'Choose files' });
  const drop = add(root, 'div', { id: 'drop', textContent: 'Drop files here' });
  drop.dataset.drop = '';
  const uploader = new window.plupload.Uploader({
    runtimes: 'html5',
    browse_button: browse,
    drop_element: drop,
    url: '/upload',
    send_file_name: false,
  });
  uploader.bind('FilesAdded', () => uploader.start());
  uploader.bind('BeforeUpload', (_uploader, file) => {
    uploader.settings.multipart_params = { path: file.relativePath ?? '' };
  });
  await new Promise((resolve) => {
    uploader.bind('PostInit', resolve);
    uploader.init();
  });
}
