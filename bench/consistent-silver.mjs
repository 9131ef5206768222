// The silver reference tags one and the same name now one way, now another, now not at all. Here a name that stands at
// least five times in the split, tagged or not, is treated alike everywhere by two votes of its places, each with a clear
// majority of 60 % or none: is it tagged as a name at all, and, of the tagged ones, with which tag?
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dev, folder, lines } from './corpus.mjs'

const kinds = ['PERSON', 'ORGANIZATION', 'LOCATION']
/** A name's place may also be tagged so; what else there is (dates, numbers) is no name. */
const nameTags = [...kinds, 'MISC']
const fewest = 5
const majority = 0.6

/** Write the split anew; its folder, and the tags that are others now: what was done, and to which name. */
export function consistentSilver() {
  const split = join(folder, 'consistent')
  mkdirSync(split)
  symlinkSync(resolve(dev, 'text'), join(split, 'text'), 'junction')
  const articles = lines(join(dev, 'silver.jsonl')).map((silver) => ({
    silver,
    text: readFileSync(join(dev, 'text', `${silver.id}.txt`), 'utf8'),
  }))
  const forms = new Set(
    articles.flatMap(({ silver, text }) => silver.names.filter(isKind).map(([start, end]) => text.slice(start, end))),
  )
  const places = new Map([...forms].map((form) => [form, []]))
  for (const place of articles.flatMap((article) => placesOf(article, forms))) places.get(place.form).push(place)
  const changes = [...places.values()].flatMap(makeAlike)
  writeFileSync(join(split, 'silver.jsonl'), `${articles.map(({ silver }) => JSON.stringify(silver)).join('\n')}\n`)
  return { split, changes }
}

function makeAlike(places) {
  const tag = usualTag(places)
  if (tag === undefined) return []
  return places
    .filter((place) => place.tag !== tag)
    .map((place) => {
      retag(place, tag)
      const [before, after] = [kinds.includes(place.tag), kinds.includes(tag)]
      const change = before && after ? 'of another kind' : after ? 'new' : before ? 'taken off' : 'none'
      return { form: place.form, change }
    })
    .filter(({ change }) => change !== 'none')
}

const isKind = ([, , kind]) => kinds.includes(kind)

/** Every place of a name: tagged with just these words, or untagged and with no capitalised word beside them. */
function placesOf({ silver, text }, forms) {
  const tagged = silver.names
    .map(([start, end, tag]) => ({ silver, start, end, form: text.slice(start, end), tag }))
    .filter(({ form, tag }) => forms.has(form) && nameTags.includes(tag))
  const free = ({ start, end }) => !silver.names.some((name) => name[0] < end && start < name[1])
  const untagged = [...forms].flatMap((form) =>
    occurrences(text, form)
      .filter((span) => free(span) && standsAlone(text, span))
      .map((span) => ({ silver, ...span, form, tag: null })),
  )
  return [...tagged, ...untagged]
}

function occurrences(text, form) {
  const found = []
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
    found.push({ start, end: start + form.length })
  }
  return found
}

const standsAlone = (text, { start, end }) =>
  !/[\p{L}\p{N}\-–’'@#.]$|\p{Lu}[\p{L}.]* $/u.test(text.slice(Math.max(0, start - 40), start)) &&
  !/^[\p{L}\p{N}\-–]|^ \p{Lu}/u.test(text.slice(end, end + 3))

/** The tag that a name gets everywhere, null for none; undefined where its places do not agree or are too few. */
function usualTag(places) {
  if (places.length < fewest) return undefined
  const tagged = places.filter(({ tag }) => tag !== null)
  const most = (some, all) => some.length >= majority * all.length
  if (tagged.length <= (1 - majority) * places.length) return null
  if (!most(tagged, places)) return undefined
  return nameTags.find((kind) =>
    most(
      tagged.filter(({ tag }) => tag === kind),
      tagged,
    ),
  )
}

function retag({ silver, start, end }, tag) {
  silver.names = silver.names.filter((name) => name[0] !== start || name[1] !== end)
  if (tag !== null) silver.names.push([start, end, tag])
}
