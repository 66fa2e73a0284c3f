import type { ElectionStep } from '../regulation/election-shape.ts'
import { ballotFormOf } from './ballot-form.ts'
import { refuseFacts, togetherWith } from './election-guards.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'
import { fillWords, groundOf, isDone, openBefore, sourceOf, stateOf } from './election-steps.ts'
import type { ElectionStepView } from './election-view.ts'
import { refuseBesideOther, voteSubject } from './one-sheet.ts'
import { allottedNotes } from './allotted-seats.ts'
import { seatWarnings } from './seat-limits.ts'
import { describeHeld, heldVote, isVoted } from './held-vote.ts'
import { standing } from './election-rows.ts'
import { describeCorrection, reasonOf } from './meeting-votes.ts'
import { refuseTakingBack } from './take-back.ts'
import { clauseOf } from './clause-of.ts'
import { aheadOf } from './election-needs.ts'
import type { Ahead } from './election-needs.ts'
import { seatsOf } from './election-offers.ts'

/** The steps of one election as a list: what was done, what is next, what waits for what. */
export function viewSteps(now: ElectionNow, given: ElectionCase): ElectionStepView[] {
  const elections = readElections(given)
  return now.steps.map((step) => {
    const words = (text: string) => fillWords(text, now, given.pack)
    const taken = takenBy(step, now)
    return {
      id: step.id,
      title: words(step.title),
      who: words(step.who),
      say: words(sayOf(step, now, given)),
      clause: clauseOf(given.pack, step.ground),
      state: stateOf(now, step),
      why: whyNot(step, now, given),
      vote: isVoted(step, now, given) ? voteSubject(step, now, given) : null,
      held: viewHeld(step, now, given),
      early: earlyClauses(step, now, given),
      paper: paperOf(step, now, given),
      takenAt: taken?.at ?? null,
      notes: [
        ...(taken === null ? [] : [...notesOf(taken, given)]),
        ...numberNotes(step, now, given),
        ...markingNotes(step, now, given),
      ],
      canTakeBack: refuseTakingBack(step.id, now, elections) === null,
    }
  })
}

/** What has to be reasoned before the next step is taken. */
export function viewAhead(now: ElectionNow, given: ElectionCase) {
  const ahead = now.isTold ? null : aheadOf(now, given)
  if (ahead === null) return null
  const { sentence, clauses } = ahead
  const told = toldAhead(now, ahead, given)
  return { sentence, clauses: clauses.map((id) => clauseOf(given.pack, id)), told }
}

/** What the same meeting has given as its reason before: it is one reason, and is printed once. */
function toldAhead({ kind }: ElectionNow, { of }: Ahead, given: ElectionCase): string {
  const steps = readElections(given)
    .filter((other) => other.kind.meeting === kind.meeting)
    .flatMap(({ taken }) => [...taken.values()])
  const last = steps
    .filter(({ data }) => data['aheadOf'] === of)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)
  return String(last?.data['aheadReason'] ?? '')
}

/** What is said depends on the list and on how its ballot is marked. */
function sayOf({ say, sayWhen }: ElectionStep, now: ElectionNow, given: ElectionCase): string {
  // All are elected, and only their rank is open.
  if (now.count?.isOnlyRank === true && sayWhen.rank !== undefined) return sayWhen.rank
  const isEmpty = standing(now.ballot.names).length === 0
  if (isEmpty && sayWhen.nobody !== undefined) return sayWhen.nobody
  const form = ballotFormOf(now, given)
  if (form === 'surplus' || (isEmpty && form === 'equal')) return say
  return sayWhen[form] ?? say
}

function takenBy({ id }: ElectionStep, { taken, decided }: ElectionNow): ElectionEvent | null {
  return taken.get(id) ?? (id === 'decision' ? decided : null)
}

function earlyClauses(step: ElectionStep, now: ElectionNow, { pack }: ElectionCase) {
  return stateOf(now, step) === 'later' ? step.early.map((id) => clauseOf(pack, id)) : []
}

/** What the run of show has recorded of an open step, so that nobody asks the hall again. */
function viewHeld(step: ElectionStep, now: ElectionNow, given: ElectionCase) {
  const held = isDone(now, step) ? null : heldVote(step, now, given)
  if (held === null) return null
  const data = { ...held.vote, voteRow: held.row.id, held: true }
  return { words: voteNotes({ data }, given), seats: held.seats }
}

function whyNot(step: ElectionStep, now: ElectionNow, given: ElectionCase): string | null {
  if (isDone(now, step)) return null
  const [first] = openBefore(now, step)
  if (first !== undefined) {
    return `Chờ xong bước “${fillWords(first.title, now, given.pack)}”.`
  }
  return refuseFacts(step, now, given) ?? refuseBesideOther(step, now, given)
}

