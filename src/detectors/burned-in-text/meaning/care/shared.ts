/**
 * Words for what is found in somebody or done to somebody, by how they begin, without accents: our own lists. Many are
 * Greek or Latin and begin alike in all languages of Europe. `$` ends a whole word. None is the name of a profession or of
 * a department, which stand in other papers about people too, and none has another common meaning.
 */

/** Diseases, complaints and what an examination finds. */
export const FOUND = `
  stenos estenos fractur fraktur frattur fratura zlaman edem edema oedem odem obrzek lesion lasion lesao nodul nodular cyst
  zyst kyst quist adenom carcin karzin karcin metasta malign tumor tumeur nowotw neoplas lymphad lymphom linfad linfom limfad
  pleur pneumon neumon polmonit pulmonit bronch bronqu broncos asthm asma$ astma$ emphys enfis rozedm copd bpco epoc$ dpoc
  embol thromb tromb infarct infarkt infart zawal nstemi stemi angina arrhyth arritm arytm rhythmusst fibrill fibril migotan
  tachy taqui tachik bradik bradyc bradic hypertens hyperten hypertoni ipertens hipertens nadcisn hypotens hypothyr hipotir
  ipotir niedoczyn diabet cukrzyc hyperlip dyslip dislip anemi anam anaem niedokrw leukoc leukaem leukem leucoc leucem
  neutrop sepsis sepsa ulcer ulcus gastrit gastroent hepati epatit hepatom steatos esteatos cirrh cirros zirrh cholec cholez colecis
  colelit coledoc pancrea pankre appendic appendiz apendic divertic divertik hernia$ hernie ernia prolaps protrus polyp polip
  colit kolit nephr nefr pyelon hydron hidronef calcul$ lithias litias kamica fibroid myom miom endometri placent plazent
  preeclam praeklam gestos arthros arthrit artros artrit artroz gonarthr coxarthr gonartr coxartr spondyl spondil espondil
  scolio skolio escolio osteop osteoc osteof radicul radikul neuropat polyneur sciatic ischias ischialg ciatic lumbalg lumbag
  lombalg migrai migran cefale cephal cefalea epilep ictus apoplex hemorr hamorr haemorr emorrag krwawien krwotok ischam ischem ischaem
  isquem atroph atrof dement demenz demenc parkins alzheim dyspn disnea dispne duszno exazerb exacerb effusion erguss derrame versament
  epanche infiltrat naciek atelect atelekt calcific kalzif verkalk zwapn scleros sklero esclero arterioscl ateroscl
  dysplas displas hyperplas hiperplas iperplas melena hematur hamatur ematur proteinur albuminur vomit erbrech nausea
  ubelkeit diarr durchfall febril pyrex sibilan crepit rales$ wheez hoarse rash$ exanthem eczem ekzem dermatit psoria erythem
  eritem pruri urtic abscess abszess absces phlegm flegm cellulit celulit varic varik phleb flebit dekub decubit odlezyn
  hepatomeg splenomeg esplenomeg caries karies parodont gingiv apnoe apnea apneia schlafap celiac celiach zoliak tonsil
  amigdal angin$ otit sinusit rhinit rinit conjunctiv konjunktiv cataract katarakt glaucom glaukom macul makul retinop
  dyspep dispep reflux reflusso reflujo refluxo gerd$ erosiv erosion erozyj zapalen niewydoln choroba$ wien przewlek bole$ bol$ kurcz guz$ guzk krwawnic zylak zlogi torbiel przepukl zakrzep zator
  acouph tinnitus acufen hypoac hipoac schwerhor surdit exsikk dehydr deshidr malaria paludis tubercul tuberk falciparum covid
  influenz grippe$ herpes zoster varicel masern measles rubel rotavir meningit hiv$ hcv$ hbsag sars streptoc staphyl
  escherichia coli$ klebsiel candid covid infektion infeccion infezion zakazen psychos depressiv anxiet neurinom
  fistul abszed ruptur lussaz luxat luxaz luxac distors entors verstauch prellung contus kontus hamatom hematom ematom haematom necros nekros gangren insuffizi insuficien insufficien
  scompens kompensier descompens congest ascit aszites ictero icter jaundice gelbsucht adenoid polyuri polidips hipoglic hypoglyc hypoglyk hyperglyc lupus sarcoid sarkoid fibros endometrios
  neuralg paresth parestes paraly paresis hemipar hemiple dysphag disfag dysarth disart syncop sincop synkop vertig presync
`;

