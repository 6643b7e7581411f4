import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { uploadAll } from '../shared.js';

/** Files as in the example of its makers: `insertData` gets pasted and dropped data alike. */
function withFiles(editor) {
  const { insertData } = editor;
  editor.insertData = (data) => {
    if (data.files.length > 0) uploadAll(data.files);
    else insertData(data);
  };
  return editor;
}

function App({ mounted }) {
  const [editor] = useState(() => withFiles(withReact(createEditor())));
  const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
  return createElement(
    Slate,
    { editor, initialValue },
    createElement(Editable, { id: 'editor', 'data-paste': true, ref: mounted }),
  );
}

export function mount(root) {
  return new Promise((resolve) => {
    createRoot(root).render(createElement(App, { mounted: (element) => element && resolve() }));
  });
}
