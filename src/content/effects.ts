/**
 * What a drag may do and does (HTML 6.11.3, `effectAllowed` and `dropEffect`). In Chromium a DataTransfer made by a
 * script says `none` for both and cannot be told otherwise: a replayed one answers from here, and as in a real
 * drop only `dropEffect` can be set, to what it can mean.
 */
import { defineProperty } from './natives.ts';

export type Effects = Pick<DataTransfer, 'effectAllowed' | 'dropEffect'>;

const DROP_EFFECTS = ['none', 'copy', 'link', 'move'];

export function readEffects({ effectAllowed, dropEffect }: DataTransfer): Effects {
  return { effectAllowed, dropEffect };
}

/** @returns the DataTransfer */
export function giveEffects(dataTransfer: DataTransfer, effects: Effects): DataTransfer {
  const { effectAllowed } = effects;
  dataTransfer.effectAllowed = effectAllowed;
  if (dataTransfer.effectAllowed !== effectAllowed) {
    defineProperty(dataTransfer, 'effectAllowed', {
      configurable: true,
      get: () => effectAllowed,
      set: () => undefined,
    });
  }
  let { dropEffect } = effects;
  dataTransfer.dropEffect = dropEffect;
  if (dataTransfer.dropEffect !== dropEffect) {
    defineProperty(dataTransfer, 'dropEffect', {
      configurable: true,
      get: () => dropEffect,
      set(value: unknown) {
        const effect = String(value);
        if (isDropEffect(effect)) dropEffect = effect;
      },
    });
  }
  return dataTransfer;
}

function isDropEffect(effect: string): effect is DataTransfer['dropEffect'] {
  return DROP_EFFECTS.includes(effect);
}
