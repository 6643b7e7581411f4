/** What doctors, wards, laboratories, pharmacies and billing offices write in Spanish; as in `shared.ts`. */
export const SPANISH = `
  hta$ dm2$ dm$2 dm1$ dlp$ saos$ sahs$ icc$ acxfa acv$ iam$ scacest scasest iamcest ramc$ nramc namc$ no$ram$ tvp$
  itu$ erc$ irc$ tce$ ttpa$ fevi$ erge$ ebpoc irab ivrs$ edas$ pna$ hda$ hdb$ aine$ aines$ tc$torax tc$abdom
  tc$cran tc$simple rmn$ rm$lumb rm$cereb eco$abdom eco$renal tto$ ttos$ nhc$ cie$10 cie10 diag$ antec$ ta$1 ta$9
  fc$7 fc$8 fc$9 fc$6 fr$1 eupneic normohidr normocolor normoperf bien$hidratad mucosas$hid cyo$ coc$ beg$ aeg$
  pinla picnr pinr$ isocoric normorreact rha$ ruidos$card mmii$ mmss$ eeii$ blumberg mcburney lasegue romberg
  roncus adenopat v$o$ vo$ v$oral via$oral via$intrav via$endov via$intram via$subcut v$im$ c$8$h c$6h c$12$h
  c$24h c$4h cada$8$h cada$12$h 1$comp$ 2$comp$ gtts$ ampolla$ supositor puff$ puffs$ ui$sc en$ayunas dosis$
  mg$comp posolog hemogram hto$ vcm$ hcm$ chcm$ got$gpt got$ast got$asat tgo$ tgp$ gpt$alt fosfatasa fibrinog
  dimero$d urea$ bilirr transferr glucem glucosur microalb linfopen neutrof eosinof monocit basofil hemat hemogl
  hemocul urocult coprocul vhb$ vhc$ vih$ aslo$ vitamina$b12 acido$folico acido$urico quimioluminis valores$de$ref
  gasomet sinusal$ ritmo$sinusal brihh brdhh bcrihh bcridh extrasist fibrilacion$aur f$u$m$ fpp$ sem$gest sdg$ g1p
  g2p g3p g4p g1$p g2$p$ lcf$ fcf$ eutoc distocic episiot diu$ papanicol vph$ av$od av$oi agudeza$vis pio$od
  pio$oi biomicro fo$ao cristalino$ pterig queratit blefar oct$macular midriat seudofaq pseudofaq facoemuls
  esfera$cil odontograma endodonc exodonc vmni$ vmi$ uvi$ reg$triaje triaje ecog$0 ecog$1 adyuv neoadyuv
  mascarilla$lar dialis peso$seco via$perif vvp$ snv$ sv$perm sonda$vesic sonda$naso sng$ diuresis ctes$
  constantes$vit signos$vit upp$ plan$de$cuid balance$hid balance$artic balance$musc daniels$ electroter tens$
  cinesit magnetoter propiocep ansiol psicoter autolesi autolit ideacion$suic ideacion$aut f41 f32 j06 m54 e11
  nolotil sintrom enantyum lyrica orfidal trankimazin seguril gelocatil pantecta lexatin$ tafirol dolex$ apiretal
  dalsy$ dorixina trelegy jardiance lantus$ clexane triple$virica triple$viral antitetan vpi$ vpo$ esquema$de$vac
  lote$vac eeg$ emg$ eco$doppler sato2 sat$o2 mmhg mg$dl g$dl ng$ml pg$ml mmol$l ui$l$ meq$l mg$kg ft3$ cpk$ hcg$
  cea$ ca125 ca$125 ca$19 ca$15 anti$hbs pco2 po2$ tac$torac tac$abdom tac$cran tac$de$ 1$comprimido 2$comprimidos
  candida$alb bloqueo$av$ nueva$eps consulta$externa deposiciones cabestrillo collarin$cerv embarazo$ embarazad
  sangre$oculta fiebre$ febricul escalofrio estrenim tos$ tosiendo expectorac esputo falta$de$aire sibil odinof
  dolor$de$garg dolor$de$cab dolor$abd dolor$torac dolor$lumb jaqueca mareo$ mareos$ mareada$ desmayo temblores$
  hormigueo entumec hipoest paraplej afasia palpitac hinchaz inflamac tumefacc exantem sarpullid picazon picor$
  comezon ronchas$ equimos sangrado epistax rectorrag hemopt polaqui disuri nictur poliur polidip tenesmo$
  pirosis$ meteoris anorexia$ asten adinamia mialg artralg lumbociat hipotens prediabet gripe$ faringit laringit
  hipoglu insuficiencia$resp cardiopat soplos$ pielonef discopat eccema adenocarc uterin vagin histopat espirometr
  resonancia$mag trasplant ferula$ muletas$ antihipert antibiot analges antihist antidepres esquizof encefal
  anafil sifilis estreptoc estafiloc escherich anticuerp igg$ igm$ serolog rubeola$ sarampion tetanos$ difteri
  levofloxac azitrom claritrom vancomic meropen piperacil olanzap haloperid dapaglif enalap losart nifedip
  carvedil acetilsal warfar acenocum esomepr domperid dexamet fluticas formoter tiotrop alopurin colchic metotrex
  paclit cisplat tamsul motivo$de$cons motivo$de$ingr tratamiento$al$alta alta$medica informe$de$alta nota$de$evol
  historia$clin parte$de$baja baja$medica incapacidad$temp licencia$med reposo$abs orden$med intervencion$quir
  quirof ingresa$por acude$a$urg refiere$dolor niega$fieb niega$aler paciente$de$ paciente$que$ cuadro$clin
  se$palpa$ signos$de$alarma acudir$a$urg toma$de$muestra descripcion$macros coaseguro$ gmm$ obra$social
  bono$fonasa recien$nacido peso$al$nacer percentil exfumador tabaquismo
`;
