import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesExam } from '../../../src/detectors/exam-titles.ts';
import { anyText } from './in-hand.ts';

describe('titles of examinations', () => {
  it.each([
    'MRI BRAIN WITHOUT CONTRAST',
    'XR CHEST 2 VIEWS',
    'Exam: CT Abdomen and Pelvis with contrast',
    'US ABDOMEN COMPLETE',
    'X-ray knee left',
    'MRT des linken Kniegelenks vom 03.02.2025',
    "Compte rendu d'IRM cérébrale",
    'RM ENCEFALO',
    'Ecografía abdominal',
    'USG jamy brzusznej',
    'МРТ головного мозку',
    '头部MRI检查',
    'Bilateral screening: mammography',
  ])('%s', (row) => expect(namesExam(row)).toBe(true));

  it.each([
    'CT chest showed a nodule.',
    'CT chest showed a nodule in the left',
    'MRI of the brain: what is it?',
    'MRI safety',
    'XR headset',
    'US head office',
    'CT head coach',
    'Brain teasers',
    'Figure 1. MRI brain',
  ])('not: %s', (row) => expect(namesExam(row)).toBe(false));

  it('answers for any text', () => {
    fc.assert(fc.property(anyText, (text) => typeof namesExam(text) === 'boolean'));
  });
});
