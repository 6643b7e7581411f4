/** 3DHISTECH's MIRAX: a folder whose `Slidedat.ini` tells of the slide (openslide.org/formats/mirax). */
import { fieldsOf, type Slide, type SlideValue } from '../slide.ts';

const KEYS: Readonly<Record<string, SlideValue>> = {
  SLIDE_NAME: 'text',
  PROJECT_NAME: 'text',
  SLIDE_BARCODE: 'number',
  SLIDE_CREATIONDATETIME: 'date',
  SLIDE_UTC_CREATIONDATETIME: 'date',
};
/** Its layers beside the tissue, which `Slidedat.ini` lists by name. */
const LABEL = /^NONHIER_\d+_VAL_\d+\s*=\s*ScanDataLayer_SlideBarcode\s*$/m;

/** @returns nothing for any other text */
export function mirax(text: string): Slide | undefined {
  if (!/^[\ufeff\s]*\[GENERAL\]/.test(text) || !/^SLIDE_ID\s*=/m.test(text)) return undefined;
  const lines = Array.from(
    text.matchAll(/^(\w+)[ \t]*=(.*)$/gm),
    ([, key = '', value]) => [key, value] as const,
  );
  return {
    format: 'MIRAX',
    isTissue: true,
    fields: fieldsOf(
      lines.flatMap(([key, value]) => {
        const is = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
        return is ? [[is, key, value] as const] : [];
      }),
    ),
    showsLabel: LABEL.test(text),
  };
}
