import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { upload } from '../../pages/shared/page.js';

const onDrop = (files) =>
  upload(
    files.map((file) => ({ file, path: file.path })),
    'react-dropzone',
  );

function Zone({ id, folders }) {
  const { getInputProps, getRootProps } = useDropzone({ onDrop });
  return createElement(
    'div',
    { ...getRootProps(), id, 'data-drop': true },
    createElement('input', getInputProps(folders ? { webkitdirectory: '' } : {})),
    id,
  );
}

export function mount(root) {
  const zones = [
    { key: 'files', id: 'files' },
    { key: 'folders', id: 'folders', folders: true },
  ];
  return new Promise((resolve) => {
    const mounted = { key: 'mounted', ref: (element) => element && resolve(), hidden: true };
    createRoot(root).render([...zones.map((zone) => createElement(Zone, zone)), createElement('i', mounted)]);
  });
}
