/** People who do not exist, and their exams. Names are put together from lists; whoever bears one, it is not meant. */
import type { Random } from './random.ts';

export type Script = 'latin' | 'cyrillic';

export interface Day {
  year: number;
  month: number;
  day: number;
}

export interface Person {
  script: Script;
  family: string;
  given: string;
  sex: 'M' | 'F';
  birth: Day;
  /** The hospital's number for the person. */
  id: string;
  accession: string;
  insurance: string;
  phone: string;
  email: string;
  address: string;
}

export interface Exam {
  day: Day;
  time: string;
  institution: string;
  doctor: string;
}

interface Names {
  script: Script;
  family: string;
  women: string;
  men: string;
}

const NAMES: readonly Names[] = [
  {
    script: 'latin',
    family: 'Davidson Whitaker Holloway Pemberton Carter Ashworth Lindqvist-Moore Barnes Fairchild Underwood',
    women: 'Margaret Eleanor Jane Dorothy Abigail Hannah Ruth',
    men: 'Douglas Peter Walter Edwin Graham Russell Ian',
  },
  {
    script: 'latin',
    family: 'Müller Schäfer Weißhaupt Brandstetter Krüger Hoffmann Vogel Lindner Böhm Zimmermann',
    women: 'Annegret Ursula Katharina Heike Greta Sabine',
    men: 'Jürgen Matthias Wolfgang Detlef Tobias Karl-Heinz',
  },
  {
    script: 'latin',
    family: 'Lefèvre Dubois Marchand Beaulieu Carpentier Rousselet Girault Fontaine',
    women: 'Hélène Margaux Solange Véronique Camille',
    men: 'Étienne Gérard Thibault Luc Bertrand',
  },
  {
    script: 'latin',
    family: 'García Fernández Ibáñez Quintero Morales Villanueva Zamora Castellanos',
    women: 'Rosario Pilar Consuelo Inés Lucía',
    men: 'Joaquín Ramiro Esteban Álvaro Hugo',
  },
  {
    script: 'latin',
    family: 'Carvalho Nogueira Teixeira Magalhães Barbosa Peixoto Ribeiro',
    women: 'Fernanda Beatriz Conceição Letícia',
    men: 'Thiago João Rodrigo Otávio',
  },
  {
    script: 'latin',
    family: 'Bianchi Esposito Lombardi Marchetti Ferraro Bellini Caputo',
    women: 'Giulia Ornella Francesca Chiara',
    men: 'Lorenzo Matteo Salvatore Ettore',
  },
  {
    script: 'latin',
    family: 'Kowalczyk Wiśniewski Zielińska Dąbrowski Jabłoński Mazur Sikora',
    women: 'Agnieszka Małgorzata Katarzyna Zofia',
    men: 'Krzysztof Zbigniew Wojciech Tomasz',
  },
  {
    script: 'latin',
    family: 'Shevchenko Kovalenko Tkachuk Bondarenko Melnyk Hrytsenko Petrenko',
    women: 'Oksana Nadiia Kateryna Halyna',
    men: 'Mykola Taras Bohdan Andrii',
  },
  {
    script: 'latin',
    family: 'Nguyen Tanaka Watanabe Chen Zhang Kim Park Suzuki Okafor Mensah Sharma Patel Al-Hassan Yilmaz',
    women: 'Thuy Yuki Mei Soo-Jin Adaeze Priya Fatima Ayse',
    men: 'Minh Kenji Wei Joon Chidi Rajesh Omar Mehmet',
  },
  {
    script: 'latin',
    family: 'Lindström Bergqvist Hansen Virtanen Nieminen Jørgensen Aalto De-Vries Janssen Van-Dijk',
    women: 'Ingrid Astrid Elina Maaike Kirsten',
    men: 'Anders Lars Mikko Pieter Søren',
  },
];

const CYRILLIC: Names = {
  script: 'cyrillic',
  family: 'Шевчук Коваленко Бондаренко Гриценко Петренко Ткачук Мельник Лисенко',
  women: 'Оксана Наталія Катерина Галина Марія',
  men: 'Микола Тарас Богдан Андрій Степан',
};

const INSTITUTIONS = [
  'Saint Nowhere Hospital',
  'NOWHERE GENERAL HOSPITAL',
  'Northfield Medical Center',
  'Klinikum Musterstadt',
  'Clinique du Pont-Neuf',
  'Hospital Santa Inventada',
  'Ospedale San Finto',
  'Lakeside Imaging Center',
  'WESTBROOK RADIOLOGY',
  'City Hospital Dept. of Radiology',
];
const STREETS = ['Elm Street', 'Mill Lane', 'Harbour Road', 'Orchard Avenue', 'Station Road', 'Maple Drive'];
const CITIES = ['Nowhereton', 'Lakefield', 'Northbrook', 'Eastham', 'Riverside'];
const MAILS = ['example.org', 'example.com', 'mail.example'];

export function inventPerson(random: Random, script: Script = 'latin'): Person {
  const names = script === 'cyrillic' ? CYRILLIC : random.pick(NAMES);
  const sex = random.pick(['F', 'M'] as const);
  const one = (list: string) => random.pick(list.split(' ')).replace('De-', 'De ').replace('Van-', 'Van ');
  const [family, given] = [one(names.family), one(sex === 'F' ? names.women : names.men)];
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replaceAll(/[^a-z]/gi, '')
      .toLowerCase() || 'patient';
  return {
    script,
    family,
    given,
    sex,
    birth: dayBetween(random, 1931, 2009),
    id: inventId(random),
    accession: random.pick([
      () => `ACC${random.digits(7)}`,
      () => random.digits(8),
      () => `${random.pick(['CT', 'MR', 'US', 'XR'])}${random.digits(8)}`,
      () => `A${random.digits(9)}`,
    ])(),
    insurance: random.pick([
      () => `${random.digits(3)} ${random.digits(3)} ${random.digits(4)}`,
      () => `${random.pick([...'ABKMXT'])}${random.digits(9)}`,
    ])(),
    phone: random.pick([
      () => `(${random.digits(3)}) 555-01${random.digits(2)}`,
      () => `+44 7700 900${random.digits(3)}`,
      () => `+49 30 23125 ${random.digits(3)}`,
    ])(),
    email: `${plain(given)}.${plain(family)}@${random.pick(MAILS)}`,
    address: `${random.between(2, 198)} ${random.pick(STREETS)}, ${random.pick(CITIES)}`,
  };
}

function inventId(random: Random): string {
  return random.pick([
    () => random.digits(6),
    () => random.digits(7),
    () => random.digits(8),
    () => `${random.digits(3)}-${random.digits(3)}-${random.digits(2)}`,
    () => `MRN-${random.digits(7)}`,
    () => `${random.pick([...'ABHKMPRX'])}${random.digits(7)}`,
    () => `0${random.digits(7)}`,
  ])();
}

export function inventExam(random: Random): Exam {
  const two = (most: number) => String(random.between(0, most)).padStart(2, '0');
  const { family, given } = inventPerson(random);
  return {
    day: dayBetween(random, 2010, 2025),
    time: `${two(23)}:${two(59)}:${two(59)}`,
    institution: random.pick(INSTITUTIONS),
    doctor: random.pick([`Dr. ${family}`, `Dr. ${given[0]}. ${family}`, `${family}, ${given} MD`]),
  };
}

const dayBetween = (random: Random, from: number, to: number): Day => ({
  year: random.between(from, to),
  month: random.between(1, 12),
  day: random.between(1, 28),
});
