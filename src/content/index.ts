/** The isolated-world script: wiring only. */
import { warmUpScanner } from '../scanner/client.ts';
import { openChannel } from './channel.ts';
import { isCleared } from './cleared.ts';
import { hold } from './hold.ts';
import { createPage } from './page.ts';
import { dropRoute } from './routes/drop.ts';
import { inputRoute } from './routes/input.ts';
import { pasteRoute } from './routes/paste.ts';
import type { Gate } from './upload.ts';
import { createWarning } from './warning/index.ts';

const channel = openChannel();
const warning = createWarning();
const page = createPage();

const gate: Gate = {
  isOn: page.isOn,
  mustHold: (files) => page.isOn() && files.some((file) => !isCleared(file) && !page.knows(file)),
  hold: (upload, replaced) => void hold(upload, replaced, { ...page, warning }),
  hint: () => {
    if (page.isOn()) warmUpScanner();
  },
};

const forever = new AbortController().signal;
for (const route of [inputRoute, dropRoute(channel), pasteRoute(channel)]) route(gate, forever);
