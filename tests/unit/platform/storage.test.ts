import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parsePolicy } from '../../../src/managed.ts';

const get = vi.hoisted(() => vi.fn<() => Promise<object>>());
vi.mock('../../../src/platform/browser.ts', () => ({ browser: { storage: { managed: { get } } } }));

// Other tests' modules have other browsers in them, and theirs shall not have ours.
vi.resetModules();
afterAll(() => vi.resetModules());
const { policyAllowsSend } = await import('../../../src/platform/storage.ts');

describe('policyAllowsSend', () => {
  it('reads yes and no as the whole policy does', async () => {
    const word = fc.tuple(
      fc.constantFrom('', ' ', '\n', '-', '0'),
      fc.constantFrom('false', 'False', 'TRUE', 'true', '0', '1', 'no', ''),
      fc.constantFrom('', ' ', '.', '0'),
    );
    const value = fc.oneof(
      fc.constantFrom(true, false, 0, 1, -1, 2, null, undefined),
      word.map((parts) => parts.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(value, async (allowSendAsIs) => {
        get.mockResolvedValue({ allowSendAsIs });
        expect(await policyAllowsSend()).toBe(parsePolicy({ allowSendAsIs })?.managed.allowsSend);
      }),
      { numRuns: 500 },
    );
  });

  it('is so where there is no policy', async () => {
    get.mockRejectedValue(new Error('no policy'));
    expect(await policyAllowsSend()).toBe(true);
  });
});