/** Parts of the body as only medicine calls them, and what is measured in them. */
export const PARTS = `
  systol sistol diastol ventricul ventrik ventric mitral aorti aorten aort$ aorta coronar koronar wiencow lvef$ ejection ejektion
  eyeccion ejecao eiezione auswurffr myocard miocard myokard pericard perikard echogen ecogen hypoech hipoeco ipoeco hyperech
  hypodens hipodens ipodens hyperint hipoint consolidat konsolid opacit parenchym parenquim mediastin hilar hilus prostat uterus utero$ ovar
  feto$ fetal fetus foetus fetale gestat gestaz gestac amniot gravida primigrav multigr graviditat schwangersch ciaz cefalic
  menisc menisk ligament tendin supraspin rotator cruciate kreuzband acromio akromio glenoh patell hallux femoral femur
  tibia tibial fibul humer clavic clavicul lumbar lumbal lombar lombaire cervical cervic thorac thorax torac torax vertebr wirbelk
  kregosl sacral sakral subretin intraocul tympan timpan sensorineural spirom fev1$ fvc$ dlco$ pef$ auscult auskult
  murmur vesikul palpat abdom bauchdecke peritone bmd$ mmhg$ spo2$ sao2$ qrs$ qtc$ ecg$ ekg$ ahi$ osa$ hb$ hba1c$ imc$ bmi$ lpm$ bpm$
  crp$ pcr$ tsh$ inr$ psa$ vsg$ ves$ esr$ egfr$ ast$ alt$ ggt$ ldl$ hdl$ troponin troponine tropo$ hemoglob hamoglob haemoglob emoglob
  leuko$ thrombo$ erythro$ kreatinin creatinin creat$ ferritin bilirub albumin potassium kalium natrium sodium platelet plaquet
  trombocit thrombozyt plaqueta piastrin hematocr hamatokr ematocr neutroph neutrofil lymphozyt linfocit triglycer triglicer cholester
  colester glycem glicem glucemi urin$ urine$ orina$ moczu harnst papillar squamous escamos ductal lobular endocerv colloid
  birads$ bi$rads tirads$ lsil$ hsil$ ascus$ her2$ ki67$ fum$ lmp$ ctg$ apgar tir$ icd$ cid$
  molar premolar bouche sphenoid ethmoid maxill mandib temporomand
`;

/** What is done about it: examinations, operations, medicines, vaccines, and the notes of wards and practices. */
export const DONE = `
  biops resect resekt catheter katheter cateter anaesth anasth anesth anestes anestez intubat sutur swab hisopado wymaz abstrich
  tampone microscop$ gross$ specimen immunohist cytol citolog zytolog histol chemother quimiot chemioter radiother radioter strahlenth
  septoplast turbinect circumcis vasectom mastect appendec appendek tonsill thyreoid tiroid thyroid schilddr magenspieg darmspieg herzkath stent$ bypass pacemaker marcapas schrittmacher marcapasso
  folfox ecog$ karnofsky dialys dializ hamodial hemodial transfus exeres arthroscop arthroplast prothes prothese herniorr laparosc laparot laparask
  cesar caesar cesarien kaiserschn kolosk koloskop gastrosk gastroskop zystosk bronchosk colonosc gastrosc cystosc endosc endosk colposc
  isterosc histerosc artrosc enteroscop sigmoidosc polysomn polisomn audiom audiogram audiometr tympanom elektrokard electrocard elettrocard echocard
  ecocard echokard mammogr mamogr ultrason ultraschall ecogr echogr sonogr scintigr szintigr tomogr radiogr rontgen irm$ mrt$ mri$ rtg$ usg$
  tac$ dxa$ dexa$ doppler duplex holter ergometr spirog chirurg$
  vacun vacin vaccin impfung schutzimpf geimpft szczep immuniz immunis booster auffrisch refuerzo reforco rappel$ lote$ infanrix prevenar rotarix priorix
  boostrix encepur twinrix comirnaty spikevax vaxzevria stamaril menactra neisvac bexsero mmr$ mpr$ mprv$ ror$ dtap$ tdap$ dtpa$ ipv$ hib$ hpv$ bcg$ dpt$ hexaval esavalent pentaval
  pneumoc neumoc menacwy menc$ antigripal yellow$fever fievre$jaune febre$amarela fiebre$amarilla gelbfieber
  paracetam acetamin ibuprof aspirin insulin warfarin metamiz novalg pantopraz omepraz amoxi ramipr bisopr metopr amlod atorvast simvast
  clopid ticagr apixab rivarox xarelto eliquis eutirox euthyrox thyrox levotir metform furosem torasem salbut ventolin symbicort prednis cortis doliprane
  tramad morphin oxycod codein sertral escital citalop fluoxet venlaf mirtaz clonaz lorazep diazep alpraz zolpid pregab gabapent
  comprim compress tablett tablet$ tablets$ tabletk czopk kropl drops$ gouttes$ gocce$ gotas$ krople$ spray$ kapsul capsul cream$ salbe ointment pomada tropfen$ matin$et$soir par$jour al$giorno cada$8 cada$12 cada$24 c$8h c$12h 12$12$h 8$8$h 2$x$dzien 1$x$dzien na$noc
  propofol midazol fentan ketam lidoc bupiv rocuron contrast$ kontrastm gadol omnipaq ultravist
  aas$ ass$ adiro ringer infus hydrat dosette susp$ cp$ cpr$ comp$ tabl$ kaps$ tbl$ gtt$ inhal nebul subcut intraven intramusc i$v$ i$m$
  adherence posolog$ esenzion ricover degenza hospitalis hospitaliz hospitaliz stationar ambulator ambulant notfall einweis uberweis
  arbeitsunf wiedervorst ricoverat dimission dimess entlass alta$ egreso ingreso ingresad internac internad aufnahmebef
  anamnes anamnez diagnos diagnoz diagnost rozpozn zalecen prognos posopera postoper praoper preoper exitus triage triag
  inpatient outpatient drg$ goa$ cpt$ dx$ rx$ icd10$ hpi$ ros$ pmh$ sob$ nkda$ prn$ bid$ tid$ qid$ npo$ icu$ uci$ reanim
`;

