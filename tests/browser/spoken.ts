/** A node of a browser's accessibility tree. */
export interface SpokenNode {
  role?: string;
  name?: string;
  /** Of a heading, from 1. */
  level?: number;
}

/** What browsers call what people hear of, in the words of WAI-ARIA where they differ. */
const ROLES: Readonly<Record<string, string>> = {
  alertdialog: 'dialog',
  dialog: 'dialog',
  group: 'group',
  grouping: 'group',
  region: 'region',
  table: 'table',
  heading: 'heading',
  button: 'button',
  pushbutton: 'button',
  'push button': 'button',
  checkbox: 'checkbox',
  checkbutton: 'checkbox',
  'check button': 'checkbox',
  radio: 'radio',
  radiobutton: 'radio',
  textbox: 'textbox',
  entry: 'textbox',
  searchbox: 'searchbox',
  slider: 'slider',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  summary: 'summary',
  link: 'link',
  image: 'image',
  graphic: 'image',
  application: 'application',
  status: 'status',
  statusbar: 'status',
  alert: 'alert',
};

/** These only hold others, and need no name. */
const HOLDERS = ['dialog', 'group', 'region'];

/** @param nodes in the order of the tree; what is of no role above is text, or holds others */
export function spokenOf(nodes: readonly SpokenNode[]): string[] {
  return nodes.flatMap(({ role = '', name = '', level }) => {
    const spoken = ROLES[role];
    if (!spoken || (HOLDERS.includes(spoken) && !name)) return [];
    return [`${spoken}${spoken === 'heading' ? ` ${level}` : ''}: ${name}`.trimEnd()];
  });
}
