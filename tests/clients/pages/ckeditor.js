import { upload } from '../../pages/shared/page.js';
import { add, vendor } from '../shared.js';

/** Used under its GPL licence, which it wants to hear. */
export async function mount(root) {
  await Promise.all([
    vendor('ckeditor5/dist/browser/ckeditor5.css'),
    vendor('ckeditor5/dist/browser/ckeditor5.umd.js'),
  ]);
  const { ClassicEditor, Essentials, Image, ImageUpload, Paragraph } = window.CKEDITOR;
  await ClassicEditor.create(add(root, 'div', {}), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Image, ImageUpload],
    toolbar: ['uploadImage'],
    extraPlugins: [uploads],
  });
}

function uploads(editor) {
  editor.plugins.get('FileRepository').createUploadAdapter = (loader) => ({
    async upload() {
      const file = await loader.file;
      await upload([{ file, path: file.name }], 'editor');
      return { default: '/vendor/tinymce/received.png' };
    },
    abort() {},
  });
}
