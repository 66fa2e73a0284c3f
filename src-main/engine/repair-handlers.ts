import type { RepairEvent, RepairSettings } from '#core/contract/seats-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { AskSolver } from '#core/seats/binary-model.ts'
import { findWaysOut } from '#core/seats/find-ways-out.ts'
import { questionOfDossier } from '#core/seats/question-of-dossier.ts'
import type { DossierQuestion } from '#core/seats/question-of-dossier.ts'
import { repairList } from '#core/seats/repair-list.ts'
import { describeRepairFailure, makeProblem } from '#core/seats/repair-problem.ts'
import type { RepairProblem } from '#core/seats/repair-problem.ts'
import { toRepairAnswer } from '#core/seats/to-repair-answer.ts'
import { startSolver } from '#main/solver/start-solver.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { judgePool } from './composition-handlers.ts'
import { conflict, requireDossier, takeOrRefuse } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { describeProposal } from './repair-proposal.ts'
import { streamEvents } from './stream-events.ts'

/** The repair of a list of candidates; the solver works in a thread of its own. */
export function repairHandlers(api: EngineApi, parts: EngineParts) {
  return {
    repair: {
      answer: api.repair.answer.handler(async ({ input, signal }) => {
        const problem = takeOrRefuse(makeProblem(input.question), describeRepairFailure)
        const run = startSolver({ seconds: input.seconds, signal })
        try {
          return toRepairAnswer(problem, await repairList(problem, run.ask))
        } finally {
          run.end()
        }
      }),
      propose: api.repair.propose.handler(({ input, signal }) => {
        const asked = askOf(parts, requireDossier(parts, input.id), input.settings)
        return streamEvents<RepairEvent>(signal, async (emit, ended) => {
          const run = startSolver({
            seconds: input.settings.seconds,
            signal: ended,
            onModel: (stage, solved) => emit({ kind: 'progress', stage, solved }),
          })
          try {
            emit({ kind: 'done', proposal: await propose(asked, run.ask) })
          } finally {
            run.end()
          }
        })
      }),
      apply: api.repair.apply.handler(({ input }) => applyChange(parts, input)),
    },
  }
}

interface Asked {
  readonly source: DossierQuestion
  readonly problem: RepairProblem
}

function askOf(parts: EngineParts, dossier: Dossier, settings: RepairSettings): Asked {
  const tried = new Map(settings.tried.map((one) => [one.requirementId, one]))
  const composition = dossier.composition.map((requirement) => {
    const limits = tried.get(requirement.id)
    return limits
      ? { ...requirement, minimum: limits.minimum, maximum: limits.maximum }
      : requirement
  })
  const source = questionOfDossier({ ...dossier, composition }, judgePool(parts, dossier).people, {
    keep: settings.keep,
  })
  return { source, problem: takeOrRefuse(makeProblem(source.question), describeRepairFailure) }
}

async function propose({ source, problem }: Asked, ask: AskSolver) {
  const outcome = await repairList(problem, ask)
  const waysOut =
    outcome.kind === 'impossible' ? await findWaysOut(problem, outcome.conflict, ask) : []
  return describeProposal({ source, problem, outcome, waysOut })
}

/** Both sides must still stand as they did when the proposal was made. */
function applyChange(parts: EngineParts, input: { id: string; out: string[]; in: string[] }) {
  const { candidates } = requireDossier(parts, input.id)
  const onList = new Map(candidates.map((row) => [row.id, row.onList]))
  const stale =
    input.out.some((row) => onList.get(row) !== true) ||
    input.in.some((row) => onList.get(row) !== false)
  if (stale) {
    throw conflict('Danh sách đã đổi sau khi đề xuất. Tìm cách sửa lại rồi hãy thay người.')
  }
  const count = Math.max(input.out.length, input.in.length)
  const label = `Đã thay ${count} người trong danh sách nhân sự`
  return runCommand(parts, { dossierId: input.id, name: 'apply-repair', label }, (write) => {
    input.out.forEach((row) => write.update('candidate', row, { onList: false }))
    input.in.forEach((row) => write.update('candidate', row, { onList: true }))
  })
}
