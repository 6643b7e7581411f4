/** `#plant` in the address plants requests, `#dialog` shows a dialog. */
if (location.hash === '#plant') {
  chrome.runtime.sendMessage('plant');
  fetch('https://planted.test/content').catch(() => {});
  Promise.resolve().then(() => fetch('https://planted.test/content-later').catch(() => {}));
  new Image().src = 'https://planted.test/content-image';
}

if (location.hash === '#dialog') {
  addEventListener('DOMContentLoaded', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const dialog = document.createElement('dialog');
    const title = document.createElement('p');
    const yes = document.createElement('button');
    const no = document.createElement('button');
    const off = document.createElement('button');
    title.textContent = 'A question';
    yes.textContent = 'Yes';
    no.textContent = 'No';
    off.textContent = 'Off';
    off.disabled = true;
    yes.addEventListener('click', (event) => {
      title.textContent = `Yes, trusted ${event.isTrusted}`;
    });
    no.addEventListener('click', () => dialog.close());
    dialog.append(title, yes, no, off);
    const note = document.createElement('p');
    note.textContent = 'A note';
    root.append(dialog, note);
    document.documentElement.append(host);
    dialog.showModal();
  });
}
