fetch('https://planted.test/offscreen').catch(() => {});
new Worker('worker.js');
