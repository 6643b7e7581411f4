/** What the Health app of a phone exports (`export.xml`): the person, and whose the devices are. */
import type { HealthRecord, RecordDetail } from './details.ts';
import { elementsAt, type XmlElement } from './xml.ts';

const CHARACTERISTIC = 'HKCharacteristicTypeIdentifier';
/** `Jane’s Apple Watch`, `Apple Watch von Jane`, `iPhone de Jane`: devices are called after their owners. */
const OWNERS: readonly RegExp[] = [
  /^(\p{Lu}[\p{L}'’ -]{1,40})['’]s? (?:Apple[ \u00a0]?Watch|iPhone|iPad)/u,
  /^(?:Apple[ \u00a0]?Watch|iPhone|iPad) (?:von|de|di|do|da|d’|van) ?(\p{Lu}[\p{L}' -]{1,40})$/u,
];
/** Devices that are looked at: they repeat with every measurement. */
const MOST_RECORDS = 2_000;

export function isAppleHealth({ name, children }: XmlElement): boolean {
  return name === 'HealthData' && children.some((child) => child.name === 'Record' || child.name === 'Me');
}

export function readAppleHealth(root: XmlElement): HealthRecord {
  const details: RecordDetail[] = [];
  for (const { attributes } of elementsAt(root, 'Me')) {
    const of = (what: string) => attributes.get(CHARACTERISTIC + what) ?? '';
    details.push({ kind: 'birthDate', value: of('DateOfBirth'), where: 'Me' });
    const sex = of('BiologicalSex').replace('HKBiologicalSex', '');
    if (sex !== 'NotSet') details.push({ kind: 'sex', value: sex, where: 'Me' });
  }
  const sources = root.children
    .slice(0, MOST_RECORDS)
    .map(({ attributes }) => attributes.get('sourceName') ?? '');
  for (const source of new Set(sources)) {
    for (const pattern of OWNERS) {
      const owner = pattern.exec(source)?.[1];
      if (owner) details.push({ kind: 'name', value: owner, where: 'Record' });
    }
  }
  return { details, contents: [{ content: 'found_healthData', where: 'HealthData' }] };
}
