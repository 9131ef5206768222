// Origin: own work. Given names with their short forms, folded; a short form may stand for several names.

const forms = `
abigail abby
albert al bert
alan al
alexander alex sandy
alexandra alex sandra
alfred al fred
andrew andy drew
anthony tony
antonio tony
benjamin ben benny
bernard bernie
catherine cathy kate
katherine kathy kate katie
charles charlie chuck
christopher chris
christine chris
cynthia cindy
daniel dan danny
david dave
deborah debbie
donald don donny
douglas doug
edward ed eddie ted
edwin ed
elizabeth beth betty liz lisa
frederick fred
gerald gerry jerry
geoffrey geoff
gregory greg
henry hank harry
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jenny jen
john jack johnny
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence larry
leonard len lenny
margaret maggie meg peggy
matthew matt
michael mike mick
mitchell mitch
nancy nan
nicholas nick
patricia pat patty
patrick pat paddy
peter pete
philip phil
phillip phil
randall randy
raymond ray
rebecca becky
richard dick rich rick ricky
robert bob bobby rob robbie bert
ronald ron ronnie
samuel sam sammy
samantha sam
stephen steve
steven steve
stuart stu
susan sue susie
theodore ted teddy theo
terrence terry
teresa terry
thomas tom tommy
timothy tim
victoria vicky
vincent vince
virginia ginny
walter walt
wesley wes
william bill billy will willie
zachary zach zack
`

const longForms = new Map<string, string[]>()
for (const line of forms.trim().split('\n')) {
  const [long, ...short] = line.split(' ') as [string, ...string[]]
  for (const form of [long, ...short]) longForms.set(form, [...(longForms.get(form) ?? []), long])
}

/** The names that a given name may be a form of, itself too: `jack` may be `john`. */
export const givenForms = (given: string): readonly string[] => longForms.get(given) ?? [given]
