/** How devices, viewers and portals write names, dates and numbers. */
import type { Day, Exam, Person } from './people.ts';
import type { Random } from './random.ts';
import type { Is, Line, Part } from './sheet.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The same way throughout a picture. */
export interface Wording {
  name(person: Person): string;
  date(day: Day): string;
}

const NAME_FORMS: Record<string, (person: Person) => string> = {
  caret: ({ family, given }) => `${upper(family)}^${upper(given)}`,
  'CAPITALS, CAPITALS': ({ family, given }) => `${upper(family)}, ${upper(given)}`,
  'CAPITALS, Given': ({ family, given }) => `${upper(family)}, ${given}`,
  'Family, Given': ({ family, given }) => `${family}, ${given}`,
  'FAMILY GIVEN': ({ family, given }) => `${upper(family)} ${upper(given)}`,
  'Given Family': ({ family, given }) => `${given} ${family}`,
};
/** Of overlays that devices and viewers write; pages of portals and laboratories write as people do. */
const OF_DEVICES = {
  caret: 18,
  'CAPITALS, CAPITALS': 26,
  'CAPITALS, Given': 10,
  'Family, Given': 20,
  'FAMILY GIVEN': 18,
  'Given Family': 8,
};
const OF_PAGES = {
  caret: 1,
  'CAPITALS, CAPITALS': 14,
  'CAPITALS, Given': 12,
  'Family, Given': 33,
  'FAMILY GIVEN': 5,
  'Given Family': 35,
};

/** Without accents in about half: much hospital software cannot write them. */
export function wordingOf(random: Random, of: 'devices' | 'pages'): Wording {
  const form = NAME_FORMS[random.weighted(of === 'devices' ? OF_DEVICES : OF_PAGES)];
  const bare = random.chance(0.55);
  const date = dateForm(random);
  return {
    date,
    name: (person) => {
      const name = form?.(person) ?? '';
      return bare ? withoutAccents(name) : name;
    },
  };
}

const upper = (text: string): string => text.toUpperCase();

