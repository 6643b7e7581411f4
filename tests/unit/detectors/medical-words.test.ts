import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundsMedical } from '../../../src/detectors/medical-words.ts';
import { cpuNow } from '../../cpu-time.ts';
import { anyText } from './in-hand.ts';

const MEDICAL: Record<string, string> = {
  English:
    'chest x-ray|chestXray_01|XRAY 2|XRays|MRI knee|brain_mri_2023|my MRIs|CT scan of head|ct-chest-2024|Chest CT|' +
    'CT of the abdomen|ultrasound 12 weeks|Sonogram|Mammogram Report|lab_results_march|dental X-Ray|fundus-photos|EKG|' +
    'XR CHEST 2 VIEWS|CT HEAD WITHOUT|US ABDOMEN COMPLETE|MR KNEE LEFT',
  Spanish:
    'radiografía de tórax|resonancia magnética|TAC de tórax|ecografía 20 semanas|mamografía|informe médico',
  German:
    'Röntgen Thorax|Roentgenbild|Röntgenbild|MRT Knie|Ultraschall|Befund|Arztbrief Meier|CT-Aufnahme|CT Schädel',
  French: 'IRM genou|radio du genou|échographie|Compte-rendu médical|scanner thorax|mammographie',
  Portuguese: 'raio-x|ressonância|ultrassom|laudo médico|tomografia',
  Italian: 'radiografia torace|risonanza magnetica|TAC addome|referto|ecografia|raggi X',
  Polish: 'RTG klatki|rezonans|USG brzucha|prześwietlenie',
  Ukrainian: 'Рентгенівський знімок|МРТ|УЗД|флюорографія|КТ легень|мамографія',
  Russian: 'рентген легких|снимок КТ|УЗИ 12 недель|маммография|ЭКГ',
  Chinese: 'X光片|胸部CT检查|核磁共振|B超|检查报告|心电图',
  Japanese: 'レントゲン写真|胸部X線|MRI検査結果|超音波検査|診断書',
  Korean: '엑스레이|심장 초음파',
};

const ORDINARY = [
  'MR Smith|Mr. Chest hair|Scan 2024-01-02|scanner settings|CT tax return 2023|Hartford CT|Hartford, CT 06103',
  'OCT 2024|oct_report|october|Mrinal|us knee-deep in snow|PET bottle|my pet|echo|radio|Radio du matin|dexter',
  'matrix ray tracing|Max Ray|vortex-rays|eco|tic tac|actor|contact|Pacific|rezoning|ultra sounds album|referendum',
  'Lunge exercise|befunky|CTA button|TC torque|product-us|usb stick|USG-Pro-4|X axis|ray of light|radiator|tomorrow',
  'iPhone XR|XR headset|xr hand tracking|CT head coach|US KIDNEY PRICES|join us abdomen first|US Chess',
].join('|');

describe('medical words', { timeout: 30_000 }, () => {
  const cases = Object.entries(MEDICAL).flatMap(([language, texts]) =>
    texts.split('|').map((text) => [language, text]),
  );

  it.each(cases)('are heard in %s: %s', (_, text) => {
    expect(soundsMedical(text ?? '')).toBe(true);
    expect(soundsMedical((text ?? '').toUpperCase())).toBe(true);
    expect(soundsMedical(`IMG 12, ${text}!`)).toBe(true);
  });

  it.each(ORDINARY.split('|'))('are not heard in %s', (text) => {
    expect(soundsMedical(text)).toBe(false);
  });

  it('are words, not parts of words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^[a-z]{1,4}$/), (before, after) => {
        expect(soundsMedical(`${before}irm${after} ${before}mrt${after}`)).toBe(false);
      }),
    );
  });

  it('are looked for in any text, however long', () => {
    fc.assert(fc.property(anyText, (text) => typeof soundsMedical(text) === 'boolean'));
    const before = cpuNow();
    soundsMedical('ct of the '.repeat(200_000));
    expect(cpuNow() - before).toBeLessThan(1000);
  });
});
