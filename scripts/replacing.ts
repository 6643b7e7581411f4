/** A library as we ship it: with some of its code replaced when it is built in. */
import type { Plugin } from 'vite';

/** In which files, what, and by what. */
export type Replacement = readonly [where: RegExp, what: RegExp, instead: string];

/** @throws in the build when there is nothing to replace: the library changed */
export function replacing(library: string, replacements: readonly Replacement[]): Plugin {
  return {
    name: `replacing-in-${library}`,
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(`node_modules/${library}/`)) return undefined;
      return replacements
        .filter(([where]) => where.test(id))
        .reduce((text, [, pattern, instead]) => {
          if (!pattern.test(text)) throw new Error(`${library} changed: nothing like ${pattern} in ${id}`);
          return text.replaceAll(pattern, instead);
        }, code);
    },
  };
}
