import path from 'node:path'
import { invariant } from '#core/base/invariant.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { judgeIdentities } from '#core/identities/judge-identities.ts'
import type { JudgedIdentity } from '#core/identities/judge-identities.ts'
import type { PrintedFacts, WrittenPaper } from '#core/identities/identity.ts'
import type { ElectionEvent } from '#core/election/election-now.ts'
import type { FactNode, FactTree, PaperValue } from '#core/papers/fact-tree.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { NO_STEP_VOTES } from '#core/papers/step-votes.ts'
import type { StepVote, StepVotes } from '#core/papers/step-votes.ts'
import { mergeTrees } from '#core/papers/typed-fact-tree.ts'
import { known } from '#core/vocabulary/fact.ts'
import { readIdentities } from '#main/bundled/read-identities.ts'
import { bundledCountingWords } from '#test/core/election/bundled-words.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { aPaperDossier } from './a-paper-dossier.ts'
import { BASIS, withTold } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'

const read = readIdentities(path.join(import.meta.dirname, '../../templates/identities.yaml'))
invariant(read.ok, read.ok ? '' : JSON.stringify(read.error))
export const IDENTITIES = read.value

const PACK = bundledPack('2023-2028')
const SAMPLE = aPaperDossier()
const SAMPLE_FACTS = paperFacts(SAMPLE, '2023-07-13', BASIS)

function isChanged({ congress, dossier, rows }: IdentityScene): boolean {
  return congress !== undefined || dossier !== undefined || rows !== undefined
}

type Cells = Readonly<Record<string, PaperValue>>

export interface IdentityScene {
  readonly congress?: Partial<Dossier['congress']>
  readonly dossier?: Partial<Dossier>
  readonly rows?: readonly ToldRow[]
  /** Facts and lists by dotted name, over those of the dossier. */
  readonly facts?: Readonly<Record<string, PaperValue | readonly Cells[]>>
  readonly papers?: readonly WrittenPaper[]
  /** The step of an election that the votes by hand of `rows` were taken at, on its last ballot. */
  readonly votedAt?: string
  /** What was recorded of the elections. */
  readonly events?: readonly ElectionEvent[]
  /** How many were voted there. */
  readonly votedSeats?: StepVote['voted']
}

function votesAt({ votedAt, votedSeats }: IdentityScene, { typedRows }: Dossier): StepVotes {
  const ballotId = typedRows.findLast(({ list }) => list === 'elections.ballots')?.id
  if (votedAt === undefined || ballotId === undefined) return NO_STEP_VOTES
  const votes = typedRows.filter(({ list }) => list === 'proceedings.handVotes')
  return new Map(
    votes.map(({ id }) => [id, { ballotId, step: votedAt, voted: votedSeats ?? null }]),
  )
}

const WORDS = bundledCountingWords()

/** The sample congress with these changes, judged by the rules of its term. */
export function judgeScene(scene: IdentityScene, base: Dossier = SAMPLE, identities = IDENTITIES) {
  const changed = { ...base, ...scene.dossier }
  const congress = { ...changed.congress, ...scene.congress }
  const dossier = withTold({ ...changed, congress }, scene.rows ?? [])
  const asOf = congress.startDate ?? '2023-07-13'
  const isSample = base === SAMPLE && !isChanged(scene)
  const own = isSample
    ? SAMPLE_FACTS
    : paperFacts(dossier, asOf, { ...BASIS, stepVotes: votesAt(scene, dossier) })
  const told = Object.entries(scene.facts ?? {}).map(([name, value]) => treeOf(name, value))
  const facts = told.reduce(mergeTrees, own)
  const papers = scene.papers ?? []
  return judgeIdentities(identities, {
    ...{ dossier, facts, asOf, papers },
    pack: PACK,
    words: WORDS,
    events: scene.events ?? [],
    list: papers,
  })
}

export function judgeOne(id: string, scene: IdentityScene): JudgedIdentity {
  const own = IDENTITIES.filter((identity) => identity.id === id)
  const [found] = judgeScene(scene, SAMPLE, own)
  invariant(found, `no identity ${id}`)
  return found
}

function treeOf(name: string, value: PaperValue | readonly Cells[]): FactTree {
  const leaf: FactNode =
    typeof value === 'object'
      ? value.map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, known(cell)])),
        )
      : known(value)
  return name.split('.').reduceRight<FactNode>((node, part) => ({ [part]: node }), leaf) as FactTree
}

/** A final paper that printed `before`, and would print `now`. */
export function aWrittenPaper(
  code: string,
  before: PrintedFacts['facts'],
  now: PrintedFacts['facts'] = before,
): WrittenPaper {
  const printed = (facts: PrintedFacts['facts']) => ({ facts, lists: {} })
  return {
    slug: `paper-${code.toLowerCase()}`,
    code,
    title: `Văn bản ${code}`,
    binding: true,
    before: printed(before),
    now: printed(now),
  }
}
