import { droppedFiles, note, pastedFiles, pickedFiles, upload } from './page.js';

/** The same page for every version of React. */
export function mount(React, createRoot) {
  const { createElement, useState } = React;

  function App() {
    const [over, setOver] = useState(false);
    const picked = (event) => {
      note(event);
      upload(pickedFiles(event), 'pick');
    };
    const drag = (isOver) => (event) => {
      event.preventDefault();
      setOver(isOver);
    };
    const dropped = async (event) => {
      event.preventDefault();
      note(event);
      setOver(false);
      upload(await droppedFiles(event), 'drop');
    };
    const pasted = (event) => {
      note(event);
      upload(pastedFiles(event), 'paste');
    };
    return [
      createElement(
        'label',
        { key: 'file' },
        'Files ',
        createElement('input', { id: 'file', type: 'file', multiple: true, onChange: picked }),
      ),
      createElement(
        'label',
        { key: 'folder' },
        'Folder ',
        createElement('input', { id: 'folder', type: 'file', webkitdirectory: '', onChange: picked }),
      ),
      createElement(
        'div',
        {
          key: 'drop',
          id: 'drop',
          'data-drop': true,
          className: over ? 'over' : '',
          onDragEnter: drag(true),
          onDragOver: drag(true),
          onDragLeave: drag(false),
          onDrop: dropped,
        },
        'Drop files here',
      ),
      createElement('textarea', {
        key: 'paste',
        id: 'paste',
        'data-paste': true,
        placeholder: 'Paste here',
        onPaste: pasted,
      }),
    ];
  }

  createRoot(document.querySelector('#app')).render(createElement(App));
}
