import { upload } from '../../pages/shared/page.js';
import { add } from '../shared.js';

/** Its way where the browser has no file picker for web apps, as in Firefox, Safari and Brave: a detached input. */
export async function mount(root) {
  Reflect.deleteProperty(window, 'showOpenFilePicker');
  const { directoryOpen, fileOpen } = await import('browser-fs-access');
  const button = (id, choose) => {
    add(root, 'button', { id, type: 'button', textContent: id }).addEventListener('click', async () => {
      const files = await choose();
      await upload(
        files.map((file) => ({ file, path: file.webkitRelativePath || file.name })),
        id,
      );
    });
  };
  button('files', () => fileOpen({ multiple: true }));
  button('folders', () => directoryOpen({ recursive: true }));
}
