import type { MarksByKind } from '../regulation/ballot-marks.ts'
import type { CastAt } from '../election/casting-items.ts'
import type { CountingWords } from '../election/counting-words.ts'
import type { HeldAheadBy } from './ahead-facts.ts'
import { NO_DEFINITIONS } from './fact-definition.ts'
import type { FactDefinitions } from './fact-definition.ts'
import type { EarlierVotes, StepVotes } from './step-votes.ts'
import type { ReadOutBy } from './withdrawn-results.ts'

/** What facts rest on beside the dossier: data of the templates and of the rule pack. */
export interface FactBasis {
  /** What there is to tell (`templates/facts`). */
  readonly definitions: FactDefinitions
  /** Elected with more than this share of the ballots collected; null: the pack has none. */
  readonly electedAbovePercent: number | null
  /** What a valid ballot of each kind may leave standing; empty: the pack says nothing. */
  readonly ballotMarks: MarksByKind
  /** A vote by hand passes with more than this share of those present; null or left out: nobody knows. */
  readonly handVoteAbovePercent?: number | null
  /** At which item of the agenda the congress votes on each body; empty: nobody knows. */
  readonly castAt: CastAt
  /** What minutes of a count say of a vote that was annulled before (`templates/counting-words.yaml`). */
  readonly annulledWords: string
  /** What minutes of a count say of paper that differs, from the same file. */
  readonly signedWords: CountingWords['signed']
  /** What the subject of a vote on the resolution says, the surest words first (`templates/speech.yaml`). */
  readonly resolutionWords: readonly string[]
  /** As what each ballot was begun on the day, by its row; a ballot told afterwards is not here. */
  readonly begunAs?: ReadonlyMap<string, string>
  /** The step of an election that each vote by hand belongs to, by the row of the vote. */
  readonly stepVotes?: StepVotes
  /** Elections held while another had a round to come, by the row of the ballot. */
  readonly heldAhead?: HeldAheadBy
  /** Results that were read out and withdrawn, by the row of the ballot. */
  readonly readOut?: ReadOutBy
  /** Votes by hand that the minutes keep beside the one that counts now, by the row of the vote. */
  readonly earlierVotes?: EarlierVotes
  /** The votes by hand that the run of show asked on the resolution, by the row of the vote. */
  readonly resolutionVotes?: readonly string[]
}

export const NO_BASIS: FactBasis = {
  definitions: NO_DEFINITIONS,
  electedAbovePercent: null,
  ballotMarks: {},
  castAt: new Map(),
  annulledWords: '',
  signedWords: {
    ...{ sentence: '', 'issued-to-voters': '', 'issued-with-exchanged': '' },
    ...{ 'printed-in-full': '', 'ballots-lost': '' },
    people: { plenary: '', delegates: '', meeting: '' },
  },
  resolutionWords: [],
}
