import { describe, expect, it } from 'vitest';
import type { OutgoingFile } from '../../../src/messages.ts';
import { createFeed, portionsOf } from '../../../src/scanner/feed.ts';

const filesNamed = (count: number): OutgoingFile[] =>
  Array.from({ length: count }, (_, index) => ({ file: new File([], `${index}`), path: '' }));

async function collect(feed: AsyncIterable<OutgoingFile>): Promise<string[]> {
  const names: string[] = [];
  for await (const { file } of feed) names.push(file.name);
  return names;
}

describe('portionsOf and createFeed', () => {
  it.each([0, 1, 8, 9, 72, 73, 1000])('bring %i files over, each once and in order', async (count) => {
    const files = filesNamed(count);
    const { first, others } = portionsOf(files);
    const feed = createFeed(count, new AbortController().signal);
    const collected = collect(feed);
    feed.add(first);
    for (const portion of others) {
      await Promise.resolve();
      feed.add(portion);
    }
    expect(await collected).toEqual(files.map(({ file }) => file.name));
  });

  it('send few files first', () => {
    expect(portionsOf(filesNamed(1000)).first.length).toBeLessThan(20);
  });

  it('ends when nobody waits any more, though files are missing', async () => {
    const ended = new AbortController();
    const feed = createFeed(3, ended.signal);
    const collected = collect(feed);
    feed.add(filesNamed(1));
    await Promise.resolve();
    ended.abort();
    expect((await collected).length).toBeLessThanOrEqual(1);
  });
});
