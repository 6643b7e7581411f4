/** What doctors, wards, laboratories, pharmacies and billing offices write in Portuguese; as in `shared.ts`. */
export const PORTUGUESE = `
  dac$ avc$ avci$ avch$ ave$isq eam$ iamcsst iamssst sca$ ssst$ drc$ dre$ drge$ ivas$ fa$permanente feve$ rni$
  ains$ tc$ce$ tc$cranio tcar$ rnm$ rm$ce rm$lomb us$abd us$tv ecott$ ecotte$ mcdt$ mcdts$ qp$ pa$1 irpm$ ipm$
  tax$36 tax$37 tax$38 t$ax meg$ bom$estado$geral hipocorad hidratad$ acianot anicter normocorad mvbd bnf$ brnf
  rcr$ rcr2t bcrnf 2t$ bulhas$ ruidos$adv ruidos$hidro sem$rha estertor creptos$ ferver$ fervores$ globoso$
  flacido$ e$v$ via$ev 8$8h 6$6h 6$6$h 12$12h 4$4h 24$24h se$dor$ se$febre$ em$jejum$ uso$oral receituario
  controle$especial vhs$ vgm$ ast$tgo alt$tgp gama$gt fosfatase d$dimero glicos glicada leucogr hemacia eritroc
  urinocul hbv$ rs$ bre$ brd$ hbae$ bavt$ bav$ fibrilacao$aur dpp$ idade$gest ig$usg gestant gravidez bcf$ bcfs$
  movimento$fetal mf$pres au$3 altura$uter colo$grosso avod$ avoe$ av$oe acuidade$vis pio$oe fundoscop pteri
  ceratit midri esf$ odontogr endodon exodon carie$ vni$ triagem$de adjuv neoadj avp$ acesso$venoso svd$ sva$
  diurese dejeccoes$ dejecoes$ eliminacoes$ sinais$vit ssvv$ forca$musc cinesioter eletroter proprioc fisioter
  autoles autoagress dipirona dorflex rivotril puran$ synthroid glifage galvus$ selozok aradois brufen$ voltaren
  clavulin zyloric lasix$ cartia$ concor$ triatec lovenox artemeter vop$ triplice$ tetraviral vaspr$ pnv$
  pneumo$13 pneumo$10 meningoc esquema$vac anti$hcv vdrl$ rdw$ atestado$med has$dm cid$m5 cid$m7 cid$j0 cid$j1
  cid$f3 cid$f4 cid$i1 cid$a0 cid$k2 cid$z0 cid$n3 cartao$sus febre$ febres$ calafri obstipac constipac tosse$
  tosses$ tossir expetorac catarro escarro falta$de$ar$ pieira$ dor$de$garg dor$de$cab dor$abd dor$torac dor$lomb
  enxaq tontur desmai formigament dormencia$ paraples inchac inchad$ tumefac coceira comichao sangrament melen
  polaciu tenesmo pirose asmatic insuficiencia$card abcess metast cisto$ cistos$ anatomia$pat eletrocard
  ressonancia$mag densitom sepse$ falcipar anticorp sorolog tetano$ motivo$de$int historia$da$doenca exame$obst
  hipotese$diag hipoteses$diag alta$hosp nota$de$alta resumo$de$alta relatorio$med evolucao$de$enf atesto$que
  licenca$med repouso$por guia$de$enc pedido$de$exam consentimento$livre bloco$oper internamento$ recorre$ao$su
  deu$entrada$no refere$dor nega$febre nega$alerg quadro$clin dentro$dos$limites$da$norm sinais$de$alarme
  data$da$colheita data$da$coleta macrosc copartic plano$de$saude prenatal peso$ao$nascer crm$sp etilis
`;
