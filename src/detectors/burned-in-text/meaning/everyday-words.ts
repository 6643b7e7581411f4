/**
 * Words that are nobody's name: of what is shown on screens and sent around beside scans, of illnesses, of places.
 * Our own lists, without accents; names were kept out of them, but for those that `BOTH` has.
 */

/** Greetings, feasts, and what is said of babies. */
export const GREETINGS = `
  hello hey hi welcome merry christmas xmas happy easter holidays holiday birthday halloween thanksgiving anniversary
  congrats congratulations cheers dear sincerely mum mom dad papa grandma grandpa granny nana auntie
  aunt uncle sister brother sibling cousin twins triplets tiny cute adorable little miracle blessing blessed bun bump peanut
  oven loves expecting arriving arrival coming boo gender reveal team pink pregnant announcement kisses hugs sonnenschein
  bonjour hola ciao salut willkommen bienvenue frohe weihnachten ostern bebe navidad noel natale boze narodzenie lovely toddler
  toes thumbs fingers tummy belly heartbeat nursery stork diaper rattle teddy miracles arrived
`;
/** Words that join others. */
export const SMALL_WORDS = `
  in on we if as no up us me am or
  are was were been its you they his who what when where why how
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
  society press tok sunny gummy titanium pel
  callback debugging markdown typescript javascript lifecycle design
`;
export const PROGRAMS = `
  chrome safari illustrator indesign corel coreldraw gimp inkscape
  excel outlook onenote slack skype telegram
  snapchat pinterest reddit discord amazon ebay paypal airbnb uber wikipedia
  yahoo gmail galaxy oneplus motorola nokia sony asus
  acer intel nvidia garmin strava haiku cerner epic pinnacle openoffice
  ubuntu linux debian fedora apple opera vivaldi brave webex signal notion trello jira github gitlab matlab python jupyter imagej fiji
  itksnap mricron fsleyes freesurfer paraview mevislab tensorflow pytorch keras huddle meeting playlist subscriber
  getty adobestock pexels
  creative commons radiology elsevier springer lippincott kluwer thieme webmd
  medline statpearls researchgate com org net edu gov www http https photography photographer artwork drawing cartoon
  poster trailer episode soundtrack album lyrics recipe coupon voucher discount kitty spaniel poodle terrier messenger
  labrador dachshund chihuahua beagle collie husky siamese persian pony puppy kitten wars avengers
`;
/** Of the processing of pictures, and of drawings in papers. */
export const COMPUTING = `
  blur blurred blurring canny otsu fourier viridis wavelet hough
  epoch epochs ground truth predicted prediction predictions neural deep grad cam saliency dice iou baseline ablation
  dataset figure fig fige panel inset bubble popcorn core edge edges loss accuracy precision recall confusion
  histogram sigmoid softmax encoder decoder transformer resnet unet densenet vgg cnn gan adversarial
  sec venue butterfly iq clarius lumify ob gyn obgyn
  robot turbo blade dixon vibe twist propeller trufi fisp fse tse grase haste medic ciss dess space
  semac view views swimmer swimmers
`;
/** What people have, and what is done about it; with the name of who described it, it is still an illness. */
export const ILLNESSES = `
  mass
  sign tear tears ulcer
  bleed stone stones
  acute chronic
  stroke
  cave tendon plica fossa bursa insula pouch
  angle score grade
  criteria calcified
  hystero salpingo
  trauma wound burn rash bulge swelling bulging spur
  spurs callus cava stent tube drain
  screw screws nail nails rod rods plate plates cement replacement hardware spacer cage nephew depuy
  stryker scientific ganz barium enema swallow voiding cysto pyelo retrograde gallium
  indium thallium technetium sestamibi chemo
  donor graft bite molar
  canine occlusion implant braces denture caries dentin pulp
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
/** What nobody is called, also behind a label or beside somebody's age: of illnesses, of programs, small words. */
export const NOBODYS = `
  syndrome disease diseases fracture fractures dislocation subluxation lesion injury tumor tumour cancer nodule cyst cysts polyp
  phenomenon maneuver manoeuvre deformity effusion effusions edema oedema rupture hernia abscess embolism embolus infarct
  infarction hemorrhage haemorrhage bleeding thrombus ischemia ischaemia calculus calculi gallstone gallstones metastasis metastases
  neoplasm benign malignant malignancy dysplasia aplasia atresia agenesis bifida trisomy pneumonia emphysema infection sepsis seizure
  migraine epilepsy dementia palsy paralysis hydrocephalus fissure foramen sulcus gyrus anomaly malformation
  aneurysm pneumothorax hemothorax ascites ileus volvulus intussusception diverticulum diverticula appendicitis classification staging
  syndromes consolidation opacity opacities atelectasis bronchogram cavitation ulcers herniation protrusion extrusion
  degeneration degenerative osteophyte osteophytes avulsion nonunion malunion varus valgus pulmonis catheter arthroplasty biomet
  synthes medtronic arthrex cystogram iodine gadolinium biopsy biopsies surgery laparoscopy chemotherapy radiotherapy
  dialysis transplant postoperative preoperative preop postop bitewing periapical premolar incisor implants enamel
  of be by is it at op the and with from this that these those your our their
  microsoft adobe google mozilla firefox photoshop acrobat lightroom powerpoint onedrive dropbox whatsapp facebook
  instagram tiktok youtube twitter linkedin spotify netflix android iphone ipad macbook huawei xiaomi redmi lenovo fitbit
  powerchart mychart powerscribe libreoffice alamy shutterstock istock istockphoto dreamstime depositphotos unsplash pixabay
  freepik radiopaedia masterclass medscape pubmed wikimedia gaussian laplacian sobel unsharp hounsfield colormap heatmap
  mommy daddy mummy nuchal translucency rump crl retriever bulldog fluorine
