/**
 * What stands before a detail of a person or an exam, on screens, films and reports in the languages of our
 * readers (en es de fr pt it pl uk ru zh ja; for names ko ar hi too): our own lists, `, ` between phrases.
 */

export type LabelField =
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'patientId'
  | 'accessionNumber'
  | 'nationalNumber'
  | 'birthDate'
  | 'age'
  | 'sex'
  | 'examDate'
  | 'institution'
  | 'referringDoctor'
  | 'doctor'
  | 'operator'
  | 'phone'
  | 'email'
  | 'address'
  | 'other';

/**
 * `sure`: only medicine's. `half`: medicine's where a person follows. `usual`: a label whoever uses it.
 * `weak`: an everyday word, a label only before a colon or alone.
 */
export type LabelRank = 'sure' | 'half' | 'usual' | 'weak';

export const LABEL_WORDS: Record<LabelField, Partial<Record<LabelRank, readonly string[]>>> = {
  name: {
    sure: [
      "patient name, patient's name, name of patient, pat name, pt name, patient full name, patients name",
      'nombre del paciente, nombre paciente, paciente nombre, apellidos y nombre del paciente',
      'patientenname, name des patienten, name patient, patientin, name der patientin, patient/in',
      'nom du patient, nom patient, nom et prénom du patient, nome do paciente, nome paciente, nome del paziente',
      'nome paziente, paziente, cognome e nome del paziente, imię pacjenta, nazwisko pacjenta, imię i nazwisko pacjenta',
      "nazwisko i imię pacjenta, ім'я пацієнта, піб пацієнта, прізвище пацієнта, пацієнт, пацієнтка",
      'имя пациента, фио пациента, пациент, пациентка, ф.и.о. пациента, піб хворого, фио больного',
      '患者姓名, 患者名, 患者氏名, 病人姓名, 受检者姓名, 受診者名, 受診者氏名',
      '환자명, 환자 이름, 환자 성명, اسم المريض, اسم المريضة, रोगी का नाम, मरीज का नाम',
    ],
    half: ['patient, paciente, pacjent, pacjentka, patiente, assistito, assistita'],
    usual: [
      'पूरा नाम, full name, nombre y apellidos, apellidos y nombre, name vorname, nachname vorname, name und vorname',
      'nom et prénom, nom prénom, nome completo, nome e cognome, cognome e nome, imię i nazwisko',
      'nazwisko i imię, піб, п.і.б., прізвище та ім’я, фио, ф.и.о., 姓名, 氏名, お名前',
    ],
    weak: ['name, nombre, nom, nome, имя, назва, nazwisko imię, titular, pat, 성명, 이름, الاسم, नाम'],
  },
  familyName: {
    usual: ['last name, surname, family name, apellidos, nachname, familienname, nom de famille, sobrenome'],
    weak: ['cognome, nazwisko, прізвище, фамилия, apellido'],
  },
  givenName: {
    usual: ['first name, given name, vorname, nom de naissance, primer nombre'],
    weak: ['prénom, imię, ім’я, forename, nombres'],
  },
  patientId: {
    sure: [
      'patient id, patient number, patient no, patient no., patient nr, patientid, pat id, pat. id, pt id',
      'mrn, mr no, mr number, medical record number, medical record no, medical record, med rec no, med rec',
      'hospital number, hospital no, hospital id, hosp no, unit number, unit record no, chart no, chart number, ur no',
      'id paciente, id del paciente, id do paciente, nhc, nº historia, nº de historia, número de historia clínica',
      'nº historia clínica, historia clínica, patienten-id, patienten-nr, patienten-nr., patientennummer, pat.-nr.',
      'pat.-id, pat-nr, id patient, id du patient, numéro patient, n° patient, ipp, nip patient, numéro de dossier',
      'n° de dossier, prontuário, nº prontuário, registro do paciente, id paziente, codice paziente, id pacjenta',
      'nr pacjenta, numer pacjenta, nr historii choroby, id пацієнта, № історії, № історії хвороби, код пацієнта',
      '№ медичної картки, номер картки пацієнта, id пациента, № и/б, № истории болезни, номер карты, код пациента',
      'номер истории болезни, 患者id, 患者番号, 住院号, 门诊号, 影像号, 病历号, 病案号, 登记号, 病人id, カルテ番号, 診察券番号',
    ],
    usual: [
      'pid, fallnr., fallnummer, fall-nr., case number, case no, case id, exam id, study id, aufnahmenummer',
    ],
    weak: ['id, id no, id number, case, kennnummer, mr, pt'],
  },
  accessionNumber: {
    sure: [
      'accession number, accession no, accession no., accession, accession nr, accession id, accn',
      'acsn, access no, ac. nb, ac nb, número de acceso, nº de acceso, zugangsnummer, auftragsnr, auftragsnr.',
      'untersuchungsnummer, numéro d’accès, numéro d’examen, n° d’examen, numéro de demande, número de acesso',
      'numero accesso, numero di accesso, numero esame, numer akcesji, nr badania, numer badania, номер обстеження',
      'номер дослідження, № дослідження, регистрационный номер, номер исследования, № исследования, 检查号, 访问号',
      '受付番号, 検査番号, オーダー番号, 放射号, 超声号, x线号, ct号',
    ],
    usual: ['acc no, acc. no., acc nr, acc number, acc, order number, exam no, exam number, req no'],
  },
  nationalNumber: {
    sure: ['nhs number, nhs no, nhs no., nhs, chi number, medicare no, medicare number, health card number'],
    usual: [
      'ssn, social security number, codice fiscale, cod. fisc., dni, nie, dni/nie, nif, cpf, rnokpp, рнокпп, іпн',
      'снилс, pesel, nr pesel, insee, n° sécurité sociale, numéro de sécurité sociale, nir, versichertennummer',
      'versicherten-nr, ahv-nr., ahv, bsn, personnummer, rijksregisternummer, 身份证号, 身份证, 身份证号码',
      'insurance no, insurance no., insurance number, insurance id, member id, policy no, policy number, medicaid no',
      'versicherungsnummer, versicherungsnr., nº afiliación, n° assuré, номер поліса, номер полиса',
      'マイナンバー, 個人番号, 保険証番号, tarjeta sanitaria, cartão sus, cns, tessera sanitaria, полис омс, полис',
    ],
  },
  birthDate: {
    usual: [
      'dob, d.o.b., date of birth, birth date, birthdate, birthday, born, b-date, patient dob, pt dob, patient birth date',
      'fecha de nacimiento, fecha nacimiento, f. nac., f.nacimiento, f. nacimiento, fec. nac., fnac, geburtsdatum',
      'geb., geb.-dat., geb.-datum, geb. am, geb. datum, geboren am, geboren, date de naissance, né le, née le, né(e) le',
      'ddn, data de nascimento, data nascimento, dt. nasc., dt nasc, nascimento, nasc., d.n., data di nascita',
      'data nascita, nato il, nata il, nato/a il, d. nascita, data urodzenia, data ur., ur., дата народження',
      'дата нар., народився, народилась, д.н., д. н., дата рождения, д.р., дата рожд., г.р., 出生日期, 患者出生日期',
      '生年月日, 患者生年月日, 出生年月, 生日',
    ],
  },
  age: {
    usual: ['patient age, edad, alter, âge, idade, età, wiek, вік, возраст, 年龄, 年齢, patient’s age'],
    weak: ['age'],
  },
  sex: {
    usual: [
      'gender, patient sex, sexo, geschlecht, sexe, sesso, płeć, стать, 性别, 性別, 患者性别, 患者性別',
      'age/sex, sex/age, m/w',
    ],
    weak: ['sex, пол'],
  },
  examDate: {
    sure: [
      'study date, fecha del estudio, studiendatum, untersuchungsdatum, date de l’examen, date d’examen',
      'data do exame, data esame, data studio, data badania, дата дослідження, дата исследования, дата обстеження',
      'дата обследования, 检查日期, 研究日期, 検査日, 検査日時, スタディ日付, 检查时间, 報告日, 报告日期, 撮影日',
      'exam date, acquisition date, acq. date, fecha de estudio, scan date, date of exam, date of study, acq',
    ],
    weak: [
      'date, fecha, datum, data, дата, 日期, 日付, report date, print date, printed, date of service, dos',
    ],
  },
  institution: {
    usual: [
      'institution name, hospital name, nombre de la institución, institutionsname, nome da instituição',
    ],
    weak: [
      'institution, centro, klinik, nom de l’établissement, établissement, instituição, nome istituto, istituto',
      'nazwa instytucji, placówka, назва установи, установа, заклад, название учреждения, учреждение, hospital',
      '机构名称, 施設名, 医療機関名, facility, clinic, clinic name, 医院, ospedale, szpital, hôpital, krankenhaus',
    ],
  },
  referringDoctor: {
    sure: [
      'referring physician, referring doctor, ref physician, ref. phys., ref phys, ref md, ref dr, requesting physician',
      'ordering physician, ordering provider, referred by, ref by, ref. by, médico solicitante, médico de referencia',
      'überweisender arzt, überweiser, zuweiser, zuweisender arzt, médecin demandeur, médecin référent, prescripteur',
      'medico richiedente, medico inviante, lekarz kierujący, лікар що направив, направив лікар, направляющий врач',
      '申请医师, 申请医生, 送检医师, 送检医生, 依頼医名, 依頼医, 紹介医名, 紹介医, ordered by',
    ],
  },
  doctor: {
    sure: [
      'performing physician, attending physician, reading physician, reporting physician, reporting radiologist',
      'befundender arzt, befundet von, лечащий врач, лікуючий лікар',
      '报告医师, 报告医生, 审核医师, 审核医生, 検査医, 読影医, 主治医, 担当医',
      'interpreted by, electronically signed by, dictated by',
    ],
    weak: [
      'physician, radiologist, attending, consultant, médico, radiólogo, arzt, ärztin, radiologe, médecin, radiologue',
      'radiologista, radiologo, lekarz, лікар, рентгенолог, врач, pcp, provider, doctor, dr, signed, medico, signed by',
      'reported by, read by',
    ],
  },
  operator: {
    usual: ['operator id, performed by, mtra, sonog'],
    weak: [
      'technologist, radiographer, sonographer, manipulateur, técnico, технолог, лаборант, 技师, 技師, operator',
      'operador, opérateur, operatore, tech, техник, 操作者, oper',
    ],
  },
  phone: {
    usual: [
      'phone, telephone, phone no, phone number, mobile, cell, home phone, teléfono, telefon, téléphone, telefone',
      'telefono, numer telefonu, телефон, 电话, 联系电话, 電話, 電話番号, 手机, contact no, handy',
    ],
    weak: ['tel, tel., tél., tlf, тел, ph'],
  },
  email: {
    usual: ['e-mail, email, email address, correo electrónico, courriel, ел. пошта, эл. почта, 邮箱'],
  },
  address: {
    usual: [
      'address, home address, patient address, dirección, domicilio, anschrift, adresse, wohnort, endereço',
      'indirizzo, residenza, adres, adres zamieszkania, адреса, місце проживання, адрес, место жительства',
      '住址, 地址, 家庭住址, 住所, 现住址',
    ],
  },
  other: {
    sure: [
      'modality, study description, series description, body part, protocol name, station name, study time, weight',
      'department, ward, room, bed, height, studienbeschreibung, serienbeschreibung, clinical history, indication',
      'diagnosis, diagnóstico, diagnose, diagnostic, diagnosi, rozpoznanie, діагноз, диагноз, 临床诊断, 诊断',
      'examination, procedure, exam, untersuchung, examen, exame, esame, badanie, дослідження, исследование',
      '检查部位, 检查项目, 检查方法, 检查类型, 科室, 病区, 床号, 送检科室, 申请科室, 检查所见, 设备, 検査部位, 検査名, 診療科',
      'findings, impression, technique, técnica, technik, comparison, befund, beurteilung, fragestellung, hallazgos, conclusión',
      'résultat, conclusion, compte rendu, laudo, impressão, referto, conclusioni, висновок, протокол, заключение',
      'опис, описание, 影像所见, 影像表现, 诊断意见, 诊断结论, 印象, 所見, 診断, 読影レポート, 検査報告',
    ],
    usual: [
      'file name, series name, protocol, study, series, image, position, laterality, contrast agent, thickness',
      'location, zoom, window, level, angle, frame, pixel, study name, user name, printer, comments, comment, notes',
      'serial no, serial number, s/n, sn, software version, version, ver, model, made by, system id, device, probe',
      'order status, status, priority, relationship, allergies, blood type, type, time, page, station, ae title',
      'postal code, zip, country, nationality, occupation, insurance, group no, plan, payer, employer',
      'kasse, krankenkasse, station/abt, abteilung, größe, gewicht, peso, talla, altura, poids, taille, вага, зріст',
      'вес, рост, відділення, отделение, палата, місто, город, професія, 民族, 职业, 婚姻, 费别, 体重, 身長, 病室',
      'acquisition time, acq time, scan time, image no, series no, slice, lot, ref, udi, exposure, dose, view',
    ],
  },
};

/** The phrases of a field's labels of some ranks. */
export function phrasesOf(field: LabelField, ...ranks: LabelRank[]): string[] {
  const words = LABEL_WORDS[field];
  return ranks.flatMap((rank) => (words[rank] ?? []).flatMap((line) => line.split(', ')));
}
