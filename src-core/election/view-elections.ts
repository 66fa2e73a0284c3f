import { fillBraces } from '../base/fill-braces.ts'
import { lowerFirst } from '../base/vietnamese-text.ts'
import { LEAVE_VACANT } from '../regulation/election-shape.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { clauseOf } from './clause-of.ts'
import { refuseDiscarding } from './discard-election.ts'
import { annullingOf, asSheet, refuseAnnulling } from './annul-vote.ts'
import { ballotFormOf } from './ballot-form.ts'
import { togetherWith } from './election-guards.ts'
import { refuseListChange } from './election-list.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { offerElections } from './election-offers.ts'
import { currentStep, fillWords, isOpenEnded } from './election-steps.ts'
import type { ElectionView, ElectionsView } from './election-view.ts'
import { noticesOfHall } from './hall-notices.ts'
import { findNotices } from './list-notices.ts'
import { membersWhenIssued } from './meeting-members.ts'
import { meetingVotes } from './meeting-votes.ts'
import { findChairBreaks } from './other-chair.ts'
import { waysOf } from './decision.ts'
import { awaitsRound, isFinished } from './next-round.ts'
import { printedNames } from './printed-names.ts'
import { findNeedBreaks } from './election-needs.ts'
import { resultOf } from './view-result.ts'
import type { ElectionsAround } from './view-result.ts'
import { viewNames } from './view-names.ts'
import { viewAhead, viewSteps } from './view-steps.ts'
import { peopleOf } from './view-people.ts'

/** All elections of a dossier with what may be done now, and those that can still be set up. */
export function viewElections(given: ElectionCase): ElectionsView {
  const elections = readElections(given)
  const printed = printedNames(given.dossier)
  return {
    elections: elections.map((now) => viewElection(now, given, { elections, printed })),
    offers: offerElections(given).map(({ kind, seats, prepared, breaks }) => ({
      kind: kind.id,
      title: kind.title,
      meeting: kind.meeting,
      seats,
      prepared: prepared.length,
      breaks: [...breaks],
      clause: clauseOf(given.pack, kind.ground),
    })),
  }
}

function viewElection(
  now: ElectionNow,
  given: ElectionCase,
  { elections, printed }: ElectionsAround,
): ElectionView {
  const [{ ballot, kind }, { pack }] = [now, given]
  const breaks = now.isTold ? [] : breaksOf(now, given)
  const words = (name: string) => fillWords(`{${name}}`, now, pack)
  return {
    ...{ ballotId: ballot.id, kind: kind.id, meeting: kind.meeting },
    ...{ body: ballot.body, round: ballot.round, seats: ballot.seats },
    alternates: ballot.alternates,
    hasAlternates: kind.alternates !== null || ballot.alternates > 0,
    members: membersWhenIssued(now, given),
    ...{ meetingName: words('meeting'), presidium: words('presidium') },
    ...{ countersName: words('counters'), votersName: words('voters') },
    ballotForm: ballotFormOf(now, given),
    summary: summaryOf(now, pack),
    state: breaks.some(({ blocks }) => blocks) ? 'blocked' : stateOfElection(now),
    breaks,
    isTold: now.isTold,
    canDiscard: refuseDiscarding(now, elections, given) === null,
    names: viewNames(now, printed),
    figures: figuresOf(now, togetherWith(now, given)),
    signed: [...ballot.figures.signed],
    counters: now.counters.map(({ personId, name, isHead }) => ({ personId, name, isHead })),
    steps: viewSteps(now, given),
    handVotes: meetingVotes(now, given),
    ahead: viewAhead(now, given),
    current: currentStep(now)?.id ?? null,
    result: resultOf(now, printed),
    ...viewAnnulling(now, given, elections),
    ...viewDecision(now, pack),
    ...viewListRules(now, pack),
    ...peopleOf(now, given, elections),
  }
}

/** What the election lacks, and what only warns. */
function breaksOf(now: ElectionNow, given: ElectionCase) {
  const notices = [...findNotices(now, given), ...noticesOfHall(now, given)]
  const needed = [...findNeedBreaks(now.kind.needs, given), ...findChairBreaks(now, given)]
  return [...needed, ...notices.map((sentence) => ({ sentence, blocks: false, field: null }))]
}

