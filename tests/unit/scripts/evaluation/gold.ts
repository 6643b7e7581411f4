/** Made pictures of the corpus, without any picture. */
import type { GoldBox, GoldPicture } from '../../../../scripts/text-corpus/gold.ts';

export const goldBox = (box: Partial<GoldBox> = {}): GoldBox => ({
  text: 'DOE, JANE',
  is: 'name',
  identifying: true,
  x: 10,
  y: 10,
  width: 100,
  height: 20,
  ...box,
});

export const goldPicture = (picture: Partial<GoldPicture> = {}): GoldPicture => ({
  path: '00000.png',
  identifying: true,
  background: 'black',
  layout: 'viewer corners',
  size: 12,
  polarity: 'light on dark',
  font: 'sans',
  compression: 'png',
  script: 'latin',
  width: 400,
  height: 200,
  boxes: [goldBox()],
  ...picture,
});