/** What is said of one person's care, and in hardly any other text. */
export const SAID = `
  no$evidence$of unremarkable within$normal$limits status$post history$of complains$of presented$with presents$with was$admitted
  admitted$with discharged$on unfit$for$work suffering$from by$mouth not$detected on$examination reviewed$in$clinic was$examined$by$me
  under$my$care specimen$collected no$acute nil$acute zustand$nach z$n$ st$p$ o$b$ unauffall ohne$anhalt kein$anhalt kein$nachweis ohne$nachweis kein$hinweis
  in$unserer$behandlung ihre$patientin ihren$patienten stellte$sich sin$evidencia sin$alteracion sin$signos motivo$de$ingreso motivo$de$consulta
  acude$por exploracion$fisica examen$fisico al$examen antecedentes$personales dentro$de$la$normalidad paciente$de pas$de$signe pas$d$anomalie sans$anomalie
  sans$particularite absence$de$signe a$ete$hospitalis certifie$avoir$examine avoir$examine contre$indic arret$de$travail a$jeun certifica$que$examin il$paziente la$paziente
  el$paciente la$paciente o$paciente a$paciente le$patient la$patiente della$paziente del$paziente da$paciente do$paciente nella$norma nei$limiti non$si$osserv non$si$rilev non$si$evidenz
  quadro$compatib compatibile$con compatible$con compativel$com alla$dimissione si$consiglia consenso$informat consentimiento$informad consentimento consentement$eclair
  informed$consent sem$alterac sem$sinais sem$evidencia dentro$da$normalidade bez$zmian nie$stwierdz nie$uwidoczn w$normie stan$po quesito$diagn hipotese$diagn contraindic
  operated$side side$marked premedic afastamento ammalato malattia$per allergi alergi fumador raucher smoker fumeur nonfumeur peso$ allergies
`;

