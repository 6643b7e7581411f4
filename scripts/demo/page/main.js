/** Behaves as chats and social sites do: whatever file it gets, it sends to its server at once. */

const find = (selector, within = document) => within.querySelector(selector);

function line(list, text) {
  const item = document.createElement('li');
  item.textContent = text;
  list.append(item);
  return item;
}

const bytes = new Intl.NumberFormat('en', { style: 'unit', unit: 'byte', unitDisplay: 'long' });

function attach(card, files) {
  const by = find('h2', card).textContent;
  for (const file of files) {
    const item = line(find('.attached', card), file.name);
    if (card.id === 'post' && file.type.startsWith('image/')) {
      const picture = document.createElement('img');
      picture.src = URL.createObjectURL(file);
      picture.alt = '';
      item.prepend(picture);
    }
    void fetch(`/file?${new URLSearchParams({ by, name: file.name })}`, { method: 'POST', body: file });
  }
}

for (const card of document.querySelectorAll('[data-drop]')) {
  const input = find('input[type=file]', card);
  input.addEventListener('change', () => {
    attach(card, input.files);
    input.value = '';
  });
  card.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    attach(card, event.clipboardData.files);
  });
  card.addEventListener('dragover', (event) => {
    event.preventDefault();
    card.classList.add('over');
  });
  card.addEventListener('dragleave', () => card.classList.remove('over'));
  card.addEventListener('drop', (event) => {
    event.preventDefault();
    card.classList.remove('over');
    attach(card, event.dataTransfer.files);
  });
}

/** Moves what was written, and the names of what was attached, from the card's composer into `list`. */
function publish(card, list) {
  const text = find('textarea', card);
  const names = [...find('.attached', card).children].map((item) => item.textContent);
  const said = [text.value.trim(), ...names].filter((part) => part !== '');
  text.value = '';
  find('.attached', card).replaceChildren();
  if (said.length > 0) line(list, said.join(' · '));
  return names;
}

const chat = find('#chat');
find('form', chat).addEventListener('submit', (event) => {
  event.preventDefault();
  const names = publish(chat, find('#messages'));
  if (names.length > 0) line(find('#messages'), `I got ${names.join(' and ')}.`).className = 'theirs';
});
find('textarea', chat).addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  find('form', chat).requestSubmit();
});

const post = find('#post');
find('form', post).addEventListener('submit', (event) => {
  event.preventDefault();
  publish(post, find('#timeline'));
});

new EventSource('/received').addEventListener('message', ({ data }) => {
  const received = JSON.parse(data);
  find('#received').replaceChildren();
  for (const { by, name, size } of received) {
    line(find('#received'), `${by}: ${name}, ${bytes.format(size)}`);
  }
  find('#nothing').hidden = received.length > 0;
});

const { folder, samples } = await (await fetch('/offer')).json();
find('#offer').hidden = samples.length === 0;
find('#folder').textContent = folder;
for (const { name, about } of samples) {
  const link = document.createElement('a');
  link.href = `/samples/${name}`;
  link.download = name;
  link.textContent = name;
  line(find('#samples'), ` – ${about}`).prepend(link);
}
