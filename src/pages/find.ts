/** @throws {TypeError} the page's HTML has no such element: a mistake of ours that must not stay unseen */
export function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`The page has no ${type.name} with the id ${id}.`);
  return found;
}
