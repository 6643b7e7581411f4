import { describe, expect, it } from 'vitest';
import { type Gate, guarded } from '../../../src/content/upload.ts';

/** A gate that counts how often a route failed. */
function gateThat(isOn: boolean): Gate & { failures: number } {
  return {
    failures: 0,
    isOn: () => isOn,
    mustHold: () => isOn,
    hold: () => undefined,
    hint: () => undefined,
    failed() {
      this.failures += 1;
    },
  };
}

/** What a listener of the page gets of an event, when ours is `heard`. */
function give(gate: Gate, heard: (event: Event) => void): { reached: boolean; prevented: boolean } {
  const page = new EventTarget();
  let reached = false;
  page.addEventListener('drop', guarded(gate, heard));
  page.addEventListener('drop', () => {
    reached = true;
  });
  const prevented = !page.dispatchEvent(new Event('drop', { cancelable: true }));
  return { reached, prevented };
}

const fail = () => {
  throw new Error('a fault of ours');
};

describe('guarded', () => {
  it('keeps the event from the page, and says so, when a route fails', () => {
    const gate = gateThat(true);
    expect(give(gate, fail)).toEqual({ reached: false, prevented: true });
    expect(gate.failures).toBe(1);
  });

  it('lets the event go on when the route does not want it', () => {
    const gate = gateThat(true);
    expect(give(gate, () => undefined)).toEqual({ reached: true, prevented: false });
    expect(gate.failures).toBe(0);
  });

  it('stays out of the way where the person switched it off', () => {
    const gate = gateThat(false);
    expect(give(gate, fail)).toEqual({ reached: true, prevented: false });
    expect(gate.failures).toBe(0);
  });
});
