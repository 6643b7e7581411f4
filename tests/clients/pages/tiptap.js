import { Editor } from '@tiptap/core';
import { FileHandler } from '@tiptap/extension-file-handler';
import { Image } from '@tiptap/extension-image';
import { StarterKit } from '@tiptap/starter-kit';
import { uploadPicturesIn } from '../shared.js';

/** Puts pictures into the text, as the example of its makers does. */
async function insert(editor, files, position) {
  for (const file of files) {
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(file);
    });
    const picture = { type: 'image', attrs: { src: reader.result } };
    editor
      .chain()
      .insertContentAt(position ?? editor.state.selection.anchor, picture)
      .focus()
      .run();
  }
}

export function mount(root) {
  const editor = new Editor({
    element: root,
    content: '<p></p>',
    extensions: [
      StarterKit,
      Image.configure({ allowBase64: true }),
      FileHandler.configure({
        allowedMimeTypes: ['image/png', 'image/jpeg'],
        onPaste: (self, files) => insert(self, files),
        onDrop: (self, files, position) => insert(self, files, position),
      }),
    ],
  });
  uploadPicturesIn(editor.view.dom);
}
