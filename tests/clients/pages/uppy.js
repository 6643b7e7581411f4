import { vendor } from '../shared.js';

export async function mount(root) {
  await Promise.all([vendor('uppy/dist/uppy.min.css'), vendor('uppy/dist/uppy.min.js')]);
  const { Dashboard, Uppy, XHRUpload } = window.Uppy;
  new Uppy({ autoProceed: true })
    .use(Dashboard, { target: root, inline: true, fileManagerSelectionType: 'both' })
    .use(XHRUpload, { endpoint: '/upload', limit: 1, getResponseData: () => ({}) });
}