`;
/** Words side by side that nobody is called. */
export const NOBODYS_PHRASES = `
  crown rump, scottie dog, apple core, double bubble, golden s, ground glass, hot iron, tree bud, boxer fracture, wells score,
  zimmer biomet, siemens sequoia, ice cream, hot dog, sweet pea, iron man, spider man, maine coon, french bulldog, german shepherd,
  baby shark, barbie doll, iron mountain, tel aviv, kaiser permanente, silicon valley, wall street, main street, park avenue,
  golden gate, wiley online, vatech pax, sidexis neo, grace period, los angeles, las vegas, new york, baden baden,
  osgood schlatter, guillain barre, budd chiari, swan ganz, klippel feil, klippel trenaunay, ehlers danlos, zollinger ellison,
  peutz jeghers, legg calve, calve perthes, charcot foot
`;
/** Words side by side that are no name together where nobody stands beside: `ROSE GOLD F 70Y` is a woman. */
export const PHRASES = `
  santa claus, san francisco, san diego, san jose, san antonio, santa barbara, santa monica, hong kong, costa rica,
  puerto rico, rio grande, el paso, saint louis, st louis, silver spring, silver lake, green lake, sao paulo,
  palo alto, ann arbor, baton rouge, grand rapids, salter harris, hill sachs, dandy walker, arnold chiari, charcot marie, marie tooth,
  kellgren lawrence, lauge hansen, hunt hess, virchow robin, sturge weber, prader willi, wolff parkinson, mallory weiss, stevens johnson,
  von hippel, hippel lindau, brown sequard, le fort, smith nephew, creutzfeldt jakob, gustilo anderson, child pugh,
  mayo clinic, johns hopkins, mount sinai, johnson johnson, rose gold, mickey mouse, humphrey field,
  goldmann perimeter, santa fe, san juan, monte carlo, marie curie, red cross, john deere, harley davidson,
  mercedes benz, max power, max value, marks spencer, dr pepper, ben jerry, louis vuitton, calvin klein,
  tommy hilfiger, ralph lauren, hugo boss, jack daniels
`;
