// Origin: own work.

/** Words that end the phrase of a thing counted or never begin one: function words, adverbs, and verbs of common use. */
export const phraseEnds: readonly string[] = (
  'a about above according across after afterward afterwards again against ago ahead alike all along alongside already also altogether am ' +
  'amid among amongst an and another any anymore anyway apart are around as aside at away back be because been before behind ' +
  'below beneath beside besides between beyond both but by came can cannot come could despite did do does doing done down ' +
  'due during each earlier either else elsewhere enough even ever every everywhere except far fewer first following for forward ' +
  'from further gave get gets getting give given go goes going gone got had has have having he held her here hers herself ' +
  'him himself his hence how however i if in indeed inside instead into is it its itself just last later least left less ' +
  'like likely likewise longer made make may maybe me meanwhile met might mine must my myself near nearby nearly neither never ' +
  'next no nonetheless nor not now of off often on once one only onto or other otherwise ought our ours out outside over ' +
  'overall overnight overseas own past per perhaps please plus put ran rather said sat saw say saying says seen shall she ' +
  'should since so some somehow sometimes somewhat soon still straight such take taken than that the their theirs them ' +
  'themselves then there thereby therefore these they think this those though thought through throughout thus till to today ' +
  'together told tomorrow tonight too took toward towards under underway underground unless unlike until up upon upstairs us ' +
  'upwards versus very via vs want wanted wants was we well went were what whatever when whenever where whereas wherever whether which while who ' +
  'whoever whole whom whose why will with within without won would yes yesterday yet you your yours ' +
  'agree agreed agrees appear appeared became become began begin believe broke brought chose died drew fell felt found grew ' +
  'happen hit kept knew know led live lived lost need needed remain remained seem sent set shared sold spent spoke stood ' +
  'threw tried used voted wore worth wrote north south east west northeast northwest southeast southwest always perhaps ' +
  'being use support back favor favour oppose prefer approve disapprove endorse hardly mrs mr ms dr ' +
  'thousands millions billions trillions hundreds dozens million billion trillion thousand hundred dozen half several ' +
  'two three four five six seven eight nine ten eleven twelve ' +
  'percent dead hurt wounded injured missing alive daily weekly monthly annually yearly'
).split(' ')

/** Plurals without an s. */
export const irregularPlurals: readonly string[] = (
  'people men women children police troops personnel staff cattle sheep fish deer salmon aircraft spacecraft hovercraft ' +
  'livestock poultry media data criteria phenomena bacteria alumni lives teeth geese mice oxen youth crew clergy folk ' +
  'infantry cavalry households'
).split(' ')

/** Words in -s that are no plural. */
export const notPlurals: readonly string[] = (
  'always across business politics physics mathematics economics news series previous various serious besides towards ' +
  'afterwards sometimes overseas perhaps thus plus less versus alas nowadays indoors outdoors headquarters ethics ' +
  'congress mass class process access success loss boss press cross glass address progress express ' +
  'comes takes ends suggests remains matters looks likes teaches makes says goes gets gives shows means wants needs helps ' +
  'leads keeps seems becomes begins brings happens includes tells thinks knows lets puts sets loses wants ' +
  'sans whereas does was has is his its this us yes as gas bus lens atlas chaos canvas texas arkansas kansas'
).split(' ')

/** Single things that are counted one by one: `one soldier`, `a 12-member jury`. */
export const singularThings: readonly string[] = (
  'person man woman child boy girl soldier officer civilian worker passenger student resident driver victim vote seat ' +
  'death case member nation country judge juror page bed bedroom room story storey seat house home ship boat vessel plane ' +
  'missile rocket bomb shot bullet body prisoner hostage patient pupil teacher nurse doctor firefighter policeman fisherman ' +
  'sailor survivor suspect protester demonstrator migrant refugee tourist villager farmer voter team car truck point goal ' +
  'volume part episode lane stop county state city town village school hospital tribe party player game match song book'
).split(' ')

/** Wholes without a plural of which a part is told: `15 percent of the population`. */
export const wholes: readonly string[] = (
  'population vote electorate budget economy output gdp product income revenue turnover workforce country nation world city ' +
  'state county province region town village district island continent planet market land territory area surface money cash ' +
  'wealth debt deficit water electricity energy power oil gas coal food grain wheat rice sample public party total cost price ' +
  'value company business industry sector capacity production consumption supply demand traffic trade spending time day week ' +
  'month year team class group crowd audience electorate staff army force fleet cargo harvest crop catch forest coast border ' +
  'profit salary pay wage rent stock equity ownership stake capital property housing waste pollution carbon profit height ' +
  'weight length membership leadership congress parliament senate house cabinet board council committee jury assembly ' +
  'proceeds funding aid'
).split(' ')

/** What money is, is for or is lost in: `$40 million in damages`. */
export const moneyThings: readonly string[] = (
  'aid assets assistance bail benefits bills bonds bonuses bribes cash charges claims commissions compensation contracts ' +
  'contributions costs cocaine credit credits cuts damage damages debt debts deals deposits dividends donations drugs earnings ' +
  'equipment equity expenses exports fees fines food foods funding funds goods grants heroin imports income interest ' +
  'investment investments jewelry jewellery liabilities loans losses merchandise orders output pay payments penalties pledges ' +
  'profit profits property proceeds purchases ransom receipts refunds reimbursements relief rent reparations repairs restitution ' +
  'revenue revenues royalties salaries sales savings scholarships services shares spending stock stocks subsidies supplies support ' +
  'tax taxes tips trade transactions transfers value wages weapons work write-downs'
).split(' ')

/** Plurals that stand before the noun that is counted: `two sports teams`, `12 arms dealers`. */
export const nounsBeforeNouns: readonly string[] = (
  'children crew data media personnel staff youth ' +
  'accounts affairs appeals arms benefits charities claims class communications customs drugs earnings elections emissions ' +
  'firearms forces futures games goods headquarters honors honours human insurance lawsuits materials narcotics news operations ' +
  'parts police politics public relations records rights sales savings sciences securities services singles sports standards ' +
  'statistics systems telecommunications terrorism troops weapons women works'
).split(' ')
