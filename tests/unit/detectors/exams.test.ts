import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPeople, folded, joined, MOST_EXAMS, type Person } from '../../../src/detectors/exams.ts';

const person = (name: string, birthDate = '', id = ''): Person => ({ name: folded(name), birthDate, id });
const numbered = (count: number) => Array.from({ length: count }, (_, i) => person('', '', String(i)));

describe('a name', () => {
  it.each(['Doe^Jane', 'DOE^JANE^^^', 'doe, jane', 'Jane  Doe', 'Doe^Jane=道^江', '=Doe^Jane'])(
    'is the same written %s',
    (name) => expect(folded(name)).toBe('DOE JANE'),
  );

  it('in other letters is itself', () => {
    expect(folded('=山田^太郎=やまだ^たろう')).toBe('太郎 山田');
    expect(folded('Müller^Jörg')).toBe('JÖRG MÜLLER');
    expect(folded('^^=')).toBe('');
  });
});

describe('people', () => {
  it.each([
    [
      'name and date of birth agree',
      person('Doe^Jane', '19760412', '1'),
      person('DOE JANE', '19760412', '2'),
      1,
    ],
    ['name and number agree', person('Doe^Jane', '19760412', '1'), person('Doe^Jane', '19760421', '1'), 1],
    ['a name was changed', person('Doe^Jane', '19760412', '1'), person('Roe^Jane', '19760412', '1'), 1],
    ['there is nothing but the name', person('Doe^Jane'), person('Doe^Jane', '19760412', '1'), 1],
    ['there is nothing but the number', person('', '', '1'), person('Doe^Jane', '', '1'), 1],
    ['only the names agree', person('Doe^Jane', '19760412', '1'), person('Doe^Jane', '20010101', '2'), 2],
    ['only the numbers agree', person('Doe^Jane', '19760412', '1'), person('Roe^Max', '20010101', '1'), 2],
    ['only the dates of birth agree', person('Doe^Jane', '19760412'), person('', '19760412', '1'), 2],
    ['there is nothing to compare', person('Doe^Jane'), person('', '', '1'), 2],
  ])('of whom %s', (_what, one, other, count) => {
    expect(countPeople([one, other])).toBe(count);
    expect(countPeople([other, one])).toBe(count);
  });

  it('who are one with a third are one', () => {
    const [byName, byNumber] = [person('Doe^Jane'), person('', '', '1')];
    expect(countPeople([byName, byNumber, person('Doe^Jane', '', '1')])).toBe(1);
  });

  it('are counted whatever the order, and however often they come', () => {
    const part = fc.constantFrom('', 'A', 'B');
    const anybody = fc
      .record({ name: part, birthDate: part, id: part })
      .filter(({ name, id }) => `${name}${id}` !== '');
    const mixed = fc
      .array(anybody, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(mixed, ([all, shuffled]) => {
        expect(countPeople(shuffled)).toBe(countPeople(all));
        expect(countPeople([...all, ...shuffled])).toBe(countPeople(all));
      }),
    );
  });
});

describe('exams of several files', () => {
  it('stand in the list once', () => {
    const jane = person('Doe^Jane', '19760412', '1');
    const one = { people: [jane], studies: ['1.2'] };
    expect(joined([one, { ...one, studies: ['1.2', '1.3'] }])).toEqual({
      people: [jane],
      studies: ['1.2', '1.3'],
    });
  });

  it('are bounded, and say so', () => {
    const many = { people: numbered(MOST_EXAMS), studies: [] };
    expect(joined([many]).isPart).toBeUndefined();
    const more = joined([many, { people: [person('Doe^Jane')], studies: [] }]);
    expect(more.people).toHaveLength(MOST_EXAMS);
    expect(more.isPart).toBe(true);
    expect(joined([{ ...many, isPart: true }, many]).isPart).toBe(true);
  });

  it('of as many people as are kept are counted at once', () => {
    expect(countPeople(numbered(MOST_EXAMS))).toBe(MOST_EXAMS);
  });
});
