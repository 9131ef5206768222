import { type ActorFile, decisionsOf as actorDecisionsOf, spellingsOf } from '../../ledger/actors.ts'
import type { Tag } from '../../ledger/codebook.ts'
import { decisionsOf, type Ledger, resolve } from '../../ledger/ledger.ts'
import { sameActors } from '../../ledger/same-actors.ts'
import { type LedgerPlace, pathOf } from '../ledger-place.ts'
import type { Judgements } from '../reading.ts'

/** What is known of an article's ledger. */
export interface KnownLedger {
  place: LedgerPlace
  /** The address of its file, and its path as a person reads it. */
  uri: string
  path: string
  /** As its file holds it; as if it were empty where that cannot be read. */
  ledger: Ledger
  /** Why the file cannot be read. */
  problem: string | null
  judgements: Judgements
  tags: readonly Tag[]
}

/** What a ledger decides about its article, with what is decided about the actors of its folder. */
export function toKnown(
  read: Pick<KnownLedger, 'place' | 'uri' | 'ledger' | 'problem' | 'tags'>,
  actors: ActorFile,
): KnownLedger {
  const decisions = decisionsOf(resolve(read.ledger, 'both'))
  const same = sameActors(actorDecisionsOf(actors), read.place.path)
  return { ...read, path: pathOf(read.uri), judgements: { decisions, same, spellings: spellingsOf(actors) } }
}
