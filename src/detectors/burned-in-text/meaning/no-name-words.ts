/**
 * Words that stand capitalised on medical pictures, viewers, films and screens and are nobody's name: our own
 * lists, without accents. Given names and family names were kept out of them, but for `BOTH`.
 */

export const TECHNIQUE = `
  acq acquisition adc angle angio annot arterial artery artifact asir asymmetric auto avg average axial bandwidth
  bolus bone breath bright brightness cine cinema collimation color colour comp compound compressed compression
  contrast contraste kontrast corona coronal coronale coronar corrected cube cursor delay delayed density depth detail
  detector diffusion digital dir dose dosis doppler dose dual duplex dwi dynamic dyn echo edge eff effective elasto
  elastography energy enhanced enhancement equilibrium excretory expiration exposure fast fat fft field fiesta film
  filter flair flash flip flow fluoro focal focus fov frame frames framerate freeze freq frequency fundamental fusion
  gain gantry gated general gradient gray grayscale grey gre grid harmonic harmonics helical helix high hires hold
  image images imaging index inferior inject injection inspiration intensity inverse inversion invert iso kernel
  kvp large lat lateral laterality lat left length level limit linear live localizer locator loc longitudinal
  lossless lossy low lung mag magnification magnitude map mapping marker markers mas matrix max maximum mean measure
  measured measurement measurements mechanical median medium min minimum mip mode monitor mono motion mpr multi nativ
  native natif noise none normal number oblique obl off offset original orientation output overlay package pack pan
  panoramic parallel parameters peak penetration perfusion persist persistence perspective phase phased pixel pixels
  plain plane portal portalvenous portable position post posterior postero power pre precontrast postcontrast
  preset presets pressure preview primary prf probe profile projection proj prone prospective protocol proton pulse
  pulsed quality quick radius range rate ratio raw real recon reconstruction reference region relative render
  rendering repetition replay res resolution rest restricted retro reverse right roi rotate rotation routine sag
  sagittal sample sampling save scale scan scanner scanning scanogram scout screen section sector select sensitivity
  sensor sequence serial serie series setup shaded sharp short signal single size slab slice slices slope smooth
  soft software source spacing spatial spin spiral spot standard standing start static steer step stir stop stored
  strain stress sup superior supine surface survey swi sweep systole diastole systolic diastolic target tech temp
  temporal test texture thermal thick thickness thin thr threshold tilt time timer tissue tomo topogram total trace
  tracking transducer transverse trigger true tse tube turbo type uniform unit upright upper value values
  variance vascular velocity venous venos version vertical view views volume volumetric wall water weighted
  wide width window windowed xray zoom erect decub decubitus recumbent sitting semi semierect seated weightbearing
  bearing weight lordotic inlet outlet tunnel swimmers odontoid frog sunrise skyline axillary scapular mortise
  anterior anteroposterior posteroanterior cephalad caudad cranial caudal craniocaudal mediolateral mlo rcc lcc rmlo
  lmlo spot cone magnified tangential implant displaced exaggerated isotropic abbreviated multiplanar maxip minip
  reformat reformatted curved render segmentation subtraction subtracted mask overview standardised calibrated
  calibration uncalibrated ellipse distance area circumference perimeter volumen flache umfang abstand
  diagnostic quantitative qualitative simulated simulation estimated
`;
export const ANATOMY = `
  abdomen abdominal abdomino abdome addome adenoid adnexa adrenal airway amniotic anal ankle anus aorta aortic apex
  apical appendix arch arm arms arterial artery atrium atrial axilla back bicuspid bile biliary bladder blood body
  bones bowel brain breast breasts bronchus bifurcation calcaneus calf canal cardiac cardio carotid cava cavity
  cerebellum cerebral cervical cervix chest choroid circle circulation clavicle coccyx colon column common condyle
  cord cornea coronary corpus cranium crest csf cyst cystic deep diaphragm disc disk discs dorsal duct ductal
  duodenum ear elbow endo endometrium epigastric esophagus external extremity eye eyes face facial fallopian
  femoral femur fetal fetus fibula finger fingers flank foot forearm fossa fundus gallbladder gastric gestational
  gland glands groin hand hands head heart hepatic hip hips humerus ileum iliac internal intestine jaw joint joints
  jugular kidney kidneys knee knees kub labrum larynx leg legs ligament limb lip liver lobe lumbar lumbosacral lungs
  lymph mandible maxilla maxillary medial mediastinum meniscus mesenteric mitral mouth muscle nasal neck nerve neuro
  node nodes nodule nose occipital ocular omentum optic oral orbit orbits ovarian ovary palate pancreas pancreatic
  parathyroid parietal parotid patella patellar pediatric paediatric pelvic pelvis pericardium perineum peritoneum
  pharynx pituitary placenta pleura pleural popliteal portal prostate proximal distal pulmonary radial rectal
  rectum renal retina retinal retroperitoneal rib ribs root sacral sacrum saphenous scapula scrotal scrotum sella
  septum shoulder shoulders sinus sinuses skeleton skin skull small spinal spine spleen splenic sternum stomach
  subclavian superficial supra syndesmosis synovial tarsal teeth tendon testicle testicular testis thigh thoracic
  thoracolumbar thorax throat thumb thymus thyroid tibia tibial toe toes tongue tonsil tooth torso trachea trunk
  tricuspid ulna ulnar ureter urethra urinary uterus uterine vagina vaginal valve vein veins vena ventricle
  ventricular vertebra vertebral vessel vessels whole wrist yolk sac embryo twin gestation biparietal femoris
  schadel kopf hals wirbelsaule bauch becken brust brustkorb schulter ellenbogen knie hufte sprunggelenk fuss niere
  nieren leber milz herz lunge lungen gehirn arme bein beine hws bws lws unterarm oberarm unterschenkel oberschenkel
  cabeza cuello torax columna pierna brazo mano rodilla cadera hombro codo tobillo pie higado rinon rinones corazon
  pulmon pulmones cerebro vejiga mama mamas utero ovario prostata tiroides craneo hueso lumbar cervical dorsal
  tete cou poumon poumons rachis genou epaule coude poignet hanche cheville pied foie rein reins coeur cerveau crane
  bassin sein seins vessie abdominopelvien cabeca pescoco coluna perna braco joelho ombro cotovelo tornozelo figado
  rim rins coracao pulmao cranio testa collo colonna gamba braccio ginocchio spalla gomito caviglia piede fegato rene
  reni cuore polmone polmoni encefalo bacino seno seni mammella gland glowa szyja kregoslup klatka piersiowa kolano
  bark lokiec biodro stopa watroba nerka serce pluca mozg miednica piers brzuch noga reka
  голова шия грудна клітка хребет коліно плече лікоть стегно печінка нирка нирки серце легені мозок таз живіт
  шея грудная клетка позвоночник колено плечо локоть бедро печень почка почки сердце легкие мозг кости череп
  грудной поясничный шейный органы органів брюшная полость ребра стопа кисть сустав суглоб
`;
export const MACHINES = `
  achieva acuson adora advantage affiniti agfa airis airo alaris alinity allengers alphenix alpinion altus ampliview
  analogic aloka apogee aplio aquilion arcadis ardrey artis aspire avanto axiom axiovision azurion biograph biosound
  brilliance brivo brightspeed canon carestream carl ccr celesteion centricity centargo chison clarity clearvue
  compass cortex corevision definium dicom digirad digora discovery drx dura dynamics echopac edan elekta elscint
  emotion envision epiq esaote espree essenta evolution evotouch excelart exactvu fischer flexcardio fujifilm fuji
  fujinon gammex gehc getinge giotto healthcare healthineers hitachi hologic horizon horos impax imagechecker ingenia
  ingenuity innova insightec intelerad intellispace inteleviewer intera iterative jivex juno kodak konica kretz
  lightspeed lodox logic logiq luminos luminous lunit magnetom mammomat mandy mediso medical medicad medison
  medrad mevis microdicom mindray minolta mobilett mobilis mylab mylabseven nanox neurologica neusoft nuance ohif
  olympus optima orca orthoscan osirix panorama paxera pegasus performa philips philp picker planmeca polaris powervision
  pristina precedence prosound pulsera quantum radiant radspeed resona revolution robotom rogan samsung santuro sectra
  selenia senographe sensation shimadzu siemens signa sirona skyra slicer somatom sono sonoace sonoline sonosite
  spectral spectris symbia symphony synapse synergy syngo systems technologies titan toshiba trio triumph truebeam
  ultramark ultrasonix vantage varian ventri verio versana vida villa vision visage vivid vivix voluson vue weasis xario
  xelis xero xmedius zeiss zonare zenition heidelberg topcon nidek optos cirrus spectralis triton maestro visucam
  corporation company gmbh inc ltd laboratories electronics instruments incorporated limited
`;
export const SCREENS = `
  about accept access account action actions active activity add address admin administrator advanced album alert
  alerts align all analysis analyze animation annotation annotations app application apply apps archive arrange
  arrow assign attach attachment audio auto back background backup balance bar basic battery begin black white
  blue green red yellow orange book bookmark border bottom box browse browser brush build busy button buy calendar
  call calls camera cancel cart case cases cast category center centre change channel chart charts chat check
  checkout choose city clear click clip clipboard clock clone close cloud code collapse comment comments
  community compare complete completed computer config configuration confirm connect connected connection contact
  contacts content contents continue control controls convert copy copyright count country create created credit
  crop current custom customer customize cut daily dark dashboard data database date day days deactivate debug
  default delete delivery deny description desktop destination details developer device devices dial dialog
  directory disable disabled disconnect discard discover display document documents done double down download
  draft drag draw drive drop duplicate duration edit editor effect effects email empty enable enabled end enter
  entry erase error errors event events exam examination exams example exit expand explore export extra fail
  failed favorite favorites feature features feed feedback fetch file files fill find finish first fit fix
  folder folders follow font fonts footer forgot form format forum forward found free freehand friends from full
  function functions gallery game games get global goto group groups guest guide header hello help hidden hide
  history home hotel hour hours icon icons import in inbox info information input insert inspect install
  interface internet invalid invite invoice item items join key keyboard label labels language last latest launch
  layer layers layout learn legal library license light like line lines link links list load loading local lock
  log login logo logout mail main manage manager manual map market master match media member members memory menu
  merge message messages meter microphone mic middle mini minute minutes missing mobile module month monthly more
  mouse move movie music mute name navigate navigation network never new news next night no note notes notice
  notification notifications now object offline ok old on online only open operator option options or order
  orders out outline page pages paint paper parent password paste patient patients pause pay payment pending people
  percent permission phone photo photos picture pictures pin play player please plus point pointer polygon popular
  popup port prev previous price print printed printer prior privacy private process product products program
  progress project projects properties property protect public purchase push query queue quit random read ready
  receipt received recent record recording recover redo reduce refresh register registration reload remote remove
  rename reorder repair repeat replace reply report reports request required reset resize resource resources
  restart restore result results resume retry return review rewind row rows ruler run safe sale sales
  saved saving schedule scroll search second seconds secure security see selected selection send sent server
  service services session set setting settings shape share shop shopping show shutdown side sign signed skip
  slide slider smart snap social sort sound space special speed split spam stack start started state station
  stats status stay steps storage store stream street student studies study style submit subscribe success
  summary support switch sync system tab table tables tabs tag tags task tasks team template terminal terms
  text thank thanks theme this thumbnail thumbnails tile tiles title today toggle tool toolbar tools top total
  touch track transfer translate trash tray try turn tutorial undo unknown unlock unread untitled up update
  updated updates upgrade upload url usage use used user username users utilities validate verify video videos
  view viewer viewers visible visit visual voice wait wallet warning watch web website week weekly welcome
  wifi windows wizard word work workflow workflows worklist worklists workspace workstation world write year
  years yes your you zone confidential anonymous anonymized anon demo sample phantom subject volunteer nobody
  the and for with without not are was were has have been will can may must should could would than then that
  these those here there where when what which who why how his her its our their them they she him let
  good bad best better big great little many much most some any each every other same such very well high
  north south east west morning evening tonight tomorrow yesterday
`;
export const HOSPITAL = `
  accession admission admitted age allergies allergy ambulance ambulatory anesthesia anaesthesia appointment
  assessment associates attending authorization bed biopsy birth born blood cancer cardiology care children
  childrens clinic clinical clinics college comparison complaint conclusion consent consultant consultation county
  department dept dermatology diabetes diagnosis diagnostics discharge disease doctor doctors dental dentistry
  emergency endoscopy exam facility family female findings foundation fracture general gynecology gynaecology
  health hospital hospitals impression indication infirmary institute institution insurance intensive investigation
  lab laboratory maternity medical medicare medicine mental ministry national neurology nuclear nurse nursing obgyn
  obstetrics oncology operating ophthalmology orthopedic orthopaedic orthopedics outpatient inpatient oxygen
  paediatrics pathology pediatrics pharmacy physician physicians physiotherapy practice prescription procedure
  provider radiographer radiography radiologist radiology recommendation record records referral referring regional
  rehabilitation research saint school science sciences sex male specialist spital surgeon surgery surgical
  technician technologist theatre therapy tomography trauma treatment triage tumor tumour ultrasound university
  urgent urology veterans veterinary ward weeks wellness women womens angiography mammography mammogram mammo
  sonography fluoroscopy obstetrical cardiac vascular musculoskeletal pregnancy trimester gender gravida para
  edd lmp ega hadlock bpd ecg ekg heartrate bpm saturation temperature respiration hemoglobin glucose cholesterol
  creatinine platelets leukocytes erythrocytes albumin bilirubin sodium potassium chloride calcium urea ferritin
  vitamin protein fasting specimen serum plasma urine range flag abnormal positive negative tablet tablets capsule
  capsules daily dosage refill refills dispense take
  bericht befund klinik klinikum krankenhaus universitat abteilung radiologie arzt patientin praxis untersuchung
  aufnahme aufnahmen ebene ebenen seite rechts links liegend stehend geburtsdatum geschlecht mannlich weiblich
  ubersicht schicht serie fenster bild bilder datei bearbeiten ansicht hilfe speichern drucken suchen einstellungen
  abbrechen offnen schliessen zuruck weiter neu loschen beurteilung fragestellung diagnose kontrastmittel ohne mit
  hopital clinique centre hospitalier universitaire service docteur medecin imagerie radiologie examen compte rendu
  homme femme droit droite gauche coupe coupes fichier edition affichage aide enregistrer imprimer annuler fermer
  ouvrir suivant precedent parametres produit sans avec injection incidence profil debout couche
  hospital clinica centro medico doctora servicio radiologia paciente estudio informe imagen imagenes derecho derecha
  izquierdo izquierda hombre mujer masculino femenino archivo editar ver ayuda guardar imprimir cancelar cerrar abrir
  siguiente anterior ajustes buscar sin con corte cortes frente perfil proyeccion fecha hora edad sexo
  laudo exame imagem imagens direito direita esquerdo esquerda homem mulher feminino arquivo exibir ajuda salvar
  fechar proximo configuracoes sem com incidencia pagina data idade
  ospedale azienda ospedaliera sanitaria istituto reparto dottore paziente esame referto immagine immagini destro
  destra sinistro sinistra maschio femmina maschile femminile modifica visualizza aiuto salva stampa annulla chiudi
  apri avanti indietro impostazioni cerca senza con mezzo strato proiezione data ora eta sesso
  szpital przychodnia oddzial zaklad lekarz pacjent badanie opis obraz prawy prawa lewy lewa mezczyzna kobieta plik
  edycja widok pomoc zapisz drukuj anuluj zamknij otworz dalej wstecz ustawienia szukaj bez kontrastu warstwa
  лікарня поліклініка клініка відділення центр лікар пацієнт дослідження знімок зображення правий права лівий ліва
  чоловік жінка файл правка вигляд довідка зберегти друк скасувати закрити відкрити далі назад налаштування пошук
  висновок протокол проекція пряма бокова дата час вік стать серія зріз вікно рівень фаза нативна
  больница поликлиника клиника отделение центр врач пациент исследование снимок изображение правый правая левый
  левая мужчина женщина мужской женский файл вид справка сохранить печать отмена закрыть открыть далее
  настройки поиск заключение проекция прямая боковая время возраст пол серия срез окно уровень фаза
  нативная рентген рентгенография томография томографія ультразвук область университет університет городская міська
  областная обласна клиническая клінічна республика украина україна россия
`;
export const CALENDAR = `
  jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun
  januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
  janvier fevrier avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
  samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes
  martes miercoles jueves viernes sabado domingo janeiro fevereiro marco maio junho julho setembro outubro novembro
  dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre stycznia lutego marca kwietnia
  maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia января февраля марта апреля мая июня июля
  августа сентября октября ноября декабря січня лютого березня квітня травня червня липня серпня вересня жовтня
  листопада грудня utc gmt cet est pst
`;
export const MORE = `
  mri mra mrcp cta ctpa pet spect dxa dexa usg ivus ercp pacs ris his fmri xr cr dx dr ct mr us nm ncct cect hrct
  ap pa ll rl rao lao lpo rpo dx sx od os bw wb
  accessory actual advance alarm alignment allow alpha also ambient amount amplitude analog ankles anonymised apical
  approved approx archived around array arrows article ascending asked assist assistance assisted asymmetry atlas
  attention attenuation axes axis background base baseline batch beam beats beta binary biplane birthday bit bits
  bladder blank blend block blocks board bold both breathing breasts brief bringing broad bulb bundle bypass cable
  calc calcification calculate calculated calculation calculator calibre caliper calipers candidate capacity cap
  caption capture card carotids cassette catheter caution cavum cell cells central centered centimeter certified
  chamber chambers channels character choice cine clean clinician closed cluster coarse coil coils cold collapsed
  collection combine combined command common companion comparative comparisons complex component composite
  computed condition consult consumed copied corner correct correction count counter coupled cover covered
  created crossing crosshair crystal cube cuff cumulative curve curves customized cycle cylinder dental depart
  descending described desired detail detected detection deviation diagnostic diagram diameter differential
  dimension dimensions direct direction disconnected disposable distances distribution divided doc dominant
  doppler dorsi dots dotted dual dummy echo edition effects eject elapsed electric electrode electron element
  elements else emission enclosed encoded encoder endo engine enlarge enlarged entire equal equipment eraser
  estimate evaluation even example excellent exchange exercise existing expanded expected expert explorer
  exponent extended extension extraction extreme factor fade failure fair false fan far fibre fields figure filling
  filters final finished firmware first five fixed flags flat flexion floor fluid fluorescence foot force forced
  foreign forms four fraction free frontal fuel fused future gallery gamma gap gas gate gauge generated generation
  generator gestalt given global grade graph graphic graphics guidance guided half handle hard hardware haste
  having heading heat heavy height helper high higher highest highlight hold holder homogeneity horizontal host
  human hybrid ideal idle illumination impedance implant important improve improved inch inches included increase
  index indicator individual initial inner inside install instance instruction instructions instrument integrated
  interactive interface interpolation interval interventional invasive inventory isocenter isometric jet joystick
  keep kit known labeled lamp large larger laser last later lead leads learning least leave lengths lens lesion
  lesions levels light limited limits lines liquid listed listening litre live loaded local locked logged logic
  longer loop loops loss lower lowest luminance machine macro macula made magnet magnetic maintenance major make
  male margin mark marked maximal meal means median medicine medium meet megapixel metal meters method methods
  metric metrics micro microscope mid middle migration milli mini minor mirror mixed mobility model modes modified
  modify multi multiple multislice narrow native natural near needle negative neutral noisy non nonlinear normalize
  normals notch nothing number numbers objects objective observation observed obstetric odd often oil open opaque
  opened operation optical optimal optimized orders organ organs oriented original others outer outside overall
  overlap override pack padding pair panel panels panoramic parameter parametric part parts partial particle passed
  path patent pattern patterns peaks pending per percentage perfect perform performance performed peripheral
  permanent phantoms phases physical pick pipeline pitch pixel placeholder planar plate platform played plot plots
  plug polar polygon ports positions positive possible postop preop potential power powered precision predicted
  pregnancy prep preparation prepared present pressed primary print probes problem procedures processed processing
  processor professional profiles programs projections prompt proper protect protocols provide provided prosthesis
  pulsatility pulses purpose quadrant quantity quantification quarter question questions quiet radial radio radius
  ramp random ranges rapid rare ratios ray reader reading reached readings ready realtime rear reason recall
  receive receiver reconstructed records rectangle recur reduced reduction refer referenced reflected refraction
  regions regular rejected related relaxation release relevant reliable relief remaining remember replaced
  reporting representation representative reserved residual resistance resistive resistivity resolved respiratory
  response responsible resting results retained retention returned reversed revised rhythm right rights ring rings
  rise risk roll roller room roots rotate rough round routine rule rulers rules running same saturated scaled
  scales scans scanned scene scheduled schema scheme scope score scores screening script search sector sections
  seed segment segments selective selector self senior sense sensors separate separated sequence sequences serious
  sets several shadow shape shared sheet shell shift shift shot shots shows shutter sides signals signature
  significant signs silent similar simple simultaneous site sites sizes skip sleep slow smart smoothing snapshot
  sockets solid solution some sonogram sonographic soon sound sources spare speaker special specification spectra
  spectrum sphere split spots spread square stable stage stages stand standby star starting statement states
  static statistics steady stent step stereo stereotactic still stimulation stitch stitched straight strategy
  stream strength stretch strip stroke structure structures studied studio subject submitted subset substance
  successful successfully suggested suite sum superimposed supply supported surround suspected sweep switch symbol
  symmetric symmetry symptoms synchronization synthetic systemic tabular take taken tall tap task technical
  technical technology tee telemetry telephone temperature temporary tension term terms testing tests texts theory
  therapeutic therefore thermal thick thicknesses thin thing third three threshold through throughput tilted timed
  timeline times timing tint tip tips together tolerance tone toolkit tooltip topic topo torque touched tour toward
  trace traces traced trackball train training transfer transform transition translation transmission transmit
  transparency transparent trapezoid travel trend trial triangle trigger triple trolley true truncated tubes tuning
  turned two types typical ultra ultrasonic unable unchanged under underlay unedited uniformity unique units universal
  unlimited unnamed unregistered unsaved unspecified untreated unused upper upload usage useful using utility
  vacuum valid validated validation variable variant variation various vector velocities verified versus vertex
  vibration video viewed viewing virtual visible vision visualization vital vitals vitreous volt voltage volumes
  walls warm warnings wash wave waveform waves wedge wet wheel whole widths winding wire wireless wiring with
  within wizard working worn yellow zero zoomed
  unten oben vorne hinten anfang ende bitte fertig gesamt gross klein hoch tief neue alle kein keine nicht nur nach
  vor zum zur von bis fur und oder mittel wert werte dauer zeit tag tage jahr jahre woche wochen monat gerat marke
  bildverarbeitung ausgabe eingabe auswahl ansehen anzeigen verschieben messen messung winkel strecke text pfeil
  gauche haut bas debut fin tous toutes aucun aucune nouveau nouvelle oui non valeur duree temps jour jours annee
  semaine mois appareil texte fleche mesure mesurer fenetre niveau osseuse osseux axiale sagittale coronale tranche
  ventana nivel axial sagital osea oseo tejido blando nuevo nueva todos todas ninguno valor duracion tiempo dia dias
  ano anos semana semanas mes meses equipo texto flecha medir medida arriba abajo inicio fin
  janela nivel novo nova todos todas nenhum duracao tempo mes meses aparelho seta medir medida acima abaixo osso
  finestra livello nuovo nuova tutti tutte nessuno valore durata tempo giorno giorni anno anni settimana mese
  apparecchio testo freccia misura misurare sopra sotto inizio fine osso laterale assiale
  okno poziom nowy nowa wszystkie wartosc czas dzien dni rok lata tydzien miesiac aparat tekst strzalka pomiar
  boczna przednia tylna projekcja kontrast
  нове новий усі немає значення тривалість день дні рік роки тиждень місяць апарат текст стрілка вимірювання
  кісткове новый все нет значение длительность дни год годы неделя месяц аппарат текст стрелка измерение костное
  цвет масштаб яркость контраст отчет звіт параметры список поворот
  receta medica medico medecin generaliste ricetta ordonnance rezept receituario receita recepta laboratorio laboratoire laboratory labor
  analisi analisis analyses bilan compte rendu lettre resultado resultados
`;
/** Family or given names that such words are too: a name with one of them needs another word that is none. */
export const BOTH = `
  april june may august max mark page price gray grey white black brown green long short young small head hand foot
  rose frank chase mason cook cross bell wood stone field grant good best love day knight north west king law
  marco sun con maria arch rush camp hall banks woods rivers waters hunt fox wolf berg bach gross klein lang kurz
  jan jun juan juli mai augusta martes villa mandy vida lin titan juno maestro triton clarity horizon vivid victor
  master carl fischer picker saint noble mano mama sale cast ray rays marsh poole port snow rich wise major sharp
  swift bond cash glass gates hart heart hill house lake land lane moon park parks peak pool post powers reed
  reid ross rust sands singer star steel strong tree turner weaver wells winter winters worth bland savage
  seno testa rene bassin cherry marker bishop pope abbot miller taylor porter carter hunter
  ward guest hale lever my to silver spring stock bean sweet little easter crown gold hills mill will julio
`;
/** Names that are one letter away from such words. */
export const NAMES = 'phillips madison fischer julia barnes renate becker';
