/**
 * Pictures and other files that pages read from the clipboard by themselves, behind a paste button
 * (`navigator.clipboard.read`; W3C Clipboard API 7.3). A clipboard of texts is never read by us. Refused, the
 * call fails as when the person does not allow it.
 */
import { apply } from '../natives.ts';
import type { Hooks } from './hooks.ts';
import type { MayHave } from './may-have.ts';

/** Also of the formats that pages make up, which browsers put a `web ` before. */
const TEXT = /^(web )?text\//;

const REFUSED = /Firefox/.test(navigator.userAgent)
  ? 'Clipboard read operation is not allowed.'
  : "Failed to execute 'read' on 'Clipboard': Read permission denied.";

export function hookClipboard(hooks: Hooks, mayHave: MayHave): void {
  // Pages that did not come over HTTPS have neither.
  const { Clipboard, ClipboardItem: Item } = window as Partial<typeof globalThis>;
  if (!Clipboard || !Item) return;
  const { getType } = Item.prototype;

  const answer = async (reading: Promise<ClipboardItems>): Promise<ClipboardItems> => {
    const items = await reading;
    const found = items.flatMap((item) =>
      item.types.filter((type) => !TEXT.test(type)).map((type) => ({ item, type })),
    );
    if (found.length === 0 || !mayHave.isOn()) return items;
    const reads = found.map(async ({ item, type }) => ({
      file: asFile(await apply(getType, item, [type]), type),
      path: '',
      type,
    }));
    // What cannot be read now, the page cannot read either.
    const files = (await Promise.allSettled(reads)).flatMap((read) =>
      read.status === 'fulfilled' ? [read.value] : [],
    );
    const [only, ...others] = files;
    const given = await mayHave(files, others.length === 0 ? only?.file.type : undefined);
    if (given === true) return items;
    if (given && only) return given.map((copy) => new Item({ [only.type]: copy }));
    throw new DOMException(REFUSED, 'NotAllowedError');
  };

  hooks.on(Clipboard.prototype, 'read', (call) => answer(call() as Promise<ClipboardItems>));
}

/** Named as browsers name a picture that is pasted. */
function asFile(blob: Blob, type: string): File {
  const real = type.replace(/^web /, '');
  return new File([blob], real === 'image/png' ? 'image.png' : 'clipboard', { type: real });
}
