import { invariant } from '#core/base/invariant.ts'
import type { ElectionKind, StepInput } from '#core/contract/elections-contract.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { refuseListChange, refuseNewNames, refuseWithdrawal } from '#core/election/election-list.ts'
import type { ElectionCase, ElectionNow } from '#core/election/election-now.ts'
import { isSamePerson } from '#core/election/election-rows.ts'
import { refuseDiscarding } from '#core/election/discard-election.ts'
import { countersThatGo, votesThatGo } from '#core/election/shared-vote.ts'
import { readElections } from '#core/election/election-now.ts'
import { nameOfElection } from '#core/election/withdraw-result.ts'
import { offerElections, offeredPeople } from '#core/election/election-offers.ts'
import { BALLOTS, GRANTED, NAMES, PREPARED, REFUSED } from '#core/election/election-words.ts'
import type { Origin } from '#core/election/election-words.ts'
import { nextRoundOf } from '#core/election/next-round.ts'
import { committeeBeside } from '#core/election/one-sheet.ts'
import { refuseOtherChair } from '#core/election/other-chair.ts'
import { viewElections } from '#core/election/view-elections.ts'
import { GENDER_LABELS } from '#core/vocabulary/labels.ts'
import type { Gender } from '#core/vocabulary/terms.ts'
import { annulVote, entriesOf } from './annul-vote.ts'
import type { EngineApi } from './api.ts'
import { correctVoteOf } from './correct-vote.ts'
import { decideElection } from './decide-election.ts'
import { electionCase, requireElection, runChange } from './election-case.ts'
import { changeCells, NO_EDITS } from './election-rows.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { readRun, tellQuorum } from './run-parts.ts'
import { handingOver, recordedWith, takeBackStep, withdrawn } from './take-back-step.ts'
import { takeStep } from './take-step.ts'

/** Elections of the day: each command writes its event and the rows that papers print together. */
export function electionHandlers(api: EngineApi, parts: EngineParts) {
  const of = (id: string) => electionCase(parts, id)
  return {
    elections: {
      view: api.elections.view.handler(({ input }) => ({
        ...viewElections(of(input.id)),
        hall: hallNow(parts, input.id),
        forms: parts.countingWords.forms,
        pairs: parts.countingWords.pairs,
        paperTitles: Object.fromEntries(parts.templates.map(({ slug, title }) => [slug, title])),
      })),
      begin: api.elections.begin.handler(({ input }) => begin(parts, of(input.id), input.kind)),
      addNames: api.elections.addNames.handler(({ input }) => {
        const given = of(input.id)
        const now = requireElection(given, input.ballotId)
        return addNames(parts, { given, now, names: input.names })
      }),
      removeName: api.elections.removeName.handler(({ input }) => {
        const given = of(input.id)
        return removeName(parts, { ...input, given, now: requireElection(given, input.ballotId) })
      }),
      withdraw: api.elections.withdraw.handler(({ input }) => {
        const given = of(input.id)
        return withdraw(parts, { ...input, given, now: requireElection(given, input.ballotId) })
      }),
      discard: api.elections.discard.handler(({ input }) => {
        const given = of(input.id)
        return discard(parts, { ...input, given, now: requireElection(given, input.ballotId) })
      }),
      take: api.elections.take.handler(({ input }: { input: StepInput }) =>
        takeStep(parts, of(input.id), input),
      ),
      takeBack: api.elections.takeBack.handler(({ input }) =>
        takeBackStep(parts, of(input.id), input),
      ),
      correctVote: api.elections.correctVote.handler(({ input }) =>
        correctVoteOf(parts, of(input.id), input),
      ),
      annul: api.elections.annul.handler(({ input }) => annulVote(parts, of(input.id), input)),
      decide: api.elections.decide.handler(({ input }) =>
        decideElection(parts, of(input.id), input),
      ),
      beginNext: api.elections.beginNext.handler(({ input }) => {
        const given = of(input.id)
        return beginNext(parts, given, requireElection(given, input.ballotId))
      }),
    },
  }
}

/** A session tells both figures, or none is offered. */
function hallNow(parts: EngineParts, id: string) {
  const { convened, present } = tellQuorum(parts, readRun(parts, id))
  return { convened: present === null ? null : convened, present }
}

function begin(parts: EngineParts, given: ElectionCase, kindId: ElectionKind) {
  const offer = offerElections(given).find(({ kind }) => kind.id === kindId)
  if (offer === undefined) throw unusable(refuseSecond(given, kindId))
  const lacking = offer.breaks.find(({ blocks }) => blocks)
  if (lacking) throw unusable(lacking.sentence)
  const { kind, seats, alternates, prepared } = offer
  const ballotId = parts.newId()
  const cells = {
    body: kind.body,
    round: 1,
    ...(seats !== null && { seats }),
    ...(alternates > 0 && { alternates }),
  }
  const names = prepared.map((one) => nameRow(parts, ballotId, { ...one, origin: PREPARED }))
  const receipt = runChange(parts, given.dossier, {
    name: 'begin-election',
    label: `Đã lập cuộc bầu ${kind.body}`,
    edits: {
      ...NO_EDITS,
      added: [ballotRow(ballotId, cells), ...names],
      changed: besideChair(kind, given, true),
    },
    events: [
      { kind: 'step-taken', subject: ballotId, data: { step: 'begun', kind: kind.id, anew: true } },
    ],
  })
  return { ...receipt, ballotId }
}

