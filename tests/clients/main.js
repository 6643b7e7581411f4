/** One page for every client: `?uppy` mounts `pages/uppy.js`, and says on `<html>` when it is ready. */
const pages = import.meta.glob('./pages/*.js');
const name = location.search.slice(1);
document.title = name;
document.querySelector('h1').textContent = name;
const { mount } = await pages[`./pages/${name}.js`]();
await mount(document.querySelector('#root'));
document.documentElement.dataset.ready = name;
