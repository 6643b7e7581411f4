/** Where on the picture each line of the found list stands: numbered frames. Pure. */
import type { FoundGroup, Mark } from '../messages.ts';
import type { Finding, FindingGroup, Place } from '../types.ts';

/** More numbers than this are no help. */
const MOST_NUMBERS = 6;
/** Frames closer together than this become one, or their numbers would lie over one another; pixels of the preview. */
const NEAR = 26;

/** What is told under these headings stands somewhere. */
const DETAILS: readonly FindingGroup[] = ['who', 'when', 'where', 'hospital', 'link'];

interface Block extends Mark {
  labels: Set<string>;
}

/** A finding that has a frame. */
type Placed = Finding & { place: Place };

/** Which of a file's pictures the preview shows: the first with something that leads to a person, else with anything. */
export function pictureShown(findings: readonly Finding[]): number | undefined {
  const placed = placedIn(findings);
  return (placed.find(({ identifying }) => identifying) ?? placed[0])?.place.picture;
}

/** Without what proves a page medical: that stands all over it, and leads to nobody. */
export function placedIn(findings: readonly Finding[]): Placed[] {
  return findings.filter((finding): finding is Placed => finding.place !== undefined && isDetail(finding));
}

/** Does it lead to a person, or may it? */
export function isDetail({ identifying, group, label }: Finding): boolean {
  return identifying || DETAILS.includes(group) || label === 'found_unreadText';
}

/**
 * @param findings of the file that the preview shows
 * @param size of the preview in pixels
 * @returns the frames, and `found` with the numbers of those that its lines stand in
 */
export function mark(
  found: readonly FoundGroup[],
  findings: readonly Finding[],
  size: { width: number; height: number },
): { marks: Mark[]; found: FoundGroup[] } {
  const blocks = blocksOf(findings, size);
  const numbered: Block[] = [];
  const numbersOf = (label: string): number[] =>
    blocks.flatMap((block) => {
      if (!block.labels.has(label)) return [];
      if (!numbered.includes(block) && numbered.length < MOST_NUMBERS) numbered.push(block);
      return numbered.includes(block) ? [numbered.indexOf(block) + 1] : [];
    });
  const groups = found.map(({ heading, items }) => ({
    heading,
    items: items.map((item) => {
      const marks = numbersOf(item.label.key).sort((a, b) => a - b);
      return marks.length > 0 ? { ...item, marks } : item;
    }),
  }));
  const marks = blocks.map((block) => {
    const { labels: _, ...frame } = block;
    const number = numbered.indexOf(block) + 1;
    return number > 0 ? { ...frame, number } : frame;
  });
  return { marks, found: groups };
}

/** Places that lie close together are one block: a name above a date of birth above a number. From the top. */
function blocksOf(findings: readonly Finding[], size: { width: number; height: number }): Block[] {
  const picture = pictureShown(findings);
  const near = { x: NEAR / size.width, y: NEAR / size.height };
  let blocks: Block[] = [];
  for (const { place, label } of placedIn(findings)) {
    if (place.picture !== picture) continue;
    let block: Block = { ...inside(place), labels: new Set([label]) };
    for (let close = blocks.filter(isNear); close.length > 0; close = blocks.filter(isNear)) {
      blocks = blocks.filter((other) => !close.includes(other));
      block = close.reduce(around, block);
    }
    blocks.push(block);

    function isNear(other: Block): boolean {
      return (
        gap(block.x, block.width, other.x, other.width) < near.x &&
        gap(block.y, block.height, other.y, other.height) < near.y
      );
    }
  }
  return blocks.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** What of a place lies in the picture. */
function inside({ x, y, width, height }: Place): Mark {
  const share = (value: number) => Math.min(Math.max(value, 0), 1);
  const [left, top] = [share(x), share(y)];
  const [right, bottom] = [share(x + width), share(y + height)];
  return { x: left, y: top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

/** Between two spans of one axis; negative where they overlap. */
function gap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(start, otherStart) - Math.min(start + length, otherStart + otherLength);
}

function around(one: Block, other: Block): Block {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
    labels: new Set([...one.labels, ...other.labels]),
  };
}
