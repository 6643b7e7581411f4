import 'deep-chat';
import { add } from '../shared.js';

export async function mount(root) {
  const chat = add(root, 'deep-chat', {
    connect: { handler },
    mixedFiles: true,
    dragAndDrop: true,
  });
  chat.style.cssText = 'width: 600px; height: 400px';
  await new Promise((resolve) => {
    chat.onComponentRender = resolve;
  });
}

async function handler(body, signals) {
  await fetch('/upload', { method: 'POST', body });
  signals.onResponse({ text: 'Received' });
}
