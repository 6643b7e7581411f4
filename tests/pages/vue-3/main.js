import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';
import { droppedFiles, note, pastedFiles, pickedFiles, upload } from '../shared/page.js';

createApp({
  template: `
    <label>Files <input id="file" type="file" multiple @change="picked" /></label>
    <label>Folder <input id="folder" type="file" webkitdirectory @change="picked" /></label>
    <div
      data-drop
      id="drop"
      :class="{ over }"
      @dragenter.prevent="over = true"
      @dragover.prevent
      @dragleave="over = false"
      @drop.prevent="dropped"
    >
      Drop files here
    </div>
    <textarea data-paste id="paste" placeholder="Paste here" @paste="pasted"></textarea>
  `,
  setup() {
    const over = ref(false);
    return {
      over,
      picked(event) {
        note(event);
        upload(pickedFiles(event), 'pick');
      },
      async dropped(event) {
        note(event);
        over.value = false;
        upload(await droppedFiles(event), 'drop');
      },
      pasted(event) {
        note(event);
        upload(pastedFiles(event), 'paste');
      },
    };
  },
}).mount('#app');