/** The same in Russian and Ukrainian. */
export const CYRILLIC = `
  холецист панкреат гастрит пневмон бронх гіперт гиперт гипот гіпот діабет диабет ішем ишем інфаркт инфаркт стеноз аритм фібрил фибрил тахік тахик
  тромб атероскл остеохонд артроз артрит перелом пухлин опухол новоутв новообр набряк отек отёк інфільтр инфильтр леген легочн легких печін печен нирк почек почк
  шлунк желуд аорт міокард миокард шлуночк желудочк щитоп щитов яєчник яичник плацент вагітн беремен гемоглоб лейкоц еритроц эритроц тромбоц
  шое$ соэ$ пієлон пиелон цистит простат матк кіст$ кист$ кіста киста метаст карцин аденом лімфо лимфо задишк одышк хрип$ хрипи хрипы пульс тиск$ госпіт госпит
  анамнез скарг жалоб діагноз диагноз епікриз эпикриз гіпертр гипертр дисплаз катетер біопс биопс ендоск эндоск фгдс$ фгс$ узд$ узи$ екг$ экг$ мрт$ кт$ рентген флюорогр мамогр маммогр ехокард эхокард
  антибіот антибиот цефтр амоксиц азитром парацет ібупроф ибупроф омепр пантопр метформ інсулін инсулин лозарт енап энап бісопр бисопр аторв розув аспір аспир гепарин дексам преднізол преднизол
  таблет капсул ін$єкц инъекц внутрішньов внутривен в$в$ в$м$ мкг$ щепл прививк вакцин імуніз иммуниз акдс$ кпк$ бцж$ поліо$ полио$ лікарн больниц стаціонар стационар амбулат виписан выписан
  непрац нетрудосп хвор больн пацієнт пациент лікуван лечени обстеж обследов огляд$ осмотр без$патолог без$змін без$изменен без$особенн не$виявлен не$выявлен стан$задов удовлетвор вперше$ впервые$выявл
  операц наркоз анестез шов$ шви$ рана загострен обострен хроніч хронич гостр остр$ ремісі ремисс стадія стадия ускладн осложн мкх$ мкб$ ммоль глюкоз креатин білірубін билируб сечов мочев холестер
  ерозі ерозив эрозив рефлюкс езофаг эзофаг гастропат виразк язва язвен слизов аденоїд аденоид крап$ капел капл антрум антральн стравох пищев жовч желч ректор колоноск гіперем гиперем некроз ендометр эндометр плоскокл зішкріб соскоб біоптат биоптат мазок мазк
  болю$ боль$ болі$ боли$ біль$ судом судорог нудот тошнот блювот рвот запамор головокр слабк слабост ядух отруєн отравл ревмат радикуліт радикулит грижа грыжа гриж грыж протруз хребц позвон поперек поясни колін колен стегн бедр плеч кисть$ суглоб сустав
  зір$ зрени кришталик хрустал катаракт глауком слух$ отит тонзил синусит алерг аллерг дерматит екзем экзем псоріаз псориаз
`;

/** The same in writing without blanks, and in Arabic and Hindi, where words bend at both ends. */
export const SIGNS = `
  炎 癌 肿瘤 腫瘍 骨折 狭窄 梗死 梗塞 高血压 高血圧 糖尿病 积液 胸水 结节 結節 囊肿 嚢胞 增生 肥大 感染 出血 疼痛 手术 手術 服用 口服 毫克 入院 出院 退院 主诉 主訴 现病史 現病歴 既往 查体 血压 血圧
  体温 脉搏 未见 異常なし 異常を認め 治疗 治療 内服 点滴 静滴 注射 投与 症状 診察 就诊 门诊 外来 复查 再診 化疗 贫血 貧血 咳嗽 発熱 发热 腹痛 头痛 頭痛 眩晕 水肿 浮腫 心电图 心電図 妊娠 孕 胎 视力 視力 眼压
  眼圧 甲状腺 肝 肾 腎 肺 胃 脊椎 腰椎 颈椎 頸椎 関節 关节 镜检 病理 活检 生検 阳性 阴性 陽性 陰性 麻酔 麻醉 接種 接种 疫苗 ワクチン 血糖 白细胞 血红蛋白 血小板 白血球 赤血球 肌酐 尿素 クレアチニン 中性脂肪 コレステロール 診断
  诊断 处方 処方 用法 用量 食後 饭后 錠 片剂 胶囊 カプセル 超声 超音波 内視鏡 胃镜 肠镜 彩超 磁共振 レントゲン 心拍 呼吸 聴力 听力 歯 牙 骨密度 アレルギー 过敏 休养 休養 療養 病假 医保 心率 咽 扁桃 淋巴 静脉 動脈 动脉 冠状
  التهاب كسر سكري السكر ضغط$الدم أشعة تحليل العلاج علاج دواء ملغ ملجم جراح ورم القلب الكلى الكبد الرئة السريري عينة حقن الشكوى تشخيص حبة قرص كبسولة يوميا المريض الأعراض فقر$الدم الصدر البطن هيموجلوبين كرياتينين تطعيم لقاح
  جرعة حمى سعال صداع نزيف مستشفى عيادة طبي إجازة$مرضية سونار رنين مقطعية منظار الدهون الغدة خلع ألم الحمل الجنين
  निदान रक्तचाप मधुमेह बुखार दर्द सूजन संक्रमण ऑपरेशन भर्ती उपचार इलाज लक्षण फेफड़ हृदय गोली दवा खून रक्त जाँच जांच शुगर मि.ग्रा एक्स-रे मरीज रोगी खांसी खाँसी टीका टीकाकरण खुराक अल्ट्रासाउंड गर्भ हीमोग्लोबिन क्रिएटिनिन चोट हड्डी उल्टी दस्त कमजोरी पेट छाती परामर्श पर्चा इंजेक्शन बीमारी बीपी
`;
