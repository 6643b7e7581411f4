/**
 * Documents that are opened anew, which erases every listener of window and document (WHATWG HTML 8.4.1): the
 * other script puts its own back before anything that is written can run.
 */
import type { TellReport } from '../channel.ts';
import type { Hooks, Instead } from './hooks.ts';

export function hookDocuments(hooks: Hooks, tell: TellReport): void {
  hooks.on(Document.prototype, 'open', (call) => {
    const result = call();
    tell('document-open');
    return result;
  });
  const write: Instead = (call, self, args) => {
    // Writing to a document that is loaded opens it anew, and runs what is written in the same call. Writing
    // nothing opens it just as well, or as little.
    if (isLoaded(self) && args.length > 0 && args.every((arg) => typeof arg === 'string')) {
      call(['']);
      tell('document-open');
    }
    return call();
  };
  hooks.on(Document.prototype, 'write', write);
  hooks.on(Document.prototype, 'writeln', write);
}

function isLoaded(self: unknown): boolean {
  return self instanceof Document && self.readyState !== 'loading';
}
