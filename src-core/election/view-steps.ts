import type { ElectionStep } from '../regulation/election-shape.ts'
import { refuseFacts } from './election-guards.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'
import { fillWords, isDone, openBefore, sourceOf, stateOf } from './election-steps.ts'
import type { ElectionStepView } from './election-view.ts'
import { needsVote } from './take-step.ts'
import { standing } from './election-rows.ts'
import { refuseTakingBack } from './take-back.ts'
import { clauseOf } from './clause-of.ts'

/** The steps of one election as a list: what was done, what is next, what waits for what. */
export function viewSteps(now: ElectionNow, given: ElectionCase): ElectionStepView[] {
  return now.steps.map((step) => {
    const words = (text: string) => fillWords(text, now, given.pack)
    const taken = takenBy(step, now)
    return {
      id: step.id,
      title: words(step.title),
      who: words(step.who),
      say: words(step.say),
      clause: clauseOf(given.pack, step.ground),
      state: stateOf(now, step),
      why: whyNot(step, now, given),
      vote: voteWords(step, now, given),
      early: earlyClauses(step, now, given),
      paper: paperOf(step, now, given),
      takenAt: taken?.at ?? null,
      notes: taken === null ? [] : [...voteNotes(taken, given), ...earlyNotes(taken, given)],
      canTakeBack: refuseTakingBack(step.id, now) === null,
    }
  })
}

function takenBy({ id }: ElectionStep, { taken, decided }: ElectionNow): ElectionEvent | null {
  return taken.get(id) ?? (id === 'decision' ? decided : null)
}

function earlyClauses(step: ElectionStep, now: ElectionNow, { pack }: ElectionCase) {
  return stateOf(now, step) === 'later' ? step.early.map((id) => clauseOf(pack, id)) : []
}

function voteWords(step: ElectionStep, now: ElectionNow, given: ElectionCase): string | null {
  if (step.vote === null || !needsVote(step, now, given)) return null
  return fillWords(step.vote, now, given.pack)
}

function whyNot(step: ElectionStep, now: ElectionNow, given: ElectionCase): string | null {
  if (isDone(now, step)) return null
  const [first] = openBefore(now, step)
  if (first !== undefined) {
    return `Chờ xong bước “${fillWords(first.title, now, given.pack)}”.`
  }
  return refuseFacts(step, now, given)
}

/** The ballot is printed in the form its list asks for. */
function paperOf(step: ElectionStep, now: ElectionNow, { pack }: ElectionCase): string | null {
  const own = now.kind.papers[step.id]
  if (own !== undefined) return own
  if (step.id !== 'printed') return step.paper
  const papers = pack.elections.meetings.find(({ id }) => id === now.kind.meeting)?.papers
  const isSurplus = standing(now.ballot.names).length > (now.ballot.seats ?? 0)
  return (isSurplus ? papers?.surplus : papers?.equal) ?? null
}

/** As the row of the minutes has it now: a figure put right there is right here too. */
function voteNotes({ data }: ElectionEvent, { dossier }: ElectionCase): string[] {
  if (data['present'] === undefined) return []
  const row = dossier.typedRows.find(({ id }) => id === data['voteRow'])
  const figure = (name: string) => String(row?.cells[name] ?? data[name] ?? '')
  const counts = `nhất trí ${figure('agree')}, không nhất trí ${figure('against')}, ý kiến khác ${figure('other')}`
  const reason = String(row?.cells['reason'] ?? data['voteReason'] ?? '')
  return [`Có mặt ${figure('present')}: ${counts}`, ...(reason === '' ? [] : [`Lý do: ${reason}`])]
}

function earlyNotes({ data }: ElectionEvent, { pack }: ElectionCase): string[] {
  const clause = String(data['clause'] ?? '')
  const reason = String(data['reason'] ?? '')
  if (clause === '' || reason === '') return []
  return [`Làm trước theo ${sourceOf(pack, clause)}. Lý do: ${reason}`]
}