function withoutAccents(text: string): string {
  const plain = text.replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('ß', 'ss');
  return plain.replaceAll(/[øØ]/g, 'o').normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

function dateForm(random: Random): (day: Day) => string {
  const two = (value: number) => String(value).padStart(2, '0');
  const forms: ((day: Day) => string)[] = [
    ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
    ({ year, month, day }) => `${two(month)}/${two(day)}/${year}`,
    ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
    ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
    ({ year, month, day }) => `${two(day)}-${MONTHS[month - 1]}-${year}`,
    ({ year, month, day }) => `${two(day)}-${MONTHS[month - 1]?.toUpperCase()}-${year}`,
    ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
    ({ year, month, day }) => `${MONTHS[month - 1]} ${day}, ${year}`,
    ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
    ({ year, month, day }) => `${two(month)}.${two(day)}.${year}`,
  ];
  return random.pick(forms);
}

export const plain = (text: string): Part => ({ text });
export const part = (is: Is, text: string): Part => ({ text, is });

/** `Label: value`, of which only the value is the gold text. */
export const labelled = (label: string, is: Is, text: string): Line =>
  label === '' ? [part(is, text)] : [plain(`${label} `), part(is, text)];

export interface LabelSet {
  name: string;
  birth: string;
  id: string;
  accession: string;
  sex: string;
  day: string;
}

/** As screens and forms of several languages say it. */
const LABELS: readonly LabelSet[] = [
  { name: 'Name:', birth: 'DOB:', id: 'ID:', accession: 'Acc:', sex: 'Sex:', day: 'Study Date:' },
  {
    name: 'Patient Name:',
    birth: 'Birth Date:',
    id: 'Patient ID:',
    accession: 'Accession Number:',
    sex: 'Sex:',
    day: 'Exam Date:',
  },
  { name: 'Patient:', birth: 'DOB', id: 'MRN:', accession: 'Accession:', sex: 'Gender:', day: 'Date:' },
  { name: 'Name', birth: 'Born', id: 'MRN', accession: 'Acc #', sex: 'Sex', day: 'Date' },
  {
    name: 'Name:',
    birth: 'Geb.-Dat.:',
    id: 'Pat.-Nr.:',
    accession: 'Auftragsnr.:',
    sex: 'Geschlecht:',
    day: 'Untersuchungsdatum:',
  },
  {
    name: 'Nombre del paciente:',
    birth: 'Fecha de nacimiento:',
    id: 'NHC:',
    accession: 'Número de acceso:',
    sex: 'Sexo:',
    day: 'Fecha del estudio:',
  },
  {
    name: 'Nom :',
    birth: 'Né(e) le',
    id: 'IPP :',
    accession: "Numéro d'accès :",
    sex: 'Sexe :',
    day: "Date de l'examen :",
  },
  {
    name: 'Paciente:',
    birth: 'Data de nascimento:',
    id: 'Prontuário:',
    accession: 'Número de acesso:',
    sex: 'Sexo:',
    day: 'Data do exame:',
  },
  {
    name: 'Cognome e nome:',
    birth: 'Data di nascita:',
    id: 'ID Paziente:',
    accession: 'Numero Accesso:',
    sex: 'Sesso:',
    day: 'Data esame:',
  },
];
const CYRILLIC_LABELS: LabelSet = {
  name: 'ПІБ:',
  birth: 'Дата народження:',
  id: 'ID пацієнта:',
  accession: 'Номер обстеження:',
  sex: 'Стать:',
  day: 'Дата дослідження:',
};

/** English in more than half. */
export function labelsOf(random: Random, { script }: Person): LabelSet {
  if (script === 'cyrillic') return CYRILLIC_LABELS;
  return random.chance(0.6) ? random.pick(LABELS.slice(0, 4)) : random.pick(LABELS);
}

export const ageOf = ({ birth }: Person, { day }: Exam): number => Math.max(0, day.year - birth.year);

/** What a device or a viewer writes of the exam itself: none of it leads to a person. */
export function techniqueLines(random: Random, count: number): Line[] {
  const number = (low: number, high: number) => String(random.between(low, high));
  const lines = [
    () => `W: ${number(80, 2000)} L: ${number(10, 600)}`,
    () => `WW ${number(80, 2000)} WC ${number(10, 600)}`,
    () => `Window/Level: ${number(80, 2000)}/${number(10, 600)}`,
    () => `Zoom: ${number(40, 320)}%`,
    () => `Zoom: ${random.between(1, 4)}.${random.digits(2)}x`,
    () => `Se: ${number(1, 9)}`,
    () => `Im: ${number(1, 90)}/${number(91, 320)}`,
    () => `I: ${number(1, 90)} (${number(1, 90)}/${number(91, 320)})`,
    () => `Thickness: ${number(1, 8)}.00 mm`,
    () => `Location: -${number(1, 300)}.${number(10, 99)} mm`,
    () => `kVp ${number(60, 140)}`,
    () => `mAs: ${number(2, 320)}`,
    () => `TR: ${number(300, 8000)} TE: ${number(8, 120)}`,
    () => `FOV: ${number(180, 420)} x ${number(180, 420)}`,
    () => `SL ${number(1, 8)}.0 SP ${number(1, 300)}.5`,
    () =>
      random.pick(['Ax T2 FLAIR', 'Sag T1', 'COR STIR', 'AX C+ 5mm', 'MPR Cor', 'DWI b1000', 'LOCALIZER']),
    () =>
      random.pick(['CT Abdomen w/ contrast', 'Chest PA and lateral', 'MRI Brain', 'Knee AP', 'US Abdomen']),
    () => random.pick(['CE', 'Lossy compression', 'Zoom: Best Fit', 'Angle: 0', 'Frame: 12 / 120']),
  ];
  return Array.from({ length: count }, () => [part('technique', random.pick(lines)())]);
}

export function ultrasoundLines(random: Random, count: number): Line[] {
  const number = (low: number, high: number) => String(random.between(low, high));
  const lines = [
    () => `MI ${random.between(0, 1)}.${random.digits(1)}`,
    () => `TIs 0.${random.digits(1)}`,
    () => `TIb 0.${random.digits(1)}`,
    () => `FR ${number(12, 60)} Hz`,
    () => `Gn ${number(20, 90)}`,
    () => `DR ${number(40, 80)}`,
    () => `Frq ${number(2, 9)}.0 MHz`,
    () => `D ${number(4, 22)}.0 cm`,
    () => 'THI',
    () => `2D ${number(30, 80)}%`,
    () => `C5-${number(1, 3)}`,
    () => random.pick(['ABD', 'OB 2/3', 'Thyroid', 'Vascular', 'Cardiac Adult', 'SMALL PART']),
  ];
  return Array.from({ length: count }, () => [part('technique', random.pick(lines)())]);
}
