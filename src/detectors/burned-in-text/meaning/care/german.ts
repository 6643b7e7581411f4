/** What doctors, wards, laboratories, pharmacies and billing offices write in German; as in `shared.ts`. */
export const GERMAN = `
  st$n$ status$nach verdacht$auf unauff reizlos druckdol nierenlager peristalt abwehrsp abd$ hepatospl rgs$
  rasselg herzton herzger rr$1 puls$7 puls$8 sao2 az$red guter$az gutem$az allgemeinzust ernahrungszust adipos
  ikter zyanot beinodem lungenodem pdms$ nnh$ isokor lichtreak wach$und$orient babinski finger$boden neutral$0
  bewegungseinschr hws$ bws$ lws$ isg$ bandscheib spinalkan kps$ s$c$ per$os fta$ filmtbl b$bed$ bedarfsmed 1$0$1$
  nuchternbl mg$1$0 3xtgl 3x$tgl 1x$tgl ml$nacl zvk$ dauerkath lzekg khk$ pavk$ tvt$ vhfli vorhoffl sinusrhy rsb$
  lagetyp steiltyp linkstyp erregungsr av$block extrasyst bradykard nyha art$hyp hypotonie dm$typ hyperchol
  niereninsuff herzinsuff blutbild diffbb hkt$ leukoz erythroz lymphoz eosinoph krea$ gfr$ harnsaure ldh$ procalc
  ptt$ folsaure vit$d triglyz glukose$ blutzucker bga$ referenzber normwert ssw$ erstgrav mupa mutterpass
  fruchtwasser muttermund spontanpart sectio$ wochenbett eisprung letzte$reg menopau mamma$ zervix adnex vaginal
  nabelschn kopfumfang gelbes$heft visus spaltlamp glauk netzhaut bindehaut sph$ trommelf gehorgang audiogr
  horsturz pzr$ vipr wurzelkan wurzelbeh karios perkussionsempf zahnersatz ultracain ro$thorax ct$thor kernspin
  szinti raumford rundherd lymphkn suizid halluz psychot leukam chemoth intub narkose praop intraop op$bericht
  fadenzug wundver wundheil wunde$ verbandw rtw$ notarzteins bewusstl krankentransp tdap fsme vaxigrip fieber
  subfebril schuttelfr erbroch ubelk blahung meteorism sodbr dyspha bauchschm oberbauch unterbauch hamatemes
  miktion dysur harndr inkontin atemnot kurzatm giemen halsschm schluckb schnupfen nasenblut ohrenschm brustschm
  herzrasen herzstolp kopfschm doppelbild sehstor taubheitsg parasth parese$ aphas krampfanf rotung juckr quaddel
  blaschen schwellung ruckenschm gelenkschm knieschm schulterschm gliederschm gewichtsver mudigk blutung blutergu
  schurfw platzw rqw$ schnittwu zeckenb arteriosk herzinf schlaganf varizen ulkus pneumoth lungenemb lungenentz
  mittelohr osophag gallenst fissur leistenh ileus harnwegsinf nierenst harnblas endometr gicht radiusfr bursit
  neuroderm borreli septisch mrsa osteosynth endoproth tep$ herzschrittm kompressionsst rollator blutdruck
  blutentn lungenfunk enalapril candesart valsart hydrochlorot spironol ass$100 acetylsal edoxab phenproc enoxap
  sitagl empagl semagl l$thyrox levothyr budeson pantop dimenhyd butylscop quetiap risperid levetir lamotri
  sumatrip cefurox pivmec azithr cotrim allopur dafalgan buscopan eigenanamn fremdanamn vorerkrank nebendiag
  hauptdiag verdachtsdiag differentialdiag befund$ befunde$ befundb nebenbefund laborbefund korperliche$unt
  klinische$unt klin$unters status$prae lokalbefund epikrise therapieempf medikamentenpl dauermed wirkstoff$
  verlaufskontr klagt$uber stationar$auf stationare$auf stationare$beh arztbr austrittsb eintrittsd
  sehr$geehrter$herr$koll der$pat$ pat$klagt kein$hinweis$auf pulmo$ vegetative$an au$besch au$bis erstbesch
  folgebesch krankgeschr krankmeldung kassenrez rezeptgeb zuzahlung aut$idem pzn$ verordnung$kr krankenhausbeh
  versichertennr versicherten$nr betriebsstatten bsnr$ lanr$ kostentragerk goz$ ebm$ steigerungss privatliquid
  heil$und$kost hkp$ fallpausch tarmed tardoc taxpunkt ogk$ svnr$ aufklarungsb pflegeanam pflegeplan sturzrisiko
  bradenskala vitalz at$strumpfe i10$90 bds$ beids$ distal gangbild hirnnerv kraftgrad schmerzfrei schmerzskala
  nrs$ beschwerdefrei komplikationslos probeneing labornr serum$ blutgruppe antikorp antibiogr anspr$ schwindelig
  verstopfung schmerzen$im schmerzen$in appetitlosi hautausschlag eitrig$ auswurf$ heiserkeit commotio$
  sensibilitat$ seitengleich pupillen$ penicillin laboranf stuhlgang skabies cor$o patientin$stellt patient$stellt
  patient$klagt patientin$klagt entbindung$ impfpass impfstoff ch$b$ benommenheit regelrechte tensio$ noctu$
  neugeborenen depressi influenza$a husten$
`;
