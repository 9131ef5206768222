// Origin: own work. Words of the news that say nearly the same, by their stems, a line for each meaning; and meanings that exclude each other.

const lines = `
rise: rise rose risen increase climb grow grew growth gain jump surge soar higher upward
fall: fall fell fallen decrease decline drop sink sank lower plunge slide downward shrink
kill: kill death die dead deadly fatal slay slain
hurt: hurt injure injury wound
help: help assist assistance aid support back
oppose: oppose opposition object
begin: begin began begun start launch open
end: end stop halt cease finish conclude
continue: continue maintain remain keep stay
watch: watch monitor observe follow track
situation: situation development event condition
work: cooperate cooperation cooperative collaborate collaboration
relevant: relevant related relate concerned
agree: agree agreement accord deal pact
refuse: refuse refusal reject rejection decline
attack: attack assault strike raid bombing invade invasion
fight: fight battle combat
build: build built construct construction rebuild
destroy: destroy destruction ruin demolish
buy: buy bought purchase acquire acquisition
sell: sell sold sale
hire: hire recruit employ
fire: fire dismiss dismissal sack oust
job: job post position
worker: worker employee staff
company: company firm business corporation
cost: cost price expense
pay: pay paid payment
money: money fund funding cash
talk: talk discuss discussion negotiate negotiation dialogue
meet: meet met meeting
choose: choose chose chosen choice decide decision
want: wish hope seek sought
plan: plan intend intention
vow: vow promise pledge commit commitment
warn: warn caution alert
worry: worry concern fear anxiety
think: think thought believe belief
show: show demonstrate indicate reveal
win: win won victory triumph
lose: lose lost defeat
vote: vote ballot poll
election: election race campaign contest
leave: leave left depart departure withdraw withdrawal quit
return: return restore restoration
send: send sent deploy deployment dispatch
arrest: arrest detain detention
charge: charge accuse accusation indict indictment
crime: crime criminal offense
guilty: guilty convict conviction
investigate: investigate investigation inquiry probe
law: law legislation bill statute
ban: ban forbid prohibit prohibition bar
allow: allow permit permission
big: big large huge great massive enormous
small: small little tiny minor
important: important key crucial vital significant
dangerous: dangerous danger threat threaten risk risky hazard
safe: safe safety secure security
quick: quick quickly fast rapid swift swiftly soon
hard: hard difficult tough
wrong: wrong false incorrect untrue
right: correct true accurate
child: child children kid youngster
man: man men
woman: woman women
police: police officer cop
soldier: soldier troop military army
doctor: doctor physician
illness: illness disease sick
house: house home housing
car: car vehicle automobile
tax: tax taxation levy
change: change alter alteration shift
answer: answer reply respond response
ask: ask request
tell: tell told inform
near: near close closely nearby
whole: whole entire complete total
country: country nation
border: border frontier
crisis: crisis emergency
war: war conflict
peace: peace ceasefire truce
deny: deny denial
approve: approve approval endorse endorsement
evacuate: evacuate evacuation flee
shut: shut closure
`

const opposed = `
rise fall|help oppose|begin end|agree refuse|build destroy|buy sell|hire fire|win lose|ban allow|big small|dangerous safe|wrong right|war peace
approve refuse|continue end|leave return|kill hurt
`

const entries = lines
  .trim()
  .split('\n')
  .map((line) => line.split(': ') as [string, string])

/** The meaning of a word, named by its first word. */
export const meanings: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
)

/** What cannot be said by who says the same. */
export const opposites: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(opposed.trim().split(/\s+|\|/u))].map((meaning) => [
    meaning,
    new Set(
      opposed
        .trim()
        .split(/[|\n]/u)
        .map((pair) => pair.split(' '))
        .flatMap(([one, other]) => (one === meaning ? other! : other === meaning ? one! : [])),
    ),
  ]),
)
