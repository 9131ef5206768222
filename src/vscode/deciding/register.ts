import { Disposable, type Memento } from 'vscode'
import type { Articles } from '../articles.ts'
import type { Folders } from '../folders.ts'
import { registerAccepting } from './accept.ts'
import { registerActorChanges } from './actors.ts'
import { registerCodebook } from './codebook.ts'
import type { Deciding } from './deciding.ts'
import { registerHouseSpelling } from './house-spelling.ts'
import { registerKindChange } from './kind.ts'
import { registerMarking } from './mark-as.ts'
import { registerMerging } from './merging.ts'
import { registerOrphans } from './orphans.ts'
import { registerRemarks } from './remarks.ts'
import { Review } from './review.ts'
import { registerReviewBar } from './review-bar.ts'
import { registerReviewHighlight } from './review-highlight.ts'
import { ReviewedKinds } from './reviewed-kinds.ts'
import { registerSpanChange } from './span.ts'
import { registerSpeakerChange } from './speaker.ts'
import { registerTakingBack } from './take-back.ts'
import { registerVerifying } from './verify.ts'
import { registerWalking } from './walking.ts'

/** Registers everything by which people decide about marks. */
export function registerDeciding(
  deciding: Deciding,
  articles: Articles,
  folders: Folders,
  memory: Memento,
): Disposable {
  const kinds = new ReviewedKinds(memory)
  const review = new Review(deciding, articles, kinds)
  return Disposable.from(
    review,
    registerAccepting(deciding),
    registerSpeakerChange(deciding, folders),
    registerKindChange(deciding),
    registerSpanChange(deciding),
    registerMarking(deciding, folders),
    registerActorChanges(deciding, folders),
    registerHouseSpelling(deciding),
    registerRemarks(deciding),
    registerVerifying(deciding),
    registerOrphans(deciding),
    registerMerging(deciding),
    registerCodebook(articles),
    registerTakingBack(deciding),
    registerWalking(deciding, review, kinds),
    registerReviewBar(review, articles),
    registerReviewHighlight(review),
  )
}
