import type { Overlay } from './driver.ts';
import { type Look, locateInside, lookInside } from './page-functions.ts';
import type { FrameRoots, Point } from './tab.ts';
import { poll } from './waiting.ts';

/**
 * The warning, seen from outside. It opens in the document that the files are aimed at, so every frame is looked
 * into.
 * @param frames the frames there are now
 */
export function overlayOf(
  frames: () => FrameRoots[],
  clickAt: (x: number, y: number) => Promise<void>,
): Overlay {
  async function looks(): Promise<Array<Look & { frame: FrameRoots }>> {
    const all = await Promise.all(
      frames().map(async (frame) => {
        const seen = await frame.inClosedRoots(lookInside);
        return seen && { ...seen, frame };
      }),
    );
    return all.filter((each) => each !== undefined);
  }
  /** The open dialog. */
  const dialog = async () => (await looks()).find(({ open }) => open);

  async function locate(name: string): Promise<Point> {
    const shown = (await dialog()) ?? (await looks()).find(({ notes }) => notes);
    const spot = await shown?.frame.inClosedRoots(locateInside, name);
    if (!shown || !spot) throw new Error(`the warning has no "${name}", only: ${shown?.buttons.join(', ')}`);
    if (spot.covered) throw new Error(`"${name}" is covered by ${spot.covered}`);
    const origin = await shown.frame.origin();
    return { x: origin.x + spot.x, y: origin.y + spot.y };
  }

  return {
    locate,
    present: async () => (await dialog()) !== undefined,
    opened: async () => {
      await poll(dialog, 'the warning never opened');
    },
    closed: async () => {
      await poll(async () => !(await dialog()), 'the warning never closed');
    },
    text: async () => (await dialog())?.text ?? '',
    buttons: async () => (await dialog())?.buttons ?? [],
    focused: async () => (await dialog())?.focused ?? '',
    notes: async () =>
      (await looks())
        .map(({ notes }) => notes)
        .join('\n')
        .trim(),
    click: async (name) => {
      const { x, y } = await locate(name);
      await clickAt(x, y);
    },
  };
}
