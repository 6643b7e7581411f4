/** Pages of ours, for what no client from npm covers. */
import type { Tab } from '../browser/driver.ts';
import { dropTarget, pasteTarget, STYLES, sendIfAsked } from '../browser/pages.ts';
import { addFrame, FRAMES } from '../browser/places.ts';
import type { Client } from './list.ts';

const OWN = { foreign: false, takes: 'anything' } as const;

const styles = STYLES.map((style): Client => {
  const [drop, paste] = [dropTarget(style), pasteTarget(style)];
  return {
    ...OWN,
    name: style,
    page: `/${style}/`,
    at: { pick: '#file', drop, paste, pickdir: '#folder', dropdir: drop },
    finish: (tab, route) =>
      sendIfAsked(tab, style, route === 'pick' || route === 'pickdir' ? 'pick' : 'drop'),
  };
});

const frames = FRAMES.map((kind): Client => {
  const zones = { drop: '#frame >>> #drop', paste: '#frame >>> #paste' };
  return {
    ...OWN,
    name: `frame, ${kind}`,
    page: '/plain-form/',
    prepare: (tab) => addFrame(tab, kind),
    at: { pick: '#frame >>> #file', ...(kind !== 'sandboxed without scripts' && zones) },
    async finish(tab: Tab, route) {
      if (route !== 'pick') return;
      const frame = await tab.frame('#frame');
      await frame.until(() => document.querySelector<HTMLInputElement>('#file')?.files?.length);
      await tab.click('#frame >>> #send');
    },
  };
});

const inputs = ['made', 'removed', 'reused', 'labelled', 'shown', 'dispatched'].map(
  (name): Client => ({
    ...OWN,
    name: `input, ${name}`,
    page: '/clients/?inputs',
    at: { pick: `#${name}`, pickdir: `#${name}-folder` },
  }),
);

const roots = [
  ['open', '#open'],
  ['closed', '#closed'],
  ['open in closed', '#nested >>> #inner'],
  ['closed, by the parser', '#parsed'],
].map(
  ([name, host]): Client => ({
    ...OWN,
    name: `shadow root, ${name}`,
    page: '/clients/?shadow',
    at: {
      pick: `${host} >>> input`,
      drop: `${host} >>> .zone`,
      paste: `${host} >>> textarea`,
      dropdir: `${host} >>> .zone`,
    },
  }),
);

const handles: Client = {
  ...OWN,
  name: 'handles',
  page: '/clients/?handles',
  at: { drop: '#zone', dropdir: '#zone' },
};

export const OWN_PAGES: readonly Client[] = [...styles, ...frames, ...inputs, ...roots, handles];
