/**
 * More words that are nobody's name: of what is shown on screens and sent around beside scans, of illnesses, of places.
 * Our own lists, without accents; names were kept out of them, but for those that `BOTH` has.
 */

/** Greetings, feasts, and what is said of babies. */
export const GREETINGS = `
  hello hey hi welcome merry christmas xmas happy easter holidays holiday birthday halloween thanksgiving anniversary
  congrats congratulations cheers dear sincerely mommy mummy mum mom daddy dad papa grandma grandpa granny nana auntie
  aunt uncle sister brother sibling cousin twins triplets tiny cute adorable little miracle blessing blessed bump peanut bun
  oven loves expecting arriving arrival coming boo gender reveal team pink pregnant announcement kisses hugs sonnenschein
  bonjour hola ciao salut willkommen bienvenue frohe weihnachten ostern bebe navidad noel natale boze narodzenie lovely toddler
  toes thumbs fingers tummy belly heartbeat nursery stork diaper rattle teddy rump crl nuchal translucency miracles arrived
`;
/** Words that join others. */
export const SMALL_WORDS = `
  of is it at in on by we if or as no up us me am
  the and with from are was were be been its this that these those you they his your our their who what when where why how
  yes does did has have had can could should would might must here there then very just about above after before
  between during without into only same such each every any some all both few many much more most other another again
  because while until since under upon through than too also ever never always maybe please thanks thank sorry
  one two three four five six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty hundred thousand first third fourth fifth
`;
/** What everybody says. */
export const COMMON = `
  say says said tell tells told know knows known look looks looking work works worked want wants wanted ask asks asking give gives
  given gave goes going gone went keep keeps kept shown showing shows stops stopped starts covers covering waits waiting passes sends
  sending reads reading once already something nothing anything everything everybody yet instead less unless whose kind
  thing things makes making taking takes took seen sees seeing found finds feel feels felt think thinks thought need needs needed
  mean means turns leaves bring brings watches happened begins seems helps lets gets getting puts uses used called calls
  removes removed adds added changes changed chosen along alone away back near next often again together toward enough
  whether perhaps almost quite rather actually really simply miss lightweight minimal essential modern quick simple
  identifier uid sop api ae container fiducial pyramid rank military transport constraint ethics committee origin timestamp issuer
  handling requirements optional mandatory helpers arguments props plugin plugins client server parser worker buffer
  society press tok gummy sunny titanium pel
  callback debugging markdown typescript javascript lifecycle design
`;
export const PROGRAMS = `
  google chrome mozilla firefox safari microsoft adobe photoshop acrobat lightroom illustrator indesign corel coreldraw gimp inkscape
  excel powerpoint outlook onenote onedrive dropbox slack skype whatsapp telegram facebook messenger instagram
  tiktok youtube twitter snapchat linkedin pinterest reddit discord spotify netflix amazon ebay paypal airbnb uber wikipedia
  wikimedia yahoo gmail android iphone ipad macbook galaxy huawei xiaomi redmi oneplus motorola nokia sony lenovo asus
  acer intel nvidia fitbit garmin strava haiku cerner powerchart mychart epic powerscribe pinnacle libreoffice openoffice
  ubuntu linux debian fedora apple opera vivaldi brave webex signal notion trello jira github gitlab matlab python jupyter imagej fiji
  itksnap mricron fsleyes freesurfer paraview mevislab tensorflow pytorch keras huddle meeting playlist subscriber
  alamy getty shutterstock istock istockphoto dreamstime depositphotos adobestock unsplash pexels pixabay freepik
  creative commons radiopaedia radiology masterclass elsevier springer lippincott kluwer thieme medscape webmd pubmed
  medline statpearls researchgate com org net edu gov www http https photography photographer artwork drawing cartoon
  poster trailer episode soundtrack album lyrics recipe coupon voucher discount kitty bulldog retriever terrier spaniel poodle
  labrador dachshund chihuahua beagle collie husky siamese persian pony puppy kitten wars avengers
`;
/** Of the processing of pictures, and of drawings in papers. */
export const COMPUTING = `
  gaussian blur blurred blurring laplacian sobel canny otsu fourier unsharp hounsfield viridis colormap heatmap wavelet hough
  epoch epochs ground truth predicted prediction predictions neural deep grad cam saliency dice iou baseline ablation
  dataset figure fig fige panel inset bubble popcorn core edge edges loss accuracy precision recall confusion
  histogram sigmoid softmax encoder decoder transformer resnet unet densenet vgg cnn gan adversarial
  sec venue butterfly iq clarius lumify ob gyn obgyn
  robot turbo blade dixon vibe twist propeller trufi fisp fse tse grase haste medic ciss dess space
  semac view views swimmer swimmers
`;
/** What people have, and what is done about it; with the name of who described it, it is still an illness. */
export const ILLNESSES = `
  syndrome disease diseases fracture fractures dislocation subluxation lesion injury tumor tumour cancer mass nodule cyst cysts polyp
  sign phenomenon maneuver manoeuvre deformity effusion effusions edema oedema rupture tear tears hernia ulcer abscess embolism embolus
  infarct infarction hemorrhage haemorrhage bleed bleeding thrombus ischemia ischaemia calculus calculi stone stones gallstone
  gallstones metastasis metastases neoplasm benign malignant malignancy acute chronic dysplasia aplasia atresia agenesis
  bifida trisomy pneumonia emphysema infection sepsis stroke seizure migraine epilepsy dementia palsy paralysis
  hydrocephalus cave pouch fossa fissure insula foramen sulcus gyrus tendon bursa plica anomaly malformation aneurysm
  pneumothorax hemothorax ascites ileus volvulus intussusception diverticulum diverticula appendicitis angle score grade
  classification criteria staging syndromes consolidation opacity opacities atelectasis bronchogram cavitation calcified
  hystero salpingo
  swelling trauma wound burn rash ulcers herniation protrusion extrusion bulge bulging degeneration degenerative spur
  spurs osteophyte osteophytes avulsion nonunion malunion callus varus valgus cava pulmonis catheter stent tube drain
  screw screws nail nails rod rods plate plates cement arthroplasty replacement hardware spacer cage biomet nephew depuy
  synthes medtronic stryker arthrex scientific ganz barium enema swallow voiding cysto cystogram pyelo retrograde gallium
  indium thallium technetium sestamibi fluorine iodine gadolinium biopsy biopsies surgery laparoscopy chemo chemotherapy
  radiotherapy dialysis transplant donor graft op postoperative preoperative preop postop bitewing bite periapical molar
  premolar incisor canine occlusion implant implants braces denture caries enamel dentin pulp
`;
/** Where hospitals are; names of people were left out. */
export const PLACES = `
  france germany spain england scotland wales britain poland ukraine russia china japan korea vietnam thailand
  indonesia malaysia singapore philippines taiwan australia zealand canada mexico brazil argentina peru colombia venezuela ecuador
  cuba rica rico egypt morocco algeria tunisia nigeria ghana ethiopia tanzania uganda zimbabwe africa europe asia america
  usa states kingdom emirates arabia saudi united turkiye iran iraq syria lebanon pakistan bangladesh nepal belgium netherlands
  sweden norway denmark finland switzerland austria hungary greece portugal ireland czechia slovakia
  slovenia romania bulgaria serbia croatia bosnia albania lithuania latvia estonia iceland deutschland osterreich schweiz
  frankreich espana italia brasil polska francia alemania republic
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada hampshire
  oklahoma ohio oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec bavaria bayern
  london manchester liverpool glasgow edinburgh birmingham chicago boston seattle philadelphia denver detroit atlanta miami
  toronto montreal vancouver berlin munich munchen koln frankfurt stuttgart dusseldorf leipzig dresden zurich geneva
  marseille bordeaux toulouse madrid barcelona sevilla lisbon lisboa milano torino napoli firenze warszawa
  krakow kyiv kiev lviv odesa moscow tokyo osaka kyoto beijing shanghai shenzhen guangzhou seoul busan bangkok jakarta
  mumbai delhi bangalore bengaluru chennai kolkata hyderabad karachi lahore dhaka cairo lagos nairobi johannesburg istanbul
  ankara athens budapest prague praha vienna brussels amsterdam rotterdam oslo stockholm copenhagen helsinki melbourne brisbane
  auckland aires kuala lumpur addis ababa dhabi dubai riyadh jeddah doha aviv jerusalem vegas fort mount cape puerto buenos
  avenue boulevard highway road oak downtown airport county province village
`;
/** Words side by side that are no name together, whatever each of them is alone. */
export const PHRASES = `
  santa claus, los angeles, san francisco, san diego, san jose, san antonio, santa barbara, santa monica, new york,
  las vegas, hong kong, tel aviv, costa rica, puerto rico, rio grande, el paso, saint louis, st louis, silver spring,
  silver lake, green lake, golden gate, park avenue, sao paulo, palo alto, ann arbor, baton rouge, grand rapids, baden baden,
  crown rump, scottie dog, apple core, double bubble, golden s, ground glass, hot iron, tree bud, boxer fracture,
  salter harris, hill sachs, osgood schlatter, legg calve, calve perthes, dandy walker, arnold chiari, budd chiari,
  guillain barre, charcot marie, marie tooth, charcot foot, kellgren lawrence, lauge hansen, swan ganz, hunt hess,
  virchow robin, klippel feil, klippel trenaunay, sturge weber, ehlers danlos, prader willi, wolff parkinson,
  zollinger ellison, peutz jeghers, mallory weiss, stevens johnson, von hippel, hippel lindau, brown sequard, le fort, smith nephew,
  creutzfeldt jakob, gustilo anderson, wells score, child pugh, mayo clinic, johns hopkins, kaiser permanente, mount sinai,
  zimmer biomet, johnson johnson, smith nephew, siemens sequoia, ice cream, hot dog, sweet pea, iron man, spider man, rose gold,
  german shepherd, maine coon, french bulldog, barbie doll, mickey mouse, baby shark, humphrey field, goldmann perimeter,
  iron mountain, santa fe, san juan, monte carlo, marie curie, red cross, john deere, harley davidson, mercedes benz, max power,
  max value, marks spencer, dr pepper, ben jerry, louis vuitton, calvin klein, tommy hilfiger, ralph lauren, hugo boss, jack daniels,
  silicon valley, wall street, main street, wiley online, vatech pax, sidexis neo, grace period
`;
