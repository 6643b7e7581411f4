/** On a content script's word, makes one request in the background and one in every other place there is. */
chrome.runtime.onMessage.addListener((message) => {
  if (message !== 'plant') return;
  fetch('https://planted.test/background').catch(() => {});
  if (chrome.offscreen) {
    chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification: 'toy' });
  } else {
    new Worker('worker.js');
  }
});
