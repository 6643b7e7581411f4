import { describe, expect, it } from 'vitest';
import { countTechniqueNotes } from '../../../src/detectors/technique.ts';

describe('notes on technique', () => {
  it.each([
    'kVp 120, 200 mAs',
    '110 kV 32 mAs',
    'W: 400 L: 40 Se: 3 Im: 12/40',
    'TR: 500 TE: 15 slice thickness 3 mm',
    'AX T1 FLAIR TR 9000',
    'R MLO 29 kV 63 mAs',
    'MI 1.2 TIS 0.4 W/L 350/50',
    'CTDIvol 8.1 DLP 320',
    'Zoom: 1.44x Location: -16.25 mm',
    'Window/Level: 1405/71 FOV: 240 mm',
    'FR 28 Hz TIb 0.8, MI 1.1',
    'WW 1500 WL -600, 5 mm, -400 HU',
  ])('are two or more in %s', (text) => {
    expect(countTechniqueNotes(text)).toBeGreaterThanOrEqual(2);
  });

  it.each([
    'f/2.8 1/250 s ISO 200 50 mm',
    'OLYMPUS DIGITAL CAMERA',
    'EHT = 5.00 kV, WD = 4.1 mm, Mag = 10.00 K X',
    'Window seat, LA 2024',
    'WL 4000 mAh battery',
    'Best of TR 2019: series 3, image 4',
    'Zoom 3x, location: 12 Main Street, 50 Hz hum',
    'T1 fiber installation at terminal T2',
    'My AP class, PA state fair, MI lake',
  ])('are fewer in %s', (text) => {
    expect(countTechniqueNotes(text)).toBeLessThan(2);
  });
});
