/** What doctors, wards, laboratories, pharmacies and billing offices write in English; as in `shared.ts`. */
export const ENGLISH = `
  k$c$o n$v$d s1$s2 abd$soft p$a$soft b$l$ae rrr$ ctab perrla eomi$ nkda a$ox3 gcs$ heent jvd$ jvp$ arom$ wnl$
  pnd$ htn$ t2dm ihd$ ccf$ ckd$ esrd cva$ cabg dvt$ uti$ ibs$ ibd$ bph$ afib lbbb rbbb lvef cxr$ lscs fhr$ b$i$d
  t$i$d qds$ q8h nocte$ nbm$ ng$tube nebs$ spo2 room$air fio2 abg$ hco3 nibp$ iv$fluid picc$ mg$po mg$bid mg$bd
  mg$od$ mg$prn mg$tab po$bid po$daily inj$ syp$ 1$tab$ take$1$tab take$one$tab sublingual bp$1 pulse$7 pulse$8
  temp$98 temp$36 temp$37 hba1c a1c$ cbc$ fbc$ u$e$ lfts$ ft4$ wbc$ wcc$ rbc$ hgb$ hct$ pcv$ mcv$ mch$ mchc plt$
  lymphocyt eosinophil haematocrit egfr serum$crea sgot sgpt trop$t$ ck$mb probnp d$dimer aptt$ vitamin$b12 b$hcg
  anti$ccp hpf$ ketone y$o$m year$old$male$with c$o$pain c$o$chest pmhx pshx ddx$ no$known$drug no$known$all
  pt$c$o pt$reports pt$denies pt$presents dnacpr dnar$ 99213 99283 e11$9 e78$5 j06$9 m54$5 n39$0 icd$10 hcpcs
  copay coinsur explanation$of$ben medicaid npi$ bulk$bill tpa$ opd$ uhid mrn$ nhs$no refills$ dispense$as
  sig$take iop$ bcva va$6 slit$lamp fundus$ phaco cornea tm$intact cerumen rct$ opg$ bitewing periodont ur6$
  sinus$rhythm st$elev t$wave atrial fev1 peak$flow slr$neg pain$score pwb$ tkr$ orif$ adls$ phq$9 gad$7 gad7
  mmse$ si$hi$ suicid euthym adhd$ ptsd$ psychotic hallucinat tnm$ her2 ki67 gleason adenocarcin myelom melanom
  sarcom histopath haemodial asa$ii mallampati etco2 sevoflur epidural general$ana preop$ postop$ pod$1 avpu$
  sbar$ triage$note dtap hep$b$ gardasil prevnar pneumovax shingrix covishield engerix immunoglob tetanus diphther
  fever$ afebrile emesis nauseous constipat heartburn epigastr hematemes hemoptys haemoptys haematuri dysuri
  incontinen shortness$of$br short$of$br crackles crepts rhonchi dry$cough cough$and sputum sore$throat runny$nose
  epistaxis dizz lighthead palpitat chest$pain night$sweats chills$ rigors myalg arthralg letharg fatigue$
  weight$loss loss$of$app headache blurred$vis diplop numbness tingling tremor convuls aphasi itching swelling
  swollen tenderness lacerat abrasion blister bleeding menorrh jaundic back$pain low$back joint$pain knee$pain
  neck$pain stomach$ache insomni hyperthyr pneumothor aneurysm disc$bulge osteoarth rheumat gout$ sprain hernia
  crohn renal$ kidney$stone urinar bladder ureteric hysterect uterine cervix$ antenatal trimester foetal miscarr
  breastfeed breast$feed neonat septic$ dengue mumps chickenpox covid$19$pos pharyn laryn anaphyl tumour$
  ultrasound$ angiogr pacemak debrid wound$ incision anastom laparo xray lisinop losartan telmisart
  hydrochlorothia rosuvast enoxapar heparin digoxin gliclaz semaglut levothyrox hydrocort albuter ipratrop montelu
  cetiriz ondanse metoclop loperam paracet diclof naprox amitript levetirac valpro carbamaz azithrom clarithrom
  doxycyc ciproflox ceftriax metronid nitrofur co$trimox methotrex tamsulos tylenol advil zofran ozempic augmentin
  dolo$650 calpol panadol nurofen co$codamol gaviscon chief$compl presenting$compl history$of$pres past$medical
  past$surgical family$history social$history review$of$systems physical$exam systemic$exam no$acute$dist
  alert$and$orient oriented$to$p non$tender bowel$sounds clear$to$ausc regular$rate cranial$nerve capillary$ref
  vital$signs vitals$ complaining$of hospital$course discharge$diag discharge$summ provisional$diag
  differential$diag assessment$and$plan returns$for$fol return$to$clinic follow$up$in$clinic gp$to$kindly
  thank$you$for$ref thank$you$for$see fit$for$work fit$note medical$certif bed$rest referring$phys reference$range
  ref$range reference$interv biological$ref sample$collected clinical$details clinical$hist comparison$none
  accession$no date$of$admiss date$of$disch consent$to$treat consent$for$proc nil$by$mouth tolerated$well
  bowels$open fluid$balance ward$round medication$ dosage$ once$daily twice$daily twice$a$day at$bedtime
  before$meals bed$charg ot$charg nursing$charg anesthesia$charg procedure$code prior$auth developmental$mile
  head$circum centile weeks$gest weeks$preg pregnan blood$pressure blood$glucose oxygen$sat blood$test meningi
  schizoph bruising seizures gait$ cpt$code loose$stools allergy$
`;
