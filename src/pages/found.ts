/** Everything that was found in a file, whatever would become of it on a website. */
import { foundGroups } from '../explanation/found.ts';
import { mark } from '../explanation/marks.ts';
import { make } from '../make.ts';
import { framed, numbers } from '../marked-picture.ts';
import type { FileDetails, Mark, Preview } from '../messages.ts';
import { say } from '../platform/words.ts';

/** The picture with its places marked, and the list; nothing where nothing was found. */
export function makeFound({ report, preview }: FileDetails): HTMLElement[] {
  const { findings } = report;
  const groups = foundGroups(findings, undefined, Number.POSITIVE_INFINITY);
  const { marks, found } = preview ? mark(groups, findings, preview) : { marks: [], found: groups };
  const what = new Set(findings.filter(({ group }) => group === 'file').map(({ label }) => label));
  const lines = [
    ...[...what].map((key) => make('li', { textContent: say({ key }) })),
    ...found.flatMap(({ items }) =>
      items.map(({ label, shown, marks: at = [] }) => {
        const value =
          shown === undefined
            ? []
            : [say({ key: 'language_colon' }), make('bdi', { className: 'shown', textContent: shown })];
        return make('li', {}, ...numbers(at), say(label), ...value);
      }),
    ),
  ];
  return [
    ...(preview ? [makePreview(preview, marks)] : []),
    ...(lines.length > 0 ? [make('ul', {}, ...lines)] : []),
  ];
}

/** There may be hundreds: each is decoded when it comes into sight. */
function makePreview({ picture, width, height }: Preview, marks: readonly Mark[]): HTMLElement {
  const image = make('img', { width, height, alt: say({ key: 'preview_about' }), loading: 'lazy' });
  image.src = URL.createObjectURL(picture);
  const caption = make('figcaption', { textContent: say({ key: 'preview_caption' }) });
  return make('figure', {}, framed(image, marks), caption);
}
