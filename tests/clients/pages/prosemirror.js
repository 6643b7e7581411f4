import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { uploadAll } from '../shared.js';

const take = (data) => {
  if (!data?.files.length) return false;
  uploadAll(data.files);
  return true;
};

export function mount(root) {
  new EditorView(root, {
    state: EditorState.create({ schema }),
    handlePaste: (_view, event) => take(event.clipboardData),
    handleDrop: (_view, event) => take(event.dataTransfer),
  });
}
