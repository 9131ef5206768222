// Origin: own work; which verbs report, and how surely, was checked against the counts of PolNeAR (train split).

/** Verbs that report words or thoughts with a clause or a quotation: `said that`, `believes the`. */
export const reportingVerbs: readonly string[] = [
  'acknowledge', 'add', 'admit', 'advise', 'affirm', 'allege', 'announce', 'answer', 'argue', 'assert', 'assure', 'believe', 'boast', 'brag', 'caution', 'chant', 'claim',
  'clarify', 'comment', 'complain', 'concede', 'conclude', 'confess', 'confirm', 'contend', 'continue', 'counter', 'cry', 'declare', 'deny', 'disclose', 'elaborate', 'emphasise',
  'emphasize', 'estimate', 'exclaim', 'explain', 'fear', 'find', 'forecast', 'grumble', 'hint', 'hope', 'imply', 'indicate', 'inform', 'insist', 'interject', 'joke', 'lament', 'maintain', 'mention', 'muse',
  'note', 'object', 'observe', 'point', 'post', 'predict', 'proclaim', 'profess', 'project', 'promise', 'quip', 'read', 'reason', 'recall', 'recount', 'reflect', 'reiterate', 'remark', 'remember', 'remind', 'repeat',
  'reply', 'report', 'respond', 'retort', 'reveal', 'say', 'scoff', 'shout', 'signal', 'speculate', 'state', 'stipulate', 'stress', 'suggest', 'suspect', 'swear', 'tell', 'testify', 'think', 'tweet', 'underline',
  'underscore', 'urge', 'vow', 'warn', 'whisper', 'wonder', 'write', 'yell', 'ask', 'show', 'describe', 'call',
]

/** Verbs whose content is an infinitive: `promised to`, `urged the citizens to`. */
export const commitmentVerbs: readonly string[] = [
  'agree', 'ask', 'call', 'commit', 'decline', 'demand', 'encourage', 'expect', 'hope', 'offer', 'order', 'pledge', 'promise', 'propose', 'refuse', 'swear', 'threaten', 'urge', 'vow', 'warn', 'advise', 'tell',
]

/** Verbs whose content is what they judge: `accused the mayor of`, `praised the plan`. */
export const judgingVerbs: readonly string[] = [
  'accuse', 'applaud', 'assail', 'attack', 'blame', 'blast', 'condemn', 'criticise', 'criticize', 'decry', 'defend', 'denounce', 'deride', 'dismiss', 'endorse', 'hail', 'lambast', 'mock', 'praise',
  'question', 'rebuke', 'reject', 'ridicule', 'slam', 'tout', 'thank', 'describe', 'call', 'cite', 'echo',
]

/** Verbs of which the present and the infinitive are more often something else: only their past and `-ing` forms report. */
export const pastOnly: readonly string[] = [
  'call', 'cry', 'find', 'mention', 'object', 'observe', 'point', 'post', 'project', 'question', 'read', 'reflect', 'remember', 'repeat', 'report', 'show', 'state', 'order', 'attack', 'offer', 'echo',
]

/** Verbs that name the hearer before the content: `told reporters that`. */
export const addressingVerbs: readonly string[] = ['advise', 'assure', 'ask', 'inform', 'remind', 'tell', 'urge', 'warn', 'thank', 'encourage', 'order']

/** Third person, past and `-ing` form of verbs that the rules of spelling do not give. */
export const irregularForms: Readonly<Record<string, readonly string[]>> = {
  admit: ['admits', 'admitted', 'admitting'],
  brag: ['brags', 'bragged', 'bragging'],
  commit: ['commits', 'committed', 'committing'],
  find: ['finds', 'found', 'finding'],
  forecast: ['forecasts', 'forecast', 'forecasting'],
  quip: ['quips', 'quipped', 'quipping'],
  read: ['reads', 'read', 'reading'],
  say: ['says', 'said', 'saying'],
  show: ['shows', 'showed', 'showing'],
  slam: ['slams', 'slammed', 'slamming'],
  swear: ['swears', 'swore', 'swearing'],
  tell: ['tells', 'told', 'telling'],
  think: ['thinks', 'thought', 'thinking'],
  write: ['writes', 'wrote', 'writing'],
}

/** Nouns that report with `by X that`, `X’s ... that`. */
export const cueNouns: readonly string[] = [
  'accusation', 'accusations', 'admission', 'allegation', 'allegations', 'announcement', 'argument', 'assertion', 'assurance', 'assurances', 'belief', 'claim', 'claims', 'comment', 'comments', 'complaint', 'complaints',
  'concern', 'concerns', 'conclusion', 'contention', 'declaration', 'fear', 'fears', 'hint', 'hints', 'hope', 'hopes', 'insistence', 'pledge', 'prediction', 'promise', 'promises', 'remark', 'remarks', 'report', 'reports',
  'statement', 'statements', 'suggestion', 'suggestions', 'testimony', 'threat', 'threats', 'view', 'vow', 'warning', 'warnings',
]
