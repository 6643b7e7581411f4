document.querySelector('#plant').addEventListener('click', () => {
  fetch('https://planted.test/page').catch(() => {});
  new WebSocket('wss://planted.test/socket');
});
