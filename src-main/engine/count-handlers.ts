import type { BallotTableFile } from '#core/contract/count-contract.ts'
import { describeTableFailure } from '#core/election/ballot-table.ts'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { countElection } from '#core/election/count-election.ts'
import type { CountQuestion } from '#core/election/count-question.ts'
import { limitsOfPack } from '#core/election/count-limits.ts'
import type { CitedLimits } from '#core/election/count-limits.ts'
import { questionOfTable } from '#core/election/recount.ts'
import { describeReadFailure, readWorkbook } from '#main/office/read-workbook.ts'
import type { EngineApi } from './api.ts'
import { takeOrRefuse, unusable } from './failures.ts'
import { dayWithin, newestPackId, requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'
import { writeRecountPage } from './recount-page.ts'

/** Counts without a dossier, by the limits of a pack. */
export function countHandlers(api: EngineApi, parts: EngineParts) {
  return {
    count: {
      answer: api.count.answer.handler(({ input }) => answer(parts, input.question, input.packId)),
      answerTable: api.count.answerTable.handler(async ({ input }) => {
        const question = await readTable(input)
        return { question, ...answer(parts, question, input.packId) }
      }),
      recountPage: api.count.recountPage.handler(async ({ input }) => {
        const question = await readTable(input)
        const { limits } = requireLimits(parts, input.packId)
        const { hash } = takeOrRefuse(countElection(question, limits), describeCountFailure).answer
        const html = writeRecountPage(parts, {
          congress: '',
          title: input.fileName,
          setting: { ...input.setting, issued: question.issued },
          limits,
          names: question.candidates.map(({ name }) => name),
          ballots: question.ballots ?? [],
          hash: hash ?? '',
        })
        return { html }
      }),
    },
  }
}

function answer(parts: EngineParts, question: CountQuestion, packId: string | null) {
  const { limits, packId: judgedBy } = requireLimits(parts, packId)
  const { abovePercent, shareSource } = limits
  return {
    ...takeOrRefuse(countElection(question, limits), describeCountFailure),
    judgement: { packId: judgedBy, abovePercent, shareSource },
  }
}

function requireLimits(
  parts: EngineParts,
  packId: string | null,
): { readonly packId: string; readonly limits: CitedLimits } {
  const pack = requirePackById(parts, packId ?? newestPackId(parts))
  const limits = limitsOfPack(pack, dayWithin(pack, parts.today()))
  if (limits === null) {
    throw unusable(
      `Bộ quy định ${pack.header.id} chưa ghi được bao nhiêu phiếu thì trúng cử. Chọn bộ khác.`,
      'packId',
    )
  }
  return { packId: pack.header.id, limits }
}

async function readTable(input: BallotTableFile): Promise<CountQuestion> {
  const bytes = Buffer.from(input.contentBase64, 'base64')
  const workbook = takeOrRefuse(await readWorkbook(bytes, input.fileName), describeReadFailure)
  const rows = workbook.sheets[0]?.rows ?? []
  const texts = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
  return takeOrRefuse(questionOfTable(texts, input.setting), describeTableFailure)
}
