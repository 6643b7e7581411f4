import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newUid } from '../../../../src/copies/dicom/uids.ts';

const salt = fc.uint8Array({ minLength: 16, maxLength: 16 });
const uid = fc.stringMatching(/^[0-2](\.(0|[1-9][0-9]{0,8})){1,6}$/);

it('is a UID of a UUID, the same for the same in one batch and another in the next', async () => {
  await fc.assert(
    fc.asyncProperty(uid, uid, salt, salt, async (one, other, batch, next) => {
      fc.pre(one !== other && batch.join() !== next.join());
      const made = await newUid(one, batch);
      expect(made).toMatch(/^2\.25\.[1-9][0-9]{30,38}$/);
      expect(await newUid(one, batch)).toBe(made);
      expect(await newUid(other, batch)).not.toBe(made);
      expect(await newUid(one, next)).not.toBe(made);
    }),
  );
});

it('tells files apart that have none', async () => {
  const batch = new Uint8Array(16);
  expect(await newUid('', batch)).not.toBe(await newUid('', batch));
});
