/** What browsers call the parts of the warning, in the words of WAI-ARIA where they differ. */
const ROLES: Readonly<Record<string, string>> = {
  alertdialog: 'dialog',
  dialog: 'dialog',
  group: 'group',
  grouping: 'group',
  heading: 'heading',
  button: 'button',
  pushbutton: 'button',
  'push button': 'button',
  checkbox: 'checkbox',
  checkbutton: 'checkbox',
  'check button': 'checkbox',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  summary: 'summary',
  link: 'link',
};

/** @param nodes role and name of each, in the order of the tree; what is of no role above is text, or holds others */
export function spokenOf(nodes: readonly (readonly [role?: string, name?: string])[]): string[] {
  return nodes.flatMap(([role = '', name = '']) => (ROLES[role] && name ? [`${ROLES[role]}: ${name}`] : []));
}
