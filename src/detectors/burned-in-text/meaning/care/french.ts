/** What doctors, wards, laboratories, pharmacies and billing offices write in French; as in `shared.ts`. */
export const FRENCH = `
  dt2$ dt1$ idm$ scast$ acfa$ aomi$ mvte$ mtev$ irca$ rgo$ sahos$ hbp$ ara2$ ipp$ aod$ hbpm$ tdm$ rx$thor echo$abd
  echo$card echodopp fogd$ eogd$ ecbu$ nfs$ fsc$ atcd$ atcds$ ttt$ ttts$ t$37 t$38 t$36 apyret apyrex afebril eupn
  etat$gen conjonctives$ teguments cyanos deshydr tric$ trc$ bdc$ b1b2 souffle$card souffle$sys souffles$ oap$
  omi$ mv$sym mv$bil ronfl acp$ adsp$ sans$defense defense$abd murphy$neg murphy$pos hsm$ splenom organom œdem
  isocor ivl$ ivse$ voie$orale voie$intrav voie$sous voie$iv gelule sachets$par sachet$mat ampoule$buv collyre
  pommade toutes$les$6 2x$j pdt$ ald$ ccmh$ tcmh$ idr$ asat$ alat$ phosphatas uree$ clairance dfg$ cholest csts$
  gaj$ glycos hba$1c lymphoc polynucl monocyt erythroc natrem ionogr gds$ gazom bnp$ valeurs$de$ref valeurs$usuel
  rythme$sin rrs$ bbg$ hbag$ extrasys fibrillation$atr fevg$ ddr$ dpa$ sa$et ag$sem g2$p primigest rcf$ mfa$
  col$ferme avog$ av$og acuite$vis to$od to$og po$od fo$nor keratit blephar oct$mac uhcd$ ussi$ ccmu$ oms$0 oms$1
  chimio radioth c1j1 extub rachi$ rachianes peridur pre$oper post$op postop per$op peroper j1$post j2$post
  poids$sec escarr kinesith reeduc renfo$mus renforcement$mus electroth en$mobilis flexion$ext anxiol autoly
  ideation$suic efferalgan spasfon clamoxyl solupred kardegic lasilix inexium$ mopral$ pantozol$ flixotide
  seretide spiriva$ lexomil seropram temesta$ stilnox zymad$ uvedose dtpolio dtcap dtca$ rrov$ rro$ rappel$vacc
  mdrd$ vomissem cher$conf iec$ara sartans$ scanner$thor scanner$abdo scanner$cereb scanner$inj conscient$orient
  abdomen$souple abdo$souple souple$indol indolore$ percussion$ nuque$souple diphteri suppositoire fievre$
  fievres$ naus toux$ tousse expector crachat glaires essouff sifflements$ odynoph mal$de$gorge maux$de$tete
  douleur dlr$ etourdiss lipothym perte$de$connais engourd hypoesth gonflement$ exanth demangeais phlycten
  ecchymos saignem rectorr pollak nycturi polyur polydips tenesme pyrosis amaigriss inappet asthen adynam lombosci
  sciatalg cruralg gonalg pneumop angine$ angines$ amygdal rhinopha rhinosin conjonctivit œsophag lca$ abces$ pth$
  tomodens attelle$ schizop mening encephal allerg coeliaque syphil rougeole$ fosfomyc zopiclon gentamic propranol
  motif$de$cons motif$d$hosp histoire$de$la$mal conduite$a$tenir traitement$de$fond lettre$de$sortie
  compte$rendu$d$hosp compte$rendu$op certificat$med je$soussigne$dr certifie$avoir$exam contre$indicat
  arret$de$trav incapacite$de$trav merci$de$recevoir votre$patient confraternel consentement$ecl intervention$chir
  bloc$op admis$pour se$presente$pour se$plaint$de pas$de$fievre suivi$med medecin$trait renseignements$clin
  feuille$de$soins carte$vitale ramq$ rpps$ grossess nouveau$ne poids$de$naiss tabagis lunettes$o2
`;