/** Names the election that is there already. */
function refuseSecond(given: ElectionCase, kindId: ElectionKind): string {
  const body = given.pack.elections.kinds.find(({ id }) => id === kindId)?.body
  const first = readElections(given).find(({ ballot }) => ballot.body === body)
  if (first === undefined) return 'Đại hội này không bầu chức danh ấy. Xem bộ quy định đang dùng.'
  return `${nameOfElection(first)} đã được lập. Chọn ở danh sách bên trái; lập nhầm thì bỏ cuộc bầu ấy trước.`
}

interface Discard {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly reason: string
}

function discard(parts: EngineParts, { given, now, reason }: Discard) {
  const elections = readElections(given)
  const refused = refuseDiscarding(now, elections, given)
  if (refused !== null) throw unusable(refused)
  if (reason.trim() === '') throw unusable('Ghi lý do bỏ cuộc bầu này.', 'reason')
  const { id } = now.ballot
  const own = given.events.filter(({ subject }) => subject === id)
  const votes = votesThatGo([...now.taken.values()], now, elections)
  const going = [...votes.map(({ data }) => data['voteRow']), ...countersThatGo(now, elections)]
  const rows = given.dossier.typedRows.filter(
    (row) => row.id === id || row.parentId === id || going.includes(row.id),
  )
  const removed = rows.map((row) => row.id)
  const ofVotes = recordedWith(removed, given)
  return runChange(parts, given.dossier, {
    name: 'discard-election',
    label: `Đã bỏ cuộc bầu ${now.ballot.body}, lần ${now.ballot.round}`,
    edits: { ...NO_EDITS, removed, changed: besideChair(now.kind, given, false) },
    entries: entriesOf(parts, given, [now]),
    events: [
      ...withdrawn([...own, ...ofVotes], reason),
      ...handingOver(own, now, { elections, reason }),
    ],
  })
}

/** The number that is read aloud for the committee leaves the chair out from the moment both are on one sheet. */
function besideChair(kind: ElectionNow['kind'], given: ElectionCase, isSetUp: boolean) {
  const committee = committeeBeside(kind, given, isSetUp)
  const row = given.dossier.typedRows.find(({ id }) => id === committee?.ballotId)
  return committee === null || row === undefined
    ? []
    : [changeCells(row, { seats: committee.seats })]
}

function ballotRow(id: string, cells: TypedRow['cells']): TypedRow {
  return { id, list: BALLOTS, parentId: null, personId: null, cells }
}

interface NewName {
  readonly personId: string | null
  readonly name: string
  readonly origin: string
  readonly birthYear?: string | null
  readonly unit?: string
  readonly gender?: Gender | null
}

function nameRow(parts: EngineParts, ballotId: string, one: NewName) {
  const { personId, name, origin, birthYear = '', unit = '', gender = null } = one
  const told = {
    ...(birthYear && { birthYear }),
    ...(unit && { unit }),
    ...(gender && { gender: GENDER_LABELS[gender] }),
  }
  const cells = personId === null ? { origin, name: name.trim(), ...told } : { origin }
  return { id: parts.newId(), list: NAMES, parentId: ballotId, personId, cells } satisfies TypedRow
}

interface AddNames {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly names: readonly (NewName & { readonly origin: Origin })[]
}

function addNames(parts: EngineParts, { given, now, names }: AddNames) {
  const told = names.map((one) => {
    const person = given.dossier.people.find(({ id }) => id === one.personId)
    if (one.personId !== null && person === undefined) {
      throw unusable('Người được chọn không còn trong hồ sơ.', 'names')
    }
    if (person === undefined) return asToldBefore(one, now, given)
    const [birthYear, unit] = [person.birth?.slice(0, 4) ?? null, person.position ?? '']
    return { ...one, name: person.fullName, birthYear, unit }
  })
  const refused = refuseNewNames(told, now, given)
  if (refused !== null) throw unusable(refused, 'names')
  const rows = told.map((one) => nameRow(parts, now.ballot.id, one))
  const who = told.length === 1 ? (told[0]?.name ?? '') : `${told.length} người`
  return runChange(parts, given.dossier, {
    name: 'add-election-names',
    label: `Đã đưa ${who} vào danh sách bầu ${now.ballot.body}`,
    edits: { ...NO_EDITS, added: rows },
    events: rows.map((row, at) => ({
      kind: 'step-taken' as const,
      subject: now.ballot.id,
      data: { step: 'named', nameId: row.id, origin: told[at]?.origin ?? '' },
    })),
  })
}

