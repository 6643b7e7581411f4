import { upload } from '../pages/shared/page.js';

/** What the clients' pages share: loading what is served as its maker built it, and uploading what an editor holds. */

/** Loads a file of an npm package, as a page with a script tag does: `vendor('uppy/dist/uppy.min.js')`. */
export function vendor(path) {
  const isStyle = path.endsWith('.css');
  const element = document.createElement(isStyle ? 'link' : 'script');
  if (isStyle) Object.assign(element, { rel: 'stylesheet', href: `/vendor/${path}` });
  else element.src = `/vendor/${path}`;
  return new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`no ${path}`)));
    document.head.append(element);
  });
}

/** Adds an element to a parent. */
export function add(parent, tag, properties) {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  return element;
}

/** Uploads each picture that comes to lie in an editor's text, as a site does that saves drafts. */
export function uploadPicturesIn(editable) {
  const known = new Set();
  new MutationObserver(async () => {
    const found = [...editable.querySelectorAll('img')].map(({ src }) => src);
    const fresh = found.filter((src) => /^(data|blob):/.test(src) && !known.has(src));
    for (const src of fresh) known.add(src);
    const pictures = await Promise.all(fresh.map(async (src) => (await fetch(src)).blob()));
    await upload(
      pictures.map((file, index) => ({ file, path: `picture-${index + 1}` })),
      'draft',
    );
  }).observe(editable, { attributeFilter: ['src'], childList: true, subtree: true });
}

/** Uploads files as they are, as an editor's plugin does. */
export const uploadAll = (files) =>
  upload(
    [...files].map((file) => ({ file, path: file.name })),
    'editor',
  );
