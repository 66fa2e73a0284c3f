import { describeTableFailure, readBallotTable } from '#core/election/ballot-table.ts'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { countElection } from '#core/election/count-election.ts'
import type { CountQuestion } from '#core/election/count-question.ts'
import { limitsOfPack } from '#core/election/election-limits.ts'
import { describeReadFailure, readWorkbook } from '#main/office/read-workbook.ts'
import type { EngineApi } from './api.ts'
import { takeOrRefuse, unusable } from './failures.ts'
import { dayWithin, newestPackId, requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** Counts without a dossier, by the limits of a pack. */
export function countHandlers(api: EngineApi, parts: EngineParts) {
  return {
    count: {
      answer: api.count.answer.handler(({ input }) => answer(parts, input.question, input.packId)),
      answerTable: api.count.answerTable.handler(async ({ input }) => {
        const bytes = Buffer.from(input.contentBase64, 'base64')
        const question = await questionOfTable(bytes, input.fileName, input.setting)
        return { question, ...answer(parts, question, input.packId) }
      }),
    },
  }
}

function answer(parts: EngineParts, question: CountQuestion, packId: string | null) {
  const pack = requirePackById(parts, packId ?? newestPackId(parts))
  const limits = limitsOfPack(pack, dayWithin(pack, parts.today()))
  if (limits === null) {
    throw unusable(
      `Bộ quy định ${pack.header.id} chưa ghi được bao nhiêu phiếu thì trúng cử. Chọn bộ khác.`,
      'packId',
    )
  }
  const { abovePercent, shareSource } = limits
  return {
    ...takeOrRefuse(countElection(question, limits), describeCountFailure),
    judgement: { packId: pack.header.id, abovePercent, shareSource },
  }
}

type Setting = Pick<
  CountQuestion,
  'kind' | 'seats' | 'alternates' | 'convened' | 'present' | 'issued'
>

async function questionOfTable(
  bytes: Uint8Array,
  fileName: string,
  setting: Setting,
): Promise<CountQuestion> {
  const workbook = takeOrRefuse(await readWorkbook(bytes, fileName), describeReadFailure)
  const rows = workbook.sheets[0]?.rows ?? []
  const texts = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
  const { candidates, issued, collected } = takeOrRefuse(
    readBallotTable(texts),
    describeTableFailure,
  )
  return {
    ...setting,
    issued: setting.issued ?? issued,
    ...{ voters: null, collected: null, valid: null, invalid: null },
    candidates: candidates.map((candidate) => ({ ...candidate, votes: null })),
    ballots: [...collected],
  }
}