/** Somebody without a record who was elected before: what was told of them then is not asked again. */
function asToldBefore<T extends NewName>(one: T, { kind }: ElectionNow, given: ElectionCase): T {
  const alike = offeredPeople(kind, given).filter((other) => isSamePerson(one, other))
  if (alike.length > 1)
    throw unusable(
      `Có ${alike.length} người tên ${one.name.trim()} được bầu vào chức vụ này. Chọn đúng dòng có năm sinh, hoặc ghi năm sinh, đơn vị của người định chọn.`,
      'names',
    )
  const [before] = alike
  if (before === undefined || before.personId !== null) return one
  return {
    ...one,
    birthYear: one.birthYear || (before.birthYear ?? ''),
    unit: one.unit || (before.unit ?? ''),
    gender: one.gender ?? before.gender ?? null,
  }
}

interface NameChange {
  readonly given: ElectionCase
  readonly now: ElectionNow
  readonly nameId: string
  readonly reason: string
}

function removeName(parts: EngineParts, { given, now, nameId, reason }: NameChange) {
  const refused = refuseListChange(now)
  if (refused !== null) throw unusable(refused)
  if (reason.trim() === '') throw unusable('Ghi lý do bỏ tên ghi nhầm.', 'reason')
  const name = now.ballot.names.find(({ id }) => id === nameId)
  if (name === undefined) throw unusable('Không còn người này trong danh sách. Mở lại trang này.')
  return runChange(parts, given.dossier, {
    name: 'remove-election-name',
    label: `Đã bỏ ${name.name} ghi nhầm khỏi danh sách bầu ${now.ballot.body}`,
    edits: { ...NO_EDITS, removed: [nameId] },
    events: [
      { kind: 'step-taken', subject: now.ballot.id, data: { step: 'unnamed', nameId, reason } },
    ],
  })
}

function withdraw(parts: EngineParts, change: NameChange & { readonly granted: boolean }) {
  const { given, now, nameId, granted, reason } = change
  const refused = refuseWithdrawal(nameId, now, { reason, given })
  if (refused !== null) throw unusable(refused, 'reason')
  const row = given.dossier.typedRows.find(({ id }) => id === nameId)
  invariant(row, `the name ${nameId} has no row`)
  const withdrawn = granted ? GRANTED : REFUSED
  const { decidedBy, ground } = now.kind.withdrawal
  return runChange(parts, given.dossier, {
    name: 'decide-withdrawal',
    label: `${decidedBy} ${granted ? 'đồng ý' : 'không đồng ý'} cho rút tên khỏi danh sách bầu ${now.ballot.body}`,
    edits: {
      ...NO_EDITS,
      changed: [changeCells(row, { withdrawn, withdrawReason: reason.trim() })],
    },
    events: [
      {
        kind: 'step-taken',
        subject: now.ballot.id,
        data: { step: 'withdrawn', nameId, granted, reason, decidedBy, clause: ground },
      },
    ],
  })
}

/** As it stood on the ballot before, with unit and whatever else tells two of one name apart; its count is not. */
function sameName(
  parts: EngineParts,
  ballotId: string,
  { given, nameId }: Pick<NameChange, 'given' | 'nameId'>,
): TypedRow {
  const row = given.dossier.typedRows.find(({ id }) => id === nameId)
  invariant(row, `the name ${nameId} has no row`)
  const fresh = changeCells(row, { votes: null, withdrawn: null, withdrawReason: null })
  return { ...fresh, id: parts.newId(), parentId: ballotId }
}

function beginNext(parts: EngineParts, given: ElectionCase, now: ElectionNow) {
  const next = nextRoundOf(now)
  if ('refused' in next) throw unusable(next.refused)
  const beside = refuseOtherChair(now.kind, given)
  if (beside !== null) throw unusable(beside)
  const ballotId = parts.newId()
  const { round, seats, alternates, anew } = next
  const cells = {
    ...{ body: now.ballot.body, round, seats },
    ...(alternates > 0 && { alternates }),
  }
  const names = next.names.map((one) => sameName(parts, ballotId, { given, nameId: one.id }))
  const receipt = runChange(parts, given.dossier, {
    name: 'begin-next-round',
    label: `Đã lập lần bầu thứ ${round} của ${now.ballot.body}`,
    edits: { ...NO_EDITS, added: [ballotRow(ballotId, cells), ...names] },
    events: [
      {
        kind: 'step-taken',
        subject: ballotId,
        data: { step: 'begun', kind: now.kind.id, anew, after: now.ballot.id },
      },
    ],
  })
  return { ...receipt, ballotId }
}
