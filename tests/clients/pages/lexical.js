import { DRAG_DROP_PASTE, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_LOW, createEditor } from 'lexical';
import { add, uploadAll } from '../shared.js';

export function mount(root) {
  const editable = add(root, 'div', { id: 'editor', contentEditable: true });
  editable.dataset.paste = '';
  const editor = createEditor({ namespace: 'test', onError: (error) => reportError(error) });
  editor.setRootElement(editable);
  registerRichText(editor);
  editor.update(() => $getRoot().append($createParagraphNode()));
  const upload = (files) => {
    uploadAll(files);
    return true;
  };
  editor.registerCommand(DRAG_DROP_PASTE, upload, COMMAND_PRIORITY_LOW);
}
