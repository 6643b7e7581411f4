/** Names that vouch for the word beside them: common given names of many countries, and names of two letters; our own lists, without accents. */
import { fold } from './spelling.ts';

/** None of them is a word of scanners, viewers or calendars; those that are follow below. */
const GIVEN = `
  aaron abdul abdullah abigail ada adam adriana adrian agnes agnieszka ahmad ahmed aicha aisha aiko akira alan albert
  alberto aleksandra aleksander alejandro alessandro alex alexander alexandra alexandre alexis alfred ali alice alicia
  alina alison allison alma alvaro amadou amalia amanda amara amelia amelie amina amir amit amy ana anastasia anders
  andre andrea andreas andrei andres andrew andrzej andriy andrii angela angelo anil anita anja anna annabel anne annette annie anthony
  antoine anton antonella antonio anya ariana arjun arthur arturo ashley asha asif astrid audrey awa axelle ayesha ayse
  barbara bartosz beata beatrice beatriz ben benedikt benjamin bernadette bernard bernd bertrand beth bettina betty beverly bianca
  bilal birgit bjorn bogdan bohdan boris brandon brenda brian bridget brigitte bruno bryan camila camille carla carlo carlos carmela
  carmen carol carolina caroline cassandra caterina catherine cecilia cecile celia celine charles charlie charlotte chen
  chiara chidi chloe chris christa christel christian christina christine christoph christopher cindy claire clara
  claude claudia claudio colette colin connie corinna cornelia craig cristian cristina cynthia daisuke damian dana
  daniel daniela daniele danielle dariusz darius dario david davide debbie deborah debra deepak dennis denise derek
  diana diane diego dieter dimitri dirk dmitri dmytro dolores dominik dominique donald donna doreen doris dorota dorothy doug
  douglas duncan dylan edgar edith eduardo edward edwin eileen ekaterina elaine eleanor elena eleni elias elif elina elisa
  elisabeth elise elizabeth ella ellen elsa emeka emil emilia emilie emilio emily emine emma emmanuel enrico enrique eric erica erich
  erik erika ernest ernst esperanza esteban ester esther ethan etienne eugene eugenia eva evelyn ewa fabian fabio farah fatima
  fatma fatou fatoumata federica federico felicia felix ferdinand fernanda fernando fiona florian frances francesca
  francesco francis francisca francisco francois francoise franz fred frederic frederik friedrich fumiko gabriel gabriela
  gabriele gabriella gaetano ganna gary gavin geoffrey georg george georges georgios gerald gerard gerhard gertrud giacomo
  gianni gilbert giovanna giovanni gisela giulia giuseppe gloria gordon grace greg gregory greta grzegorz guadalupe gudrun
  guillaume guillermo guiseppe gunther gustav gustavo halina hamza hana hanna hannah hans harald hari harold harriet
  harry haruto hasan hassan hatice heather hector heidi heike heinrich heinz helen helena helene helga helmut henri
  henrik henry herbert hermann hiroshi holger horst howard hugo hussein ian ibrahim ida ignacio igor ilona ilse imran
  ines inga inge ingrid irena irene irina isaac isabel isabella isabelle ismail ivan ivana iwona jack jackie jacob
  jacqueline jacques jaime jakob jakub jamal james jamie jana jane janet janice janina jason javier jean jeanne jeff
  jeffrey jennifer jens jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joana joanna joanne joao
  joaquin jochen joe joel johan johann johanna johannes john johnny jon jonas jonathan jorge jose josef josefa
  josefina joseph josephine joshua joyce juan juana judith judy julian juliana julie julien juliette jurgen justin justyna
  karen karim karin karl karla karolina kate katarina katarzyna kateryna katherine kathleen kathryn kathy katja katrin
  kazuo keiko keith kelly ken kenji kenneth kerstin kevin khadija khalid kimberly kirsten klaus konrad konstantin
  krishna kristen kristin kristina krystyna krzysztof kumar kurt kwame lakshmi lars larry latifa laura lauren laurence laurent
  layla lea leila lena leo leon leonard leonardo leonie leslie leyla lidia liesel lilian liliana lily linda lisa lise ljubica
  lorena lorenzo lothar louis louise luc luca lucas lucia lucie luciano lucille lucy ludmila ludwig luigi luis luisa lukas
  luke lydia lynn maciej magda magdalena mahmoud malgorzata mamadou manfred manon manuel manuela marc marcel marcelo marcin marco
  marek margaret margarita margherita margit marguerite maria mariam mariama marian mariana marianne marie mariela marija
  marina mario marion marit mariusz marjorie markus marlene marta martha martin martina martine mary maryam masako mateusz
  mathias mathieu mathilde matteo matthew matthias matthieu maureen maurice mauricio maxime maximilian maya megan mehdi mehmet melanie
  melissa mercedes mia michael michal michel michele michelle miguel mike mikhail mila milan milena ming miriam mitchell
  mohamed mohammad mohammed moises monica monika monique moritz muhammad mustafa mykola nadia nadine naoko naomi natalia
  natalie nancy nathalie nathan neha neil nelly ngozi nicholas nicola nicolas nicole nikolai nikolaus nikos nils nina noah
  nora norbert norma nuria olaf oleg oleksandr olena olga olivia olivier olle omar oscar oskar osman otto oumar pablo
  pamela paola paolo pascal patricia patrick patrizia paul paula paulina pauline paulo pavel pawel pedro peggy penelope peter
  petra petro philip philipp philippe phyllis pierre pietro pilar piotr prakash priscilla priya rachel rafael rafal rahul
  rainer raj rajesh ralf ralph ramon raphael raquel rashid raul ravi raymond rebecca reinhard renata renate renzo
  ricardo riccardo richard rita robert roberta roberto robin rodrigo roger roland rolf roman ronald ronnie rosa rosalie rosario rosemary
  roswitha roxana rudolf ruth ryan sabine sabrina sakura salma salvatore sam samantha samir samuel sandra sandro sanjay
  santiago sara sarah sascha satoshi scott sean sebastian serena serge sergei sergio seydou sharon sheila shirley shreya
  sigrid silke silvia simon simona simone sofia sofie solange sonia sonja sophia sophie soren stanislaw stefan stefania
  stefano stella stephan stephane stephanie stephen steve steven stuart suarez sunita suresh susan susana susanne suzanne svetlana
  sven sylvia sylvie takashi tamara tanja tanya taras tatiana ted teresa theodor theresa therese thiago thierry thomas
  tiago tim timothy tina tobias tom tomas tomasz tommy tony tracy tyler ulrich ulrike umar ursula ute uwe valentina
  valeria valerie vanessa vasyl vera veronica veronika veronique vicente victor victoria vijay viktor viktoria vincent
  vincenzo virginia viviana vladimir volker volodymyr waltraud walter wanda wei werner wilfried wilhelm william willem
  wojciech wolfgang xavier yann yasmin yasmine yolanda yoko yoshiko yousef youssef yuki yulia yusuf yves yvette yvonne zainab zbigniew zofia zoe
  jordan logan evan jake josh jesse dominic jared todd kyle brett shane travis cody dustin caleb connor garrett trevor levi owen liam aiden
  jayden isaiah elijah eli seth zachary zach nathaniel wesley spencer corey marcus darren darrell terrence terry roy randy wayne
  phil eddie blake marcy brittany tiffany courtney erin kayla haley paige jasmine brooke kaitlyn ava isla hazel savannah
  bella lucy tammy tonya wendy rhonda carrie tara gina henk jeroen bart joost maarten femke anneke wouter sanne pekka jukka matti
  mikko timo antti juha kari erkki bjarne soren rasmus mette lene kirsten ingeborg solveig torben oyvind  geir gunnar sigurd
  kiran toru emanuele matt kristian ramesh mathias adrien aurelien benoit cedric gaelle maxence fabrice jerome ghislain loic
  siddharth sanjeev vikram arun anand lakshman nikhil pooja deepika kavita meena geeta sunil manoj rohit sachin mohan gopal
  haruki hiroki kenta takeshi yuto hina yui aoi mio rin kaori yumi hiroko kumiko takumi shota minjun jiwoo seojun
  soojin hyun  minho yong xiaoming jing qiang tao huong linh trang tuan anh
  nguyet olumide chinedu adebayo oluwaseun ifeoma amaka kofi kwaku akua abena thabo sipho nomsa lerato tendai wanjiru kamau
  otieno achieng abebe tigist mohammad reza hossein zahra maryam amir parisa nasrin leyla emre  burak zeynep merve
  ivo zdenek jiri vaclav ondrej petr tomas lubomir stanislav milos goran dragan zoran nenad ivica tihomir anica marija
  jelena snezana dusan bojan aleksandar nikola stefanos dimitris eleni giorgos kostas yannis spyros maria kyriakos
  laszlo istvan zoltan attila ferenc gabor tamas katalin eszter zsuzsanna ildiko  mihai gheorghe vasile elena ioana
  florin razvan cristian bogdana vytautas jonas ruta janis andris ilze toomas kadri
  ганна анна анастасія анастасия андрій андрей антон борис валентина василь василий вера віктор виктор володимир
  владимир галина григорій григорий дарина дмитро дмитрий евгений екатерина елена іван иван ігор игорь ірина ирина
  катерина костянтин лариса лев леонід леонид людмила людмила максим марія мария марина микола михайло михаил надія
  надежда наталія наталья николай оксана олег олександр олександра олексій олена ольга павло павел петро петр раїса
  роман светлана світлана сергій сергей соломія софія степан тарас тетяна татьяна федір юлія юлия юрій юрий яна
`;
/** Given names that are words as well: only to be believed beside what else tells of a person. */
const WORDS_TOO = `
  mark max will june april may jan jun mai julio august art ray rich rose frank grace hope faith joy dawn drew dean guy
  gene ivy iris penny jack bill rob pat sue bob carl chase grant page lily amber ruby pearl heather
`;
/** Family names and given names of two letters, and the one without a vowel. */
const SHORT = `
  ng wu li xu yu hu ma ho le vo su lu fu gu du ko yi im oh ha he do an lo ye ke ku bo
  al ed jo ty bo na an mo cy vi ai yo mi ba sy ek oz ли
`;
/** Family names of the east of Asia, short as they are. */
const OF_ASIA = `
  lee kim cho lim tan yap teo goh ong tay sim koh wee chu chan chen wong wang zhang zhao huang zhou zhu lin liu luo guo gao song tang feng deng cao
  peng zeng xiao tian dong pan yuan cai jiang shen yao lai mai tran pham vu dang bui phan dao dinh hoang huynh ngo
  duong ly park choi jung kang yoon jang han seo shin kwon hwang ahn ryu jeon hong moon yang bae baek heo nam
  ким пак цой хан abe ito ono ota oda ueda mori hara endo kato sato ogawa
`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const GIVEN_NAMES = setOf(GIVEN);
const GIVEN_WORDS = setOf(WORDS_TOO);
const SHORT_NAMES = setOf(SHORT);
const EASTERN = setOf(OF_ASIA);

/** Is it a common given name, and no word of scanners? */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(fold(word));
}

/** Is it a common given name, a word of its own too or not? */
export function mayBeGivenName(word: string): boolean {
  return isGivenName(word) || GIVEN_WORDS.has(fold(word));
}

/** Is it a name of two letters? */
export function isShortName(word: string): boolean {
  return SHORT_NAMES.has(fold(word));
}

/** Is it a family name as short as those of the east of Asia are? */
export function isEasternName(word: string): boolean {
  return EASTERN.has(fold(word)) || isShortName(word);
}
