import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundGroups } from '../../../src/explanation/found.ts';
import { mark, pictureShown } from '../../../src/explanation/marks.ts';
import type { Finding, Place } from '../../../src/types.ts';
import { finding, patient } from './reports.ts';

const SIZE = { width: 480, height: 320 };

/** Something printed, in pixels of the preview. */
const printed = (one: Finding, x: number, y: number, width = 80, picture = 0): Finding => ({
  ...one,
  detector: 'burned-in-text',
  place: {
    picture,
    x: x / SIZE.width,
    y: y / SIZE.height,
    width: width / SIZE.width,
    height: 8 / SIZE.height,
  },
});
const name = patient('J… D…');
const birth = finding('birthDate', { group: 'who', identifying: true, shown: '…1976' });
const hospital = finding('hospitalName', { group: 'hospital', shown: 'Ge…' });
const address = finding('address', { group: 'where' });
const technique = finding('technique', { group: 'machine' });

function marked(findings: Finding[]) {
  const { marks, found } = mark(foundGroups(findings), findings, SIZE);
  const lines = found.flatMap(({ items }) => items);
  return { marks, lines: Object.fromEntries(lines.map(({ label, marks: at }) => [label.key, at])) };
}

describe('the frames', () => {
  it('have the numbers of the lines, in the order of the list', () => {
    const { marks, lines } = marked([
      printed(address, 10, 300),
      printed(hospital, 300, 10),
      printed(name, 10, 10),
    ]);
    expect(lines).toEqual({ found_patientName: [1], found_address: [2], found_hospitalName: [3] });
    expect(marks.map(({ x, y, number }) => [Math.round(x * 480), Math.round(y * 320), number])).toEqual([
      [10, 10, 1],
      [300, 10, 3],
      [10, 300, 2],
    ]);
  });

  it('join what stands close together, and only that', () => {
    const { marks, lines } = marked([
      printed(name, 10, 10),
      printed(hospital, 200, 10),
      printed(birth, 12, 24, 120),
    ]);
    expect(lines).toEqual({ found_patientName: [1], found_birthDate: [1], found_hospitalName: [2] });
    const [first] = marks;
    expect(first).toMatchObject({ x: 10 / 480, y: 10 / 320, number: 1 });
    expect(first?.width).toBeCloseTo(122 / 480);
    expect(first?.height).toBeCloseTo(22 / 320);
  });

  it('of a detail that stands in two places are both on its line', () => {
    const { lines } = marked([printed(name, 10, 10), printed(name, 10, 200)]);
    expect(lines).toEqual({ found_patientName: [1, 2] });
  });

  it('are not there for what stands only in the file', () => {
    const { marks, lines } = marked([birth, printed(name, 10, 10)]);
    expect(lines).toEqual({ found_patientName: [1], found_birthDate: undefined });
    expect(marks).toHaveLength(1);
  });

  it('are not there for what proves a page medical, and stands all over it', () => {
    const { marks, lines } = marked([printed(technique, 0, 0, 480), printed(name, 10, 10)]);
    expect(lines).toEqual({ found_patientName: [1], found_technique: undefined });
    expect(marks).toHaveLength(1);
  });

  it('are there for words that we cannot read', () => {
    const unread = finding('unreadText', { group: 'text', medical: false });
    expect(marked([printed(unread, 10, 10)]).lines).toEqual({ found_unreadText: [1] });
  });

  it('have at most six numbers, the rest none', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      printed(
        finding(`made${i}`, { group: i < 5 ? 'who' : 'hospital' }),
        (i % 3) * 150,
        Math.floor(i / 3) * 100,
      ),
    );
    const { marks, lines } = marked(many);
    expect(marks).toHaveLength(9);
    expect(marks.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(lines).toMatchObject({ found_made5: [6], found_made6: undefined });
  });

  it('are those of one picture of the file: the first that names somebody', () => {
    const findings = [
      printed(hospital, 10, 300, 80, 0),
      printed(name, 10, 10, 80, 2),
      printed(birth, 10, 99, 80, 1),
    ];
    expect(pictureShown(findings)).toBe(2);
    expect(marked(findings).marks).toHaveLength(1);
    expect(pictureShown([printed(technique, 0, 0, 9, 0), printed(hospital, 0, 0, 9, 1)])).toBe(1);
    expect(pictureShown([name])).toBeUndefined();
  });

  it('lie inside the picture, cover every place and keep apart, however many there are', () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const place = fc.record({ picture: fc.constant(0), x: share, y: share, width: share, height: share });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places: Place[]) => {
        const findings = places.map((one) => ({ ...name, place: one }));
        const { marks } = mark(foundGroups(findings), findings, SIZE);
        expect(marks.length > 0).toBe(places.length > 0);
        for (const { x, y, width, height } of marks) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
        }
        for (const { x, y } of places) {
          const [left, top] = [x, y].map((value) => Math.min(Math.max(value, 0), 1)) as [number, number];
          const holds = marks.some(
            (frame) =>
              left >= frame.x - 1e-9 &&
              left <= frame.x + frame.width + 1e-9 &&
              top >= frame.y - 1e-9 &&
              top <= frame.y + frame.height + 1e-9,
          );
          expect(holds).toBe(true);
        }
      }),
    );
  });
});
