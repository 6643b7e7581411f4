import { upload } from '../../pages/shared/page.js';
import { add, vendor } from '../shared.js';

/** Its text lies in a frame. Used under its GPL licence, which it wants to hear. */
export async function mount(root) {
  await vendor('tinymce/tinymce.min.js');
  const target = add(root, 'textarea', {});
  await window.tinymce.init({
    target,
    license_key: 'gpl',
    plugins: 'image quickbars',
    toolbar: 'quickimage',
    quickbars_insert_toolbar: false,
    menubar: false,
    promotion: false,
    paste_data_images: true,
    automatic_uploads: true,
    async images_upload_handler(picture) {
      await upload([{ file: picture.blob(), path: 'picture' }], 'editor');
      return picture.blobUri();
    },
  });
}
