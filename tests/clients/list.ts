import type { Tab } from '../browser/driver.ts';
import { OWN_PAGES } from './own.ts';

/** How a person gives files to a client. The last two are ways to give a whole folder. */
export const ROUTES = ['pick', 'drop', 'paste', 'pickdir', 'dropdir'] as const;
export type Route = (typeof ROUTES)[number];

/** Something that takes files: a widget or an editor from npm, or a page of ours. */
export interface Client {
  /** As the table names it. */
  name: string;
  /** Where it lies on the test server. */
  page: string;
  /** Nobody here wrote it. */
  foreign: boolean;
  takes: 'anything' | 'pictures';
  /** Its file dialog gives one file only. */
  picksOne?: true;
  /** Makes the page ready. */
  prepare?(tab: Tab): Promise<void>;
  /** On each route it has: the element that is clicked, dropped on or pasted into. */
  at: Partial<Record<Route, string>>;
  /** Does what is left to do for an upload of so many files; absent where the client uploads by itself. */
  finish?(tab: Tab, route: Route, files: number): Promise<void>;
}

type Foreign = Omit<Client, 'page' | 'foreign' | 'takes'>;

const foreign = (takes: Client['takes'], clients: Foreign[]): Client[] =>
  clients.map((client) => ({ ...client, takes, foreign: true, page: `/clients/?${client.name}` }));

const widgets = foreign('anything', [
  {
    name: 'uppy',
    at: {
      pick: '.uppy-Dashboard-browse:first-of-type',
      drop: '.uppy-Dashboard-AddFiles',
      paste: '.uppy-Dashboard-AddFiles-title',
      pickdir: '.uppy-Dashboard-browse:last-of-type',
      dropdir: '.uppy-Dashboard-AddFiles',
    },
  },
  {
    name: 'filepond',
    at: {
      pick: '#files .filepond--label-action',
      drop: '#files',
      paste: 'h1',
      pickdir: '#folders .filepond--label-action',
      dropdir: '#files',
    },
  },
  {
    name: 'dropzone',
    at: { pick: '#files', drop: '#files', paste: 'h1', pickdir: '#folders', dropdir: '#files' },
  },
  { name: 'plupload', at: { pick: '#browse', drop: '#drop', dropdir: '#drop' } },
  {
    name: 'blueimp',
    at: { pick: '#files', drop: '#drop', paste: 'h1', pickdir: '#folders', dropdir: '#drop' },
  },
  {
    name: 'react-dropzone',
    at: { pick: '#files', drop: '#files', pickdir: '#folders', dropdir: '#files' },
  },
  {
    name: 'antd',
    at: {
      pick: '#files .ant-upload-btn',
      drop: '#files .ant-upload-btn',
      paste: 'h1',
      pickdir: '#folders .ant-upload-btn',
      dropdir: '#folders .ant-upload-btn',
    },
  },
  { name: 'browser-fs-access', at: { pick: '#files', pickdir: '#folders' } },
  {
    name: 'deep-chat',
    at: {
      pick: 'deep-chat >>> #upload-mixed-files-icon',
      drop: 'deep-chat >>> #messages',
      paste: 'deep-chat >>> #text-input',
    },
    async finish(tab, _route, files) {
      await tab.until(
        (count) =>
          document.querySelector('deep-chat')?.shadowRoot?.querySelectorAll('.file-attachment').length ===
          count,
        files,
      );
      await tab.click('deep-chat >>> #submit-icon');
    },
  },
]);

const editors = foreign('pictures', [
  { name: 'quill', picksOne: true, at: { pick: '.ql-image', drop: '.ql-editor', paste: '.ql-editor' } },
  { name: 'prosemirror', at: { drop: '.ProseMirror', paste: '.ProseMirror' } },
  { name: 'tiptap', at: { drop: '.ProseMirror', paste: '.ProseMirror' } },
  { name: 'lexical', at: { drop: '#editor', paste: '#editor' } },
  { name: 'slate', at: { drop: '#editor', paste: '#editor' } },
  {
    name: 'tinymce',
    picksOne: true,
    at: { pick: '[data-mce-name=quickimage]', drop: 'iframe', paste: 'iframe' },
  },
  {
    name: 'ckeditor',
    at: { pick: '.ck-file-dialog-button', drop: '.ck-editor__editable', paste: '.ck-editor__editable' },
  },
]);

export const CLIENTS: readonly Client[] = [...widgets, ...editors, ...OWN_PAGES];
