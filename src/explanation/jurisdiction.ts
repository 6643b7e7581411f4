/** Whose law the reasons tell of. The time zone says more than the language: most of the world reads `en-US`. */
import type { Country } from '../types.ts';
import { TIME_ZONES } from './time-zones.ts';

/** Where the law was looked up. `eu` is the European Economic Area, whose countries share the GDPR. */
export type Jurisdiction = Exclude<Country, 'auto' | 'none'>;

/** What the browser knows of where it is, without asking anyone. */
export interface Surroundings {
  /** An IANA name, `Europe/Berlin`. */
  timeZone: string;
  /** A BCP 47 tag, `en-AU`. */
  language: string;
}

/**
 * Zones that say nothing of a place. Firefox names Reykjavik, from version 128 on, where people asked it to resist
 * fingerprinting, wherever they are.
 */
const NOWHERE =
  /^(?:|Etc\/.*|UTC|UCT|GMT.*|Greenwich|Universal|Zulu|Factory|[CEMW]ET|[A-Z]ST(?:\d[A-Z]DT)?|Atlantic\/Reykjavik)$/;

/** The states of the European Economic Area, by ISO 3166-1. */
const EUROPEAN =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');
const BY_REGION: Readonly<Record<string, Jurisdiction>> = {
  ...Object.fromEntries(EUROPEAN.map((region) => [region, 'eu'])),
  US: 'us',
  GB: 'uk',
  CA: 'ca',
  AU: 'au',
};
const BY_ZONE: ReadonlyMap<string, Jurisdiction> = new Map(
  Object.entries(TIME_ZONES).flatMap(([place, zones]) =>
    zones
      .trim()
      .split(/\s+/)
      .map((zone) => [zone, place as Jurisdiction] as const),
  ),
);

/** @returns nothing where the person wants no law told, or where we do not know the law of the place */
export function jurisdiction(
  country: Country,
  { timeZone, language }: Surroundings,
): Jurisdiction | undefined {
  if (country === 'none') return undefined;
  if (country !== 'auto') return country;
  return NOWHERE.test(timeZone) ? BY_REGION[regionOf(language)] : BY_ZONE.get(timeZone);
}

/** `en-AU` names Australia. A bare `de` names nothing: Switzerland reads it too. */
function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}