/** What can be done about a box with more than was handed out, and what was done before. */
function viewAnnulling(
  now: ElectionNow,
  { pack, words }: ElectionCase,
  elections: readonly ElectionNow[],
) {
  const way = refuseAnnulling(now, elections) === null ? annullingOf(now) : null
  const whole = asSheet(now, elections)
  return {
    annul: way && {
      say: fillWords(way.say, whole, pack),
      vote: fillWords(way.vote, whole, pack),
      clause: clauseOf(pack, way.ground),
    },
    annulled: now.ballot.annulled.map((one) => fillBraces(words.annulled.note, { ...one })),
  }
}

function viewDecision(now: ElectionNow, pack: Pack) {
  const ways = waysOf(now).map(({ id, title, say, ground, asked }) => ({
    ...{ id, title, asked },
    say: fillWords(say, now, pack),
    clause: clauseOf(pack, ground),
  }))
  return {
    ways,
    decided: decidedWords(now),
    canBeginNext: awaitsRound(now),
  }
}

function viewListRules(now: ElectionNow, pack: Pack) {
  const { withdrawal, floor } = now.kind
  return {
    withdrawal: {
      decidedBy: withdrawal.decidedBy,
      clause: clauseOf(pack, withdrawal.ground),
    },
    floor: {
      decidedBy: floor.decidedBy,
      rule: fillWords(floor.rule, now, pack),
      clause: clauseOf(pack, floor.ground),
    },
    listIsOpen: refuseListChange(now) === null,
  }
}

function stateOfElection(now: ElectionNow): ElectionView['state'] {
  if (isOpenEnded(now)) return 'decide'
  if (awaitsRound(now)) return 'again'
  if (isFinished(now)) return 'done'
  return now.isBeingCounted && !now.isConfirmed ? 'counting' : 'running'
}

function summaryOf(now: ElectionNow, pack: Pack): string {
  const step = currentStep(now)
  const title = step === null ? '' : lowerFirst(fillWords(step.title, now, pack))
  if (now.count !== null) {
    const { tied, elected } = now.count
    const { seats, alternates } = now.ballot.figures
    const reserve =
      alternates > 0 ? `, ${now.count.alternates.length} dự khuyết trên ${alternates}` : ''
    const result = `${elected.length} trúng cử trên ${seats}${reserve}`
    if (awaitsRound(now)) return `${result}; chưa lập lần bầu thứ ${now.ballot.round + 1}`
    if (tied.length > 0) return `${result}, ${tied.length} người bằng phiếu`
    return step === null || step.id === 'decision' ? result : `${result}; ${title}`
  }
  return step === null ? 'Đã xong' : `Đang ở: ${title}`
}

/** One sheet is printed, handed out and collected once: what one part has told is offered to the other. */
function figuresOf(now: ElectionNow, together: ElectionNow | null): ElectionView['figures'] {
  const own = figuresOn(now)
  if (together === null) return own
  const theirs = figuresOn(together)
  return {
    ...own,
    ...{ convened: own.convened ?? theirs.convened, present: own.present ?? theirs.present },
    ...{ voters: own.voters ?? theirs.voters, printed: own.printed ?? theirs.printed },
    ...{ issued: own.issued ?? theirs.issued, exchanged: own.exchanged ?? theirs.exchanged },
    ...{ unused: own.unused ?? theirs.unused, collected: own.collected ?? theirs.collected },
  }
}

function figuresOn({ ballot }: ElectionNow): ElectionView['figures'] {
  const { convened, present, voters, printed, issued, exchanged, unused, collected } =
    ballot.figures
  const { exchangedIsIssued } = ballot.figures
  return {
    ...{ convened, present, voters, printed, issued, exchanged, exchangedIsIssued },
    ...{ unused, collected },
  }
}

function decidedWords({ decided, kind, ballot }: ElectionNow): string | null {
  const title = (wanted: unknown) =>
    [...kind.tie, ...kind.short].find(({ id }) => id === wanted)?.title ?? null
  if (decided !== null) return title(decided.data['way'])
  return ballot.afterwards || (ballot.leftVacant ? title(LEAVE_VACANT) : null)
}
