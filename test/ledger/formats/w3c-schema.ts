// The Web Annotation Data Model (W3C Recommendation, 2017) as far as plain text needs it: classes, properties, motivations.
const iri = { type: 'string', minLength: 1, pattern: '^[^\\s<>"{}|\\\\^`]+$' }
const text = { type: 'string' }
const dateTime = {
  type: 'string',
  pattern: '^[-+]?\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
const motivation = {
  enum: [
    ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
    ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
  ],
}
const object = (type: string, properties: object, required: string[] = []) => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
  additionalProperties: false,
})
const oneOrMore = (items: object) => ({ oneOf: [items, { type: 'array', items, minItems: 1 }] })

const selector = {
  oneOf: [
    object('TextQuoteSelector', { exact: { type: 'string', minLength: 1 }, prefix: text, suffix: text }, ['exact']),
    object('TextPositionSelector', { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } }, [
      'start',
      'end',
    ]),
  ],
}
const specific = object('SpecificResource', { source: iri, selector: oneOrMore(selector), purpose: motivation }, [
  'source',
])
const body = { oneOf: [object('TextualBody', { value: text, purpose: motivation }, ['value']), specific] }
const agent = {
  type: 'object',
  properties: { type: { enum: ['Person', 'Software', 'Organization'] }, name: text },
  required: ['type'],
  additionalProperties: false,
}
const context = {
  type: 'array',
  prefixItems: [{ const: 'http://www.w3.org/ns/anno.jsonld' }],
  minItems: 1,
}

/** One page of annotations; a term of ours is allowed where the context declares it as JSON. */
export const page = {
  type: 'object',
  properties: {
    '@context': { type: 'array', minItems: 1, contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    id: iri,
    type: { const: 'AnnotationPage' },
    items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
  },
  required: ['@context', 'type', 'items'],
  additionalProperties: false,
  $defs: {
    annotation: {
      type: 'object',
      properties: {
        '@context': { type: 'array', minItems: 1, contains: { const: context.prefixItems[0]!.const } },
        id: iri,
        type: { const: 'Annotation' },
        motivation,
        created: dateTime,
        creator: agent,
        body: oneOrMore(body),
        target: oneOrMore(specific),
        newsmark: { type: 'object' },
      },
      required: ['id', 'type', 'target'],
      additionalProperties: false,
    },
  },
}