/** The ballot is printed in the form its list asks for. */
function paperOf(step: ElectionStep, now: ElectionNow, given: ElectionCase): string | null {
  return step.id === 'printed' ? ballotPaper(now, given) : (now.kind.papers[step.id] ?? step.paper)
}

/** Of one sheet the election that is on it beside another names the paper; a later round has a sheet of its own. */
function ballotPaper(now: ElectionNow, given: ElectionCase): string | null {
  const form = ballotFormOf(now, given)
  if (form === 'combined')
    return now.kind.papers.printed ?? togetherWith(now, given)?.kind.papers.printed ?? null
  const papers = given.pack.elections.meetings.find(({ id }) => id === now.kind.meeting)?.papers
  return (form === 'surplus' ? papers?.surplus : papers?.equal) ?? null
}

/** By what a ballot may leave more names than are elected, said where the guide is read out. */
function markingNotes({ id }: ElectionStep, { ballot }: ElectionNow, { pack }: ElectionCase) {
  const isAsked = id === 'printed' && standing(ballot.names).length > 1
  const marks = pack.elections.marks.find(({ counts }) => counts.includes(ballot.figures.kind))
  const ground = marks?.most === 'names' ? groundOf(pack, marks.ground) : null
  if (!isAsked || ground === null) return []
  return [`${ground.says ?? ''} ${sourceOf(pack, ground.id)}. Tin cậy ${ground.confidence}.`]
}

function notesOf(taken: ElectionEvent, given: ElectionCase): string[] {
  const despite = withLabel('Lý do vẫn phát phiếu', String(taken.data['despite'] ?? ''))
  const notes = [...voteNotes(taken, given), ...earlyNotes(taken, given), despite]
  return notes.filter((note) => note !== '')
}

/** Of the number that is voted: what was allotted or planned, which limit it passes, and why it stands. */
function numberNotes(step: ElectionStep, now: ElectionNow, given: ElectionCase): string[] {
  if (step.id !== 'seats' || now.ballot.round > 1) return []
  const { seatsReason } = now.ballot
  return [
    ...allottedNotes(now.kind, given),
    ...planNotes(now, given),
    ...(now.isTold ? [] : seatWarnings(now, given)),
    ...(seatsReason === '' ? [] : [withLabel('Lý do, căn cứ của số lượng này', seatsReason)]),
  ]
}

/** What is voted may differ from what was planned, but papers do not go out with both numbers. */
function planNotes({ kind, ballot }: ElectionNow, given: ElectionCase) {
  const planned = seatsOf(kind, given)
  const isOwn = kind.seats !== 'one' && kind.allottedBy === null
  if (!isOwn || planned === null || ballot.seats === null || ballot.seats === planned) return []
  return [
    `Số lượng ở đây là ${ballot.seats}, hồ sơ dự kiến ${planned}. Nếu biểu quyết ${ballot.seats} thì sửa số lượng trong hồ sơ trước khi ra văn bản chính thức.`,
  ]
}

/** As the row of the minutes has it now: a figure put right there is right here too. */
function voteNotes(event: Pick<ElectionEvent, 'data'>, given: ElectionCase): string[] {
  const { data } = event
  if (data['present'] === undefined) return []
  const row = given.dossier.typedRows.find(({ id }) => id === data['voteRow'])
  const told = (column: string) => String(row?.cells[column] ?? data[column] ?? '')
  const why = (column: string, name: 'voteReason' | 'voteDespite') =>
    String(row?.cells[column] ?? reasonOf(name, event, given.events))
  const counts = `nhất trí ${told('agree')}, không nhất trí ${told('against')}, ý kiến khác ${told('other')}`
  const notes = [
    data['held'] === true && row !== undefined ? describeHeld(row) : '',
    `Có mặt ${told('present')}: ${counts}`,
    withLabel('Lý do số không khớp', why('reason', 'voteReason')),
    withLabel('Lý do vẫn thông qua', why('despite', 'voteDespite')),
    describeCorrection(data['voteRow'], given.events),
  ]
  return notes.filter((note) => note !== '')
}

function withLabel(label: string, words: string): string {
  return words === '' ? '' : `${label}: ${words}`
}

function earlyNotes({ data }: ElectionEvent, { pack }: ElectionCase): string[] {
  const told = (name: string) => String(data[name] ?? '')
  const note = (words: string, clause: string, reason: string) =>
    clause === '' || reason === ''
      ? []
      : [`${words} theo ${sourceOf(pack, clause)}. Lý do: ${reason}`]
  return [
    ...note('Làm trước', told('clause'), told('reason')),
    ...note('Làm khi cuộc bầu trước chưa xong,', told('ahead'), told('aheadReason')),
  ]
}
