/** Copies of held files, which the person makes in a window of ours. No file comes there but by message from here. */
import { COPY_PORT, type EditorReply, type EditorRequest, type Instead } from '../messages.ts';
import { onConnect } from '../platform/connections.ts';
import { askBackground } from '../platform/requests.ts';

/**
 * Opens the window, and resolves when the person is done there.
 * @param order what is held, and where it is about to go
 * @param signal closes the window
 * @returns what takes the place of each file; undefined when the person went back, or the window is gone
 * @throws the window cannot be opened, or a copy cannot be read
 */
export function edit(
  order: Omit<Extract<EditorRequest, { type: 'edit' }>, 'type'>,
  signal: AbortSignal,
): Promise<Instead[] | undefined> {
  return new Promise((resolve, reject) => {
    const stop = onConnect<EditorReply, EditorRequest>(COPY_PORT, (connection) => {
      stop();
      connection.onGone(() => resolve(undefined));
      connection.onMessage(({ instead }) => takeHome(instead).then(resolve, reject));
      signal.addEventListener('abort', () => connection.tell({ type: 'over' }));
      connection.tell({ ...order, type: 'edit' });
    });
    signal.addEventListener('abort', () => {
      stop();
      resolve(undefined);
    });
    askBackground('open-editor', undefined).catch(reject);
  });
}

/**
 * One after the other: the copies are new from here on, whatever becomes of the window, and made by what is the page's, as
 * Firefox lets no page read a file of ours.
 */
async function takeHome(instead: readonly Instead[]): Promise<Instead[]> {
  const taken: Instead[] = [];
  for (const one of instead) {
    taken.push(
      typeof one === 'string'
        ? one
        : new window.File([await one.arrayBuffer()], one.name, { type: one.type }),
    );
  }
  return taken;
}
