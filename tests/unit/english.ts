import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/**
 * The browser's words without a browser: `say` gives English. To be imported first.
 */
const messages: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> =
  JSON.parse(readFileSync(new URL('../../src/_locales/en/messages.json', import.meta.url), 'utf8'));

/** As the browser does it: `$NAME$` stands for the value that its placeholder's `$1` names; unknown keys give ''. */
function getMessage(key: string, values: string[] = []): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const position = Number(placeholders[name.toLowerCase()]?.content.slice(1));
    return values[position - 1] ?? '';
  });
}

vi.mock('../../src/platform/browser.ts', () => ({ browser: { i18n: { getMessage } } }));
