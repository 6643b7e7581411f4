import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelledFiles } from '../../../../scripts/evaluation/manifest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  await mkdir(join(folder, 'pictures'));
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) await writeFile(join(folder, 'pictures', name), '');
});
afterEach(() => rm(folder, { recursive: true }));

async function wanted(text: string, below = 'pictures') {
  const list = join(folder, 'list.csv');
  await writeFile(list, text);
  return labelledFiles(join(folder, below), [list], {
    sources: { 'photo seen': { rule: 'train' }, 'oct seen': { rule: 'range', test: 1 } },
  });
}

describe('a list of pictures', () => {
  it('names them from its own folder or from the one asked about', async () => {
    const { pictures } = await wanted('path,class\npictures/a.jpg,xray\nb.jpg,photo\n');
    expect(pictures.map(({ file, shows, problem }) => [file, shows, problem])).toEqual([
      ['a.jpg', 'xray', undefined],
      ['b.jpg', 'photo', undefined],
    ]);
  });

  it('calls classes as data sets do', async () => {
    const { pictures } = await wanted('path,class\na.jpg,viewer_screenshot\nb.jpg,X-ray\nc.jpg,Planted\n');
    expect(pictures.map(({ shows }) => shows)).toEqual(['viewer', 'xray', 'planted']);
  });

  it('says where a picture comes from, and leaves out what training saw', async () => {
    const { pictures, remarks } = await wanted(
      'path,class,source_repo\na.jpg,photo,seen\nb.jpg,oct,seen\nc.jpg,oct,made/fans\n',
    );
    expect(pictures.map(({ file, origin }) => [file, origin])).toEqual([
      ['b.jpg', 'same source'],
      ['c.jpg', 'made'],
    ]);
    expect(remarks).toEqual(['1 pictures of the list were for training: left out']);
  });

  it('counts a file once, and says what it leaves out', async () => {
    const { pictures, remarks } = await wanted(
      'path,class\na.jpg,xray\na.jpg,photo\nb.jpg,medical_document\n../list.csv,photo\n/etc/hosts,photo\n',
    );
    expect(pictures.map(({ file, shows }) => [file, shows])).toEqual([['a.jpg', 'xray']]);
    expect(remarks).toEqual([
      '2 pictures of the list lie outside the folder: left out',
      expect.stringMatching(/^1 pictures of medical_document: left out/),
    ]);
  });

  it('tells of a picture that is not there', async () => {
    const { pictures } = await wanted('path,class\nlost.jpg,xray\n');
    expect(pictures).toEqual([expect.objectContaining({ file: 'lost.jpg', problem: 'ENOENT' })]);
  });

  it('without the columns is refused', async () => {
    await expect(wanted('file,label\na.jpg,xray\n')).rejects.toThrow('"path" and "class"');
  });
});
