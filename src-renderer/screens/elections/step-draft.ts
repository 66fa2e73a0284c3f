import { useState } from 'react'
import type {
  ElectionStepView,
  ElectionView,
  StepInput,
} from '#core/contract/elections-contract.ts'
import { SIGNED_LAWS } from '#core/election/signed-reasons.ts'
import type { SignedLaw } from '#core/election/signed-reasons.ts'
import type { CounterDraft } from './counters-fields.tsx'
import { countOf, typedOf } from './count-field.tsx'
import type { StepWorkProps } from './step-props.ts'
import { openPairs, signedOf } from './signed-fields.tsx'
import type { SignedDraft } from './signed-fields.tsx'
import { isHeldAt } from './typed-seats.ts'
import type { TypedSeats } from './typed-seats.ts'
import { emptyVote, presentAt, voteOf } from './vote-fields.tsx'
import type { VoteDraft } from './vote-fields.tsx'

export interface StepFormProps extends StepWorkProps {
  /** The number of seats while it is being typed. */
  readonly onSeats: (typed: TypedSeats) => void
  readonly onCounters: (chosen: readonly CounterDraft[]) => void
}

type Figure = 'seats' | 'alternates' | keyof NonNullable<StepInput['figures']>

type FigureField = readonly [name: Figure, label: string, help?: string]

const FIELDS: Partial<Readonly<Record<ElectionStepView['id'], readonly FigureField[]>>> = {
  seats: [
    ['seats', 'Số lượng cần bầu', 'cả dự khuyết nếu bầu cùng phiếu'],
    ['alternates', 'Trong đó dự khuyết'],
  ],
  printed: [['printed', 'Số phiếu đã in']],
  issued: [
    ['convened', 'Triệu tập'],
    ['present', 'Có mặt'],
    ['voters', 'Tham gia bỏ phiếu'],
    ['issued', 'Phiếu phát ra'],
  ],
  collected: [
    ['exchanged', 'Phiếu hỏng đã đổi'],
    ['unused', 'Phiếu chưa dùng'],
    ['collected', 'Phiếu thu về'],
  ],
}

/** What is typed at a step: of a meeting of those who were elected, not how many they are. */
export function fieldsAt(
  { id }: ElectionStepView,
  { members, hasAlternates }: ElectionView,
): readonly FigureField[] {
  return (FIELDS[id] ?? []).filter(
    ([name]) =>
      (name !== 'alternates' || hasAlternates) && (name !== 'convened' || members === null),
  )
}

/** Which differences a step asks about: all of its own figures, and those before it. */
const SIGNED_AT: Partial<Readonly<Record<ElectionStepView['id'], readonly SignedLaw[]>>> = {
  issued: ['issued-to-voters'],
  collected: SIGNED_LAWS,
}

export type Draft = ReturnType<typeof useStepDraft>

/** The reason this meeting gave before stands already. */
function givenAhead({ ahead }: StepFormProps['election']) {
  return { clause: ahead?.clauses[0]?.id ?? '', reason: ahead?.told ?? '' }
}

/** What is being typed, turned into what the engine takes. */
export function useStepDraft(props: StepFormProps) {
  const { step, election, hall, onSeats, onCounters } = props
  const [figures, setFigures] = useState<Partial<Record<Figure, string>>>({})
  const [typedVote, setVote] = useState<VoteDraft | null>(null)
  const vote = typedVote ?? emptyVote(presentAt(election, hall))
  const [counters, setCounters] = useState<readonly CounterDraft[]>(election.counters)
  const [signed, setSigned] = useState<SignedDraft>({})
  const [early, setEarly] = useState({ clause: step.early[0]?.id ?? '', reason: '' })
  const [ahead, setAhead] = useState(() => givenAhead(election))
  const [moreThanListed, setMoreThanListed] = useState(false)
  const [despite, setDespite] = useState('')
  const stored = { ...election.figures, seats: election.seats, alternates: election.alternates }
  const shown = (name: Figure): string => {
    const value = stored[name] ?? ofTheHall(name, props)
    return figures[name] ?? (typeof value === 'number' ? typedOf(value) : '')
  }
  const typedSeats = (now: typeof figures): TypedSeats => ({
    seats: countOf(now.seats ?? shown('seats')),
    alternates: countOf(now.alternates ?? shown('alternates')) ?? 0,
  })
  const wanted = fieldsAt(step, election).map(([name]) => name)
  const counted = Object.fromEntries(
    wanted
      .filter((name) => name !== 'seats' && name !== 'alternates')
      .map((name) => [name, countOf(shown(name))]),
  )
  const isHeld = isHeldAt(step, election, { seats: typedSeats(figures), counters })
  const input: Omit<StepInput, 'id' | 'ballotId'> = {
    step: step.id,
    ...(step.id === 'seats' && {
      seats: countOf(shown('seats')),
      alternates: countOf(shown('alternates')) ?? 0,
      moreThanListed,
    }),
    ...(step.id === 'election-committee' && { counters: [...counters] }),
    figures: counted,
    ...(despite !== '' && { despite }),
    vote: step.vote === null || isHeld ? null : voteOf(vote),
    signed: signedOf(signed),
    early: step.state === 'later' && early.clause !== '' ? early : null,
    ahead: election.ahead === null ? null : ahead,
  }
  const setFigure = (name: Figure) => (typed: string) => {
    const now = { ...figures, [name]: typed }
    setFigures(now)
    if (name === 'seats' || name === 'alternates') onSeats(typedSeats(now))
  }
  const laws = SIGNED_AT[step.id] ?? []
  const pairs = openPairs(election, counted).filter(({ law }) => laws.includes(law))
  return {
    ...{ shown, setFigure, vote, typedVote, setVote, counters, early, setEarly, input },
    setCounters: (chosen: readonly CounterDraft[]) => {
      setCounters(chosen)
      onCounters(chosen)
    },
    ...{ pairs, signed, setSigned, isHeld, seats: typedSeats(figures) },
    ...{ moreThanListed, setMoreThanListed, despite, setDespite, ahead, setAhead },
  }
}

/** Whoever hands out the ballots at the congress has both figures of the session. */
function ofTheHall(name: Figure, { election, hall }: StepFormProps): number | null {
  if (election.meeting !== 'congress') return null
  return name === 'convened' || name === 'present' ? hall[name] : null
}
