/**
 * What every page under test shares: a log of the events its handlers saw, and the upload itself. The handlers
 * are each page's own, in the manner of its framework.
 */

/** Events in the order the page saw them; the tests read it as `window.__log`. */
window.__log = [];

/** The files an event of any of the three routes carries. */
function filesOf(event) {
  const native = event.nativeEvent ?? event.originalEvent ?? event;
  return [...(native.target?.files ?? native.dataTransfer?.files ?? native.clipboardData?.files ?? [])];
}

/** Writes an event down as the page sees it. Takes native, React and jQuery events. */
export function note(event) {
  const native = event.nativeEvent ?? event.originalEvent ?? event;
  window.__log.push({
    type: native.type,
    isTrusted: native.isTrusted,
    files: filesOf(event).map((file) => ({
      name: file.name,
      size: file.size,
      path: file.webkitRelativePath,
    })),
  });
}

/** Uploads at once: every file with its path below the chosen folder, where it has one. */
export async function upload(files, route) {
  if (files.length === 0) return;
  const form = new FormData();
  form.append('route', route);
  for (const { file, path } of files) form.append('file', file, path);
  await fetch('/upload', { method: 'POST', body: form });
  document.querySelector('#sent').textContent += `${route}: ${files.length} `;
}

/** The files of an input's event, each with its path below the chosen folder. */
export function pickedFiles(event) {
  return filesOf(event).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** The files of a paste. */
export function pastedFiles(event) {
  return filesOf(event).map((file) => ({ file, path: file.name }));
}

async function filesUnder(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.slice(1) }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const children = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (children.length === 0) return found;
    for (const child of children) found.push(...(await filesUnder(child)));
  }
}

/** The files of a drop, folders walked as drop zones of real sites do, by `webkitGetAsEntry`. */
export async function droppedFiles(event) {
  const { dataTransfer } = event.nativeEvent ?? event.originalEvent ?? event;
  const entries = [...dataTransfer.items].map((item) => item.webkitGetAsEntry());
  const plain = pastedFiles({ target: null, dataTransfer });
  if (entries.every((entry) => !entry?.isDirectory)) return plain;
  return (await Promise.all(entries.filter(Boolean).map(filesUnder))).flat();
}
