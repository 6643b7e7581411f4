import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/detectors/metadata/index.ts';
import { inHand } from '../in-hand.ts';

/** Films as another program writes them: of frames that nobody can play, with everything it can say of a film. */
async function film(format: OutputFormat): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source);
  output.setMetadataTags({
    title: 'Heart of Roux, Anne',
    description: 'Ultrasound of the heart',
    artist: 'Dr. House',
    comment: 'MRN 0012342',
    date: new Date('2023-03-01'),
  });
  await output.start();
  const config = { codec: 'vp8', codedWidth: 64, codedHeight: 48 };
  for (let frame = 0; frame < 40; frame++) {
    const packet = new EncodedPacket(
      new Uint8Array(500).fill(frame),
      frame % 5 === 0 ? 'key' : 'delta',
      frame,
      1,
    );
    await source.add(packet, { decoderConfig: config });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

describe('films of another program', () => {
  it.each<[string, OutputFormat]>([
    ['MP4', new Mp4OutputFormat()],
    ['MP4 that starts with its header', new Mp4OutputFormat({ fastStart: 'in-memory' })],
    ['MP4 in fragments', new Mp4OutputFormat({ fastStart: 'fragmented' })],
    ['QuickTime', new MovOutputFormat()],
    ['Matroska', new MkvOutputFormat()],
    ['WebM', new WebMOutputFormat()],
  ])('%s: all that it says is read', async (_name, format) => {
    const file = inHand(await film(format));
    expect(file.kind).toBe('video');
    const { fields, unchecked } = await fieldsOf(file);
    expect(unchecked).toBeUndefined();
    const said = fields.map(({ role, value }) => `${role}: ${value}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'text: Heart of Roux, Anne',
        'text: Ultrasound of the heart',
        'person: Dr. House',
        'text: MRN 0012342',
        expect.stringMatching(/^date: 2023-03-01/),
      ]),
    );
  });
});
