import { upload } from '../../pages/shared/page.js';
import { add } from '../shared.js';

/** A drop zone that asks for handles of the File System Access API, which Chromium has. */

async function filesUnder(handle, path) {
  if (handle.kind === 'file') return [{ file: await handle.getFile(), path: `${path}${handle.name}` }];
  const children = [];
  for await (const child of handle.values()) children.push(child);
  // Chromium lists a folder in an order that changes from one listing to the next.
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = [];
  for (const child of children) found.push(...(await filesUnder(child, `${path}${handle.name}/`)));
  return found;
}

export async function mount(root) {
  const zone = add(root, 'div', { id: 'zone', textContent: 'Drop here' });
  zone.style.padding = '40px';
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', async (event) => {
    event.preventDefault();
    const handles = await Promise.all(
      [...event.dataTransfer.items].map((item) => item.getAsFileSystemHandle?.()),
    );
    const files = await Promise.all(handles.filter(Boolean).map((handle) => filesUnder(handle, '')));
    await upload(files.flat(), 'handles');
  });
}
