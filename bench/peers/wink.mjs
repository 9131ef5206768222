// What a user gets from wink-nlp with its small English model: the entities of its kinds MONEY, PERCENT and DATE.
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
const { its } = nlp
const kinds = { MONEY: 'money', PERCENT: 'percent' }

/** Figures and dates in the form of Newsmark's analysis. */
export function figures(text) {
  const doc = nlp.readDoc(text)
  const places = placesOf(text, doc.tokens().out())
  const found = []
  doc.entities().each((entity) => {
    const [first, last] = entity.out(its.span)
    found.push({ type: entity.out(its.type), start: places[first].start, end: places[last].end })
  })
  return {
    figures: found.filter(({ type }) => type in kinds).map(({ type, ...span }) => ({ ...span, kind: kinds[type] })),
    dates: found.filter(({ type }) => type === 'DATE').map(({ start, end }) => ({ start, end })),
  }
}

/** Where tokens stand, which the library counts in tokens. */
function placesOf(text, tokens) {
  let end = 0
  return tokens.map((token) => {
    const start = text.indexOf(token, end)
    if (start < 0 || /\S/u.test(text.slice(end, start)))
      throw new Error(`wink-nlp's token is not in the text: ${token}`)
    end = start + token.length
    return { start, end }
  })
}
