import Upload from 'antd/es/upload';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** It uploads side by side; the number tells the order in which it began. */
const numbered = () => {
  let order = 0;
  return (file) => ({ order: order++, path: file.webkitRelativePath ?? '' });
};

const dragger = (id, more) =>
  createElement(
    'div',
    { key: id, id },
    createElement(Upload.Dragger, { action: '/upload', data: numbered(), multiple: true, ...more }, id),
  );

export function mount(root) {
  return new Promise((resolve) => {
    const mounted = { key: 'mounted', ref: (element) => element && resolve(), hidden: true };
    createRoot(root).render([
      dragger('files', { pastable: true }),
      dragger('folders', { directory: true }),
      createElement('i', mounted),
    ]);
  });
}
