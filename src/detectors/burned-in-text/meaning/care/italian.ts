/** What doctors, wards, laboratories, pharmacies and billing offices write in Italian; as in `shared.ts`. */
export const ITALIAN = `
  dmt2 scc$ fa$parox fa$perm fa$cron ivu$ mrc$ mrge$ osas$ ipb$ avk$ tc$torace tc$addome tc$encef tc$cerebr
  rm$encef rm$ginoc eco$addome ecoaddome ecotsa ecodoppler ecocolordop ecd$ ecdtsa egds$ esame$obiett pa$9
  atti$min apirettic apiressia eupnoi tachipn dispnoi normoidr disidrat mucose$ros mucose$nor ipocorad anitter
  cianosi condizioni$gen buone$condiz condizioni$cliniche discrete$condiz orientato$nel orientata$nel collaborant
  mvf$ mv$norm murmure$vesc fvt$ msv$ toni$validi toni$puri toni$ritmici toni$cardiaci pause$libere
  azione$cardiaca ronchi$ addome$ trattab$ non$dolent dolorab peristalsi alvo$ organi$ipoc ipocondr oc$nei milza$
  epatomeg ingrandit$ linfoaden linfonod giordano$neg giordano$pos aaii$ p$os$ per$os$ via$orale via$sottoc
  sottocut endoven 1$cp$ 2$cp$ 2$cpr 1$cps fiale$ fiala$ bust$die supp$ supposte$ supposta$ aerosol areosol
  ogni$8$ore ogni$12$ore a$digiuno emocromo emocr$ ast$got alt$gpt gamma$gt fosfatasi azotem sideremi glicat
  globuli$bian globuli$ros emocol urinocol es$urine valori$di$rif valori$di$norm elettroliti kaliem calcem
  ritmo$sin sinusal bbdx$ bbsx$ bbs$ bbd$ easn$ fibrillazione$atr fe$55 ultima$mestr ultime$mestr sett$gest
  epoca$gest maf$ gravid taglio$cesareo parto$spont parto$eut parto$op vod$ od$10 os$10 tonometr cristallin cherat
  oct$macul facoem pseudofa ipoacus odontog rianimaz$ codice$verde codice$giallo codice$ross codice$bianco
  codice$arancione chemiot rt$palli adiuv neoadiuv estubaz spinale$ subaracn peridural post$oper emodial drenagg
  medicazion fkt$ fisiokin kinesiter tecar$ tecarter magnetot laserter tachipirina okitask moment$act aulin$
  zimox$ velamox bentelan deltacortene cardioasp coumadin tirosint pantorc xanax$ tavor$ lexotan en$gtt contramal
  toradol plasil$ crestor$ richiamo$vacc ckd$epi tia$preg pregresso$tia ginocchio$dx ginocchio$sx spalla$dx
  spalla$sx polmone$dx base$dx soffio$sist lettera$di$dimissione$ prelievo$em impegnativa$med ticket$san
  estrazione$dent febbre$ febbril piressia iperpiress stipsi$ espettor catarr escreat affanno$ mal$di$gola
  mal$di$testa dolore$add dolore$torac dolore$lomb emicran capogir lipotim svenim formicol intorpid emipar ipoest
  afasi cardiopalm palpitaz gonfiore$ tumefaz tumefatt flogosi flogistic esantem orticaria bruciore$ bruciori$
  vescicole$ ecchimos sanguinam epistass rettorrag ematochez emoftoe emottis pollachi strangur pirosi$ ipotens
  broncopolm polmonare$ tubercol faring rinosin laring congiuntiv tachic colica$ren epatic ascess cisti$ isterec
  istolog istopat agoaspir risonanza$mag trasfus trapianto$ punti$di$sut rimozione$punti schizof epiless sepsi$
  sifilide tricom stafiloc sierolog morbillo$ idroclorotiaz amiodar motivo$del$ric comorbid quesito$diag
  verbale$di$ps refert certificato$med certificato$di$mal giorni$di$cure puc$ si$ricov giunge$in$ps riferisce$dol
  nega$allergie non$si$apprezz si$palpa nei$limiti$della$norm terapia$ visita$di$contr medico$curante curante$
  consenso$inf complicanz intervento$chir materiale$inviato prestazioni$san visita$card peso$alla$nasc tossicol
  fumatore$ fumatrice$
`;
