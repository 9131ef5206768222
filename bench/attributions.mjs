// Who said what on PolNeAR's dev split, Newsmark beside quote-parser and beside claims made with compromise:
//
//   npm run build && node bench/attributions.mjs
import { dev, newsmark, peer, percent, score } from './corpus.mjs'
import { table } from './table.mjs'

const systems = [
  ...newsmark,
  ...(await peer('compromise, nearest person', 'compromise', 'claims')),
  ...(await peer('quote-parser', 'quote-parser', 'claims')),
]
const scores = systems.map(({ system, predictions }) => [system, score('polnear/score.mjs', dev, predictions)])
const share = (result) => percent(result.attributed)
table(
  'PolNeAR dev: claims attributed (content found, source right)',
  ['', 'P', 'R', 'F1', 'direct', 'mixed', 'indirect', 'direct speakers'],
  scores.map(([system, { attributed, direct, mixed, indirect, directSpeakers }]) => [
    system,
    ...[attributed.precision, attributed.recall, attributed.f1].map(percent),
    ...[direct, mixed, indirect].map(share),
    percent(directSpeakers),
  ]),
)
table(
  'PolNeAR dev: exact spans, P / R / F1',
  ['', 'source', 'cue', 'content'],
  scores.map(([system, { exact }]) => [
    system,
    ...[exact.source, exact.cue, exact.content].map(
      ({ precision, recall, f1 }) => `${percent(precision)} / ${percent(recall)} / ${percent(f1)}`,
    ),
  ]),
)
