/** What doctors, wards, laboratories, pharmacies and billing offices write in Polish; as in `shared.ts`. */
export const POLISH = `
  pochp$ nzk$ ozw$ chns$ rzs$ zzsk$ nlpz$ zum$ pchn$ aspat$ ggtp$ aspt$ alt$ast$ prokalcytonin tk$głowy tk$jamy
  tk$klatki mr$głowy angio$tk ktg$ hbd$ b$z$ bz$ ccc$ icd$9 tabl$powl ampułk doustn domiesniow dozyln podskorn
  doodbytnicz dopochwow wziewn wziewy donosow dospojowkow podjezykow na$czczo$ 1x1$ 2x1$ 3x1$ 1x2$ 3x2$ 2$x$dz
  1$x$dz 3$x$dz co$8$h co$12$h co$6$h co$24$h w$razie$bolu w$razie$goraczki odpłatnosc$leku nfz$ pesel$pacj jgp$
  ewus swiadczeniobior e$zla zus$zla l4$ niezdoln$do$pracy niezdolny$do$pracy niezdolna$do$pracy
  niezdolnosci$do$pracy niezdolnosc$do$pracy zwolnienie$lekarsk zwolnienia$lekarsk skierowanie$do$poradni
  skierowanie$do$szpitala leczenia$szpitalnego wypis$ze$szpitala epikryz zalecenia$lekarsk zalecenia$po$
  wspołistniejac wywiad$lekarsk wywiad$chorob wywiad$rodzinn$ wywiadzie$choro badanie$przedmiotow
  badaniem$przedmiotow badaniu$przedmiotow badanie$podmiotow badaniu$fizykaln badanie$fizykaln przyjety$na$oddział
  przyjeta$na$oddział przyjety$z$powodu przyjeta$z$powodu przyjeto$na$oddział wypisany$do$domu wypisana$do$domu
  wypisano$do$domu w$stanie$ogolnym stan$ogolny stanie$ogolnym w$trakcie$hospit kontrola$w$poradni do$kontroli$za
  wizyta$kontroln konsultacja$kardio konsultacja$neuro konsultacja$chirur dolegliwo zgłasza$bol uskarza bolu$
  bolesn bezbolesn palpacyjn osłuchow opukow szmer$pecherzyk rzezeni swisty$ furczeni zrenic rowne$reaguj
  anizokori oczoplas tarczyca$ tarczycy$ wezły$chłonne wezłow$chłonnych brzuch$miekki brzuch$niebolesn chełbotan
  goldflam objaw$ babinsk perystaltyk wysiek przesiek wodobrzusz watrob sledzion trzustk nerki$ nerek$ moczow
  mocz$ pecherz$ pecherzyk$zoł pecherzyka$zoł stercza$ jajnik jajowod macic$ macicy$ macica$ szyjki$macicy
  cykl$miesiaczk miesiaczk goraczk stan$podgoraczkow podgoraczkow dreszcze$ kaszel$ kaszl chrypk odkrztusz plwocin
  krwioplu swiszczac nudnosci wymiot biegunk zaparc wzdec zgag krwiak krwiomocz smolist stolc zawroty$głowy
  zawrotow$głowy omdlen omdlał drgawk drgawek padaczk dretwieni mrowieni niedowład bezsennos kołatani swedz wysypk
  zaczerwienieni pokrzywk osutk pecherzyki$ złuszcz owrzodz czyrak ropny$ ropna$ ropne$ ropni zołtaczk łaknieni
  utrata$masy$ciała nietrzymani dyzuri bezmocz skapomocz wielomocz upław szum$w$uszach szumy$uszne wytrzeszcz
  łzawieni podwojne$widzeni infekcj grypa$ grypy$ przeziebieni ospa$wietrzn ospy$wietrzn rozyczk krztus płonic
  szkarlatyn gruzlic borelioz sars$cov posocznic sepsy$ zawał udar$ udaru$ udarem tia$ czestoskurcz niemiarow
  dławic miazdzyc tetniak tetnic$ tetnicy$ tetnice$ naczyniow zastawk niedomykalno stenoz zwezenie$zastaw hipoglik
  hiperglik glikemi nadczynno wole$guzk hashimot dny$moczanow dna$moczanow zwyrodnieni dyskopati rwa$kulszow
  zwichniec stłuczeni rana$ szwy$ zdjecie$szwow opatrun orteza$ ortezy$ kul$łokciow astm oskrzel opłucn odma$
  płuc$ niedotlenieni bezdech refluks wrzod$ wrzodow helicobacter pylori celiaki kamic$ kamicy$ kolki$nerk marskos
  hemoroid guzki$krwawn odbytnic okreznic jelita$grub jelit$ wyrost$robacz wyrostka$robacz kolonoskop kolposkop
  histeroskop densytometr scyntygraf rezonans$magnet hist$pat rak$piersi rak$płuc rak$jelit raka$ przerzuty$
  przerzutow$ guza$ guzek$ chłoniak białaczk czerniak miesak miesniak immunoter brachyterapi onkolog$ paliatyw
  erytrocyt płytki$krwi płytek$krwi limfocyt eozynofil retikulocyt ferrytyn kreatynin fosfataz amylaz lipaz
  trojglicer fibrynogen morfologia$ morfologii$krwi rozmaz$krwi osad$moczu azotyn urobilinogen bakteriur
  białkomocz posiew antybiogram materiał$biolog zakres$referenc wartosci$referenc wartosc$referenc norma$laborator
  surowic osocz grupa$krwi grupe$krwi krwinek krwi$ krew$ zylnej$ krzepni ciezarn porod$ porodu$ porodow połog$
  połogu$ połogow poronieni noworod wczesniak płod$ płodu$ wod$płodow wody$płodow ciecie$ces pierworod wielorod
  laktac karmienie$piersia siatka$centyl centyl zaszczep dawka$przypomin odczyn$poszczep hexacima pentaxim
  mmrvaxpro synflorix nimenrix cervarix rotateq euvax influvac adacel varilrix zab$ zeba$ zebow$ prochnic
  kamien$nazeb miazg dziasł ozebn skaling znieczuleni ekstubac respirator$ tlenoter przetok cewnik kaniul wenflon
  pompa$infuz transfuz przetoczeni przeszczep resekc amputac endoprotez protezoplast histerektom stentu angioplast
  by$pass kardiowersj defibryl rozrusznik$serca stymulator$serca resuscyt zrm$ sor$ triaz oddział$chorob
  rehabilitac fizjoter kinezyter krioter laseroter fonofor zakres$ruchu ruchomosc$stawu kregosłup ledzwiow
  szyjny$odcin odcinek$ledzw odcinek$szyjn rzepk łekotk wiezadł sciegn miesniow depresj$ depresja$ depresyjn lekow
  urojen samobojcz$ mysli$samob uzaleznieni otepien stwardnienie$rozs migren uczulen nietoleranc$ atopow łuszczyc
  grzybic liszaj tradzik opryszcz połpas kurzajk brodawk swierzb wszawic owsic lambli pasozyt$ ostrosc$wzroku vos$
  dno$oka spojowk rogowk siatkowk teczowk krotkowzr dalekowzr astygmat cisnienie$wewnatrzg cisnienie$tetnicze
  cisnienia$tetniczego błon$bebenk bebenkow migdał$podn zatoki$przynos niedosłuch otoskop recept$ recepta$
  recepty$ e$recept leki$ lekami$ przyjmowane$leki dawkowani krople$do antybiotyk apap$ ibuprom ketoprofen ketonal
  naproksen diklofenak pyralgin morfin oksykodon amoksycylin amoksiklav duomox klarytromycyn azytromycyn
  doksycyklin cefuroks ceftriakson ciprofloks cyprofloks furagin trimetoprym biseptol flukonazol acyklowir heviran
  siofor glucophage gliklazyd forxiga nebiwolol karwedilol tritace peryndopryl prestarium walsartan lerkanidypin
  indapamid eplerenon digoksyn atorwastatyn rosuwastatyn simwastatyn ezetymib acard$ polocard aspiryn klopidogrel
  acenokumarol riwaroksaban apiksaban dabigatran heparyn enoksaparyn controloc nolpaza metoklopramid drotaweryn
  lewotyroks letrox tiamazol prednizon deksametazon hydrokortyzon metyloprednizolon metypred budezonid berodual
  pulmicort cetyryzyn loratadyn desloratadyn lewocetyryzyn clemastin fluoksetyn paroksetyn wenlafaksyn trazodon
  kwetiapin hydroksyzyn relanium karbamazepin walproin lamotrygin lewetyracetam finasteryd kolchicyn metotreksat
  alfakalcydol kwas$foliowy witamina$d3 vigantol devikap pozytywny$wynik wynik$badania$ wynik$dodatni wynik$ujemny
  swiadoma$zgoda zgoda$na$zabieg zgode$na$zabieg zgoda$na$leczenie zgoda$na$operacj powikłani zabieg$operac
  zabiegu$operac leczenie$operac srodoper pooperacyjn przedoper protokoł$operac przebieg$choroby przebieg$leczenia
  obserwacja$pieleg pielegniarsk$ raport$pielegn karta$goracz karta$szczepien bilans$płynow tetno$ oddechow
  saturacj zabieg$medyczn porada$lekarska wizyta$lekarska badanie$lekarsk orzeczenie$lekarsk zaswiadczenie$lekarsk
  choroba$przewlek choroby$przewlek chorobow$ przebyte$choroby leczony$z$powodu leczona$z$powodu pacjent$przytomn
  pacjentka$przytomn nieprzytomn kontakcie$logicz zgon$ zgonu$ objawow$ objawy$ rr$11 rr$12 rr$13 rr$14 rr$15
  rr$16 rr$10 rr$9 hr$6 hr$7 hr$8 hr$9 psa$całk psa$woln rozpoznanie$klin rozpoznanie$wstep rozpoznanie$zasadn
  rozpoznanie$koncow rozpoznanie$wypis rozpoznanie$choroby rozpoznanie$icd rozpoznania$wspoł neguje$chorob
  neguje$uczul neguje$bol swiad$ swiadu$ swiadem$ szmer$skurcz szmery$nad katarem$ leczenie$kanał zacma$ zacmy$
  zacme$ jaskra$ jaskry$ jaskre$ migotanie$przeds migotanie$kom pochwy$ pochwow sinica$ sinicy$ szyna$gips ropien
  ropiej wstrzas$anaf wstrzas$sept wstrzasnienie$mozg wstrzasnienia$mozg stawu$kolan stawu$biodr stawu$skok
  stawu$barkow stawu$łokc staw$kolan staw$skok stawow$obwod migdałki$podn migdałkow$podn zatok$przynos odwodniony$
  odwodniona$ nawodniony$ nawodniona$ cechy$odwodnienia stan$po$zabiegu stan$po$operacji stan$po$zawale
  stan$po$usun stan$po$zlam złamanie$kosci złamania$kosci złamanie$szyjki złamanie$nasady złamanie$trzonu
  złamanie$otwarte skrecenie$stawu skrecenie$kostki rokowanie$ skierowanie$na$badani skierowanie$na$rtg
  skierowanie$na$usg skierowanie$na$rehab skierowanie$na$konsult pacjent$w$stanie przytomny$ przytomna$
  przytomnosci$ logiczny$kontakt drogi$zołciow wentylacja$mechan ekstrakcja$zeb karmiona$piersia zaburzenia$rytmu
  zaburzenia$lekow zaburzenia$snu zaburzenia$czucia zaburzenia$depres leczenie$zachow leczenie$farmakol
  skarzy$sie$na$ nieprawidłowosci$w$bad mocznik$w$surow zelaza$siarczan przyjmuje$na$stałe dawka$dobowa tabl$rano
  1$tabl 2$tabl 1$kaps omamy$ omamow$ przykurcze$ ruchy$płodu akcja$serca$miarow ciecia$cesar cesarskie$ciec
  no$spa$ no$spe$
`;
