fetch('https://planted.test/worker').catch(() => {});
