import { add, uploadPicturesIn, vendor } from '../shared.js';

export async function mount(root) {
  await Promise.all([vendor('quill/dist/quill.snow.css'), vendor('quill/dist/quill.js')]);
  const editor = add(root, 'div', { id: 'editor' });
  const quill = new window.Quill(editor, { theme: 'snow', modules: { toolbar: ['bold', 'image'] } });
  uploadPicturesIn(quill.root);
}
