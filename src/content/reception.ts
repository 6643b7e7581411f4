/**
 * Whether the page took what was played to it. A page may refuse events that scripts made (`isTrusted`), and
 * refusing cannot be seen; that nobody read the files can.
 */
import { defineProperty, getOwnPropertyDescriptor } from './natives.ts';

/** After this long, a page that has not read its files is not going to; milliseconds. */
export const RECEPTION_MS = 2_000;

/**
 * Watches until the page reads one of the attributes `names` of `object`, or for `RECEPTION_MS`.
 * @returns whether it has
 */
export function watchReading<T extends object>(
  object: T,
  names: ReadonlyArray<keyof T & string>,
): () => boolean {
  let isRead = false;
  const stop = () => {
    for (const name of names) if (getOwnPropertyDescriptor(object, name)?.get) delete object[name];
  };
  for (const name of names) {
    const attribute = attributeOf(object, name);
    if (!attribute?.get) continue;
    defineProperty(object, name, {
      configurable: true,
      enumerable: false,
      get(): unknown {
        isRead = true;
        stop();
        return attribute.get?.call(object);
      },
      set(value: unknown) {
        attribute.set?.call(object, value);
      },
    });
  }
  setTimeout(stop, RECEPTION_MS);
  return () => isRead;
}

/** What the browser offers under a name, on whichever prototype. */
function attributeOf(object: object, name: string): PropertyDescriptor | undefined {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (typeof prototype !== 'object' || prototype === null) return undefined;
  return getOwnPropertyDescriptor(prototype, name) ?? attributeOf(prototype, name);
}
