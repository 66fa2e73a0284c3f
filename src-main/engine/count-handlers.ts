import type { PlainDate } from '#core/base/plain-date.ts'
import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { BallotTableFile, CountedByPack } from '#core/contract/count-contract.ts'
import type { NameId } from '#core/election/ballot-hash.ts'
import { readBallotTable } from '#core/election/ballot-table.ts'
import type { BallotTable } from '#core/election/ballot-table.ts'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { countElection } from '#core/election/count-election.ts'
import type { Counted } from '#core/election/count-election.ts'
import type { CountQuestion } from '#core/election/count-question.ts'
import { limitsOfPack } from '#core/election/count-limits.ts'
import type { CitedLimits } from '#core/election/count-limits.ts'
import { describeNotice, findNotices } from '#core/election/count-notices.ts'
import { describeDifference, describeFault, describeVerdict } from '#core/election/count-words.ts'
import { questionOfBallots } from '#core/election/recount.ts'
import { describeTableFailure } from '#core/election/table-failure.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { describeReadFailure, readWorkbook } from '#main/office/read-workbook.ts'
import type { EngineApi } from './api.ts'
import { takeOrRefuse, unusable } from './failures.ts'
import { dayWithin, newestPackId, packIdInForce, requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'
import { writeRecountPage } from './recount-page.ts'

type Judged = Pick<BallotTableFile, 'packId' | 'asOf'>

/** Counts without a dossier, by the limits of a pack. */
export function countHandlers(api: EngineApi, parts: EngineParts) {
  return {
    count: {
      answer: api.count.answer.handler(({ input }) => answer(parts, input.question, input)),
      answerTable: api.count.answerTable.handler(async ({ input }) => {
        const table = await readTable(input)
        const question = questionOfBallots(table, input.setting)
        return { question, ...answer(parts, question, input, table.unlisted) }
      }),
      recountPage: api.count.recountPage.handler(async ({ input }) => {
        const question = questionOfBallots(await readTable(input), input.setting)
        const { limits } = requireLimits(parts, input)
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

function answer(
  parts: EngineParts,
  question: CountQuestion,
  by: Judged,
  unlisted: readonly number[] = [],
): CountedByPack {
  const { limits, pack } = requireLimits(parts, by)
  const { abovePercent, shareSource } = limits
  const counted = takeOrRefuse(countElection(question, limits), describeCountFailure)
  const { id: packId, title: packTitle } = pack.header
  return {
    ...counted,
    judgement: { packId, packTitle, abovePercent, shareSource },
    said: {
      ...sayCount(parts, question, counted),
      notices: findNotices(question, unlisted).map((one) =>
        describeNotice(one, parts.countingWords),
      ),
    },
  }
}

function sayCount(
  { countingWords }: EngineParts,
  { kind, seats, alternates, candidates }: CountQuestion,
  { answer: found, detail }: Counted,
): Omit<CountedByPack['said'], 'notices'> {
  const nameOf = (id: NameId | null) => candidates.find((one) => one.id === id)?.name || String(id)
  return {
    verdict: describeVerdict(found, kind, countingWords),
    differences: detail.errors.map((error) =>
      describeDifference(error, nameOf(error.candidate), countingWords),
    ),
    setAside: detail.setAside.map((ballot) => ({
      no: ballot.no,
      why: describeFault(ballot, seats + alternates, countingWords),
    })),
  }
}

interface Judge {
  readonly pack: Pack
  readonly limits: CitedLimits
}

function requireLimits(parts: EngineParts, { packId, asOf: day }: Judged): Judge {
  const pack = requirePackById(parts, packId ?? packIdOn(parts, day))
  const asOf = day ?? dayWithin(pack, parts.today())
  const limits = limitsOfPack(pack, asOf)
  if (limits === null) {
    throw unusable(
      `Bộ quy định ${pack.header.id} chưa ghi được bao nhiêu phiếu thì trúng cử${day === null ? '' : ` vào ngày ${formatDateInText(day)}`}. Chọn bộ khác hoặc ngày khác.`,
      'packId',
    )
  }
  return { pack, limits }
}

function packIdOn(parts: EngineParts, day: PlainDate | null): string {
  if (day === null) return newestPackId(parts)
  const packId = packIdInForce(parts, day)
  if (packId !== null) return packId
  throw unusable(
    `Không có bộ quy định nào dùng vào ngày ${formatDateInText(day)}. Chọn bộ quy định, hoặc sửa ngày.`,
    'asOf',
  )
}

async function readTable(input: BallotTableFile): Promise<BallotTable> {
  const bytes = Buffer.from(input.contentBase64, 'base64')
  const workbook = takeOrRefuse(await readWorkbook(bytes, input.fileName), describeReadFailure)
  const texts: (string[] | undefined)[] = []
  // A row keeps its number, so that what is wrong with it is said by the line that the file shows.
  for (const { number, cells } of workbook.sheets[0]?.rows ?? [])
    texts[number - 1] = cells.map((cell) => cell?.text ?? '')
  return takeOrRefuse(
    readBallotTable(Array.from(texts, (cells) => cells ?? [])),
    describeTableFailure,
  )
}
