import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { formatPercent } from '#core/base/vietnamese-text.ts'
import type { CountedByPack } from '#core/contract/count-contract.ts'
import { countAnswer, countKind, countQuestion } from '#core/election/count-question.ts'
import type { CountDetail, CountQuestion } from '#core/election/count-question.ts'
import { describeFault, describeVerdict } from '#core/election/count-words.ts'
import { readJson } from './read-json.ts'
import type { EngineClient, Terminal } from './terminal.ts'

const HELP = `
Loại (kind): committee bầu ban chấp hành; single bầu một chức danh; direct-chair bầu trực tiếp chủ tịch; delegates
bầu đại biểu, alternates là số dự khuyết lấy theo thứ tự phiếu. Cho số tổng (collected, valid, invalid, votes) hoặc
từng phiếu ở ballots; cho cả hai thì hai bên phải khớp nhau. Bảng phiếu (--csv): mỗi phiếu một dòng, mỗi người một
cột, 1 để lại tên, 0 gạch tên; các cột Số phiếu, Thu về, Có dấu BCH, Ghi chú hoặc Lý do không hợp lệ.

Ví dụ:
  npm run -s cli -- count kiem-phieu.json --json
  npm run -s cli -- count --csv phieu-bau-bch.csv --seats 27
  echo '{"kind":"committee","seats":1,"alternates":0,"convened":5,"present":5,"issued":5,"collected":5,"valid":4,"invalid":1,"candidates":[{"id":1,"name":"A","votes":3},{"id":2,"name":"B","votes":1}]}' | npm run -s cli -- count - --json
`

interface CountOptions {
  readonly csv?: string
  readonly kind: string
  readonly seats?: string
  readonly alternates: string
  readonly convened?: string
  readonly present?: string
  readonly issued?: string
  readonly pack?: string
  readonly recount?: string
  readonly json?: true
  readonly schema?: true
}

export function addCountCommand(program: Command, terminal: Terminal): void {
  program
    .command('count')
    .description('tính kết quả một lần bầu: ai trúng cử, ai bằng phiếu, còn thiếu mấy người')
    .argument('[tệp]', 'tệp JSON của lần bầu; “-” để đọc từ đầu vào')
    .option('--csv <tệp>', 'bảng phiếu .csv hoặc .xlsx thay cho tệp JSON; cần thêm --seats')
    .option('--seats <số>', 'số người cần bầu, cho bảng phiếu')
    .option('--kind <loại>', `một trong: ${countKind.options.join(', ')}`, 'committee')
    .option('--alternates <số>', 'số dự khuyết bầu cùng phiếu', '0')
    .option('--convened <số>', 'số triệu tập')
    .option('--present <số>', 'số có mặt')
    .option('--issued <số>', 'số phiếu phát ra; mặc định là số dòng của bảng phiếu')
    .option('--pack <mã>', 'bộ quy định, ví dụ 2023-2028; mặc định là bộ mới nhất')
    .option(
      '--recount <tệp>',
      'ghi trang HTML kiểm lại bảng phiếu, mở được ở máy khác không cần mạng',
    )
    .option('--json', 'in kết quả dạng JSON')
    .option('--schema', 'in lược đồ JSON của lần bầu và kết quả')
    .addHelpText('after', HELP)
    .action(async (given: string | undefined, options: CountOptions) => {
      if (options.schema) {
        const schema = {
          input: z.toJSONSchema(countQuestion, { io: 'input' }),
          output: z.toJSONSchema(countAnswer),
        }
        terminal.print(JSON.stringify(schema, null, 2))
        return
      }
      const isTable = given !== undefined && /\.(?:csv|xlsx?)$/i.test(given)
      const file = isTable ? undefined : given
      const table = isTable ? given : options.csv
      if ((file === undefined) === (table === undefined)) {
        terminal.refuse(
          'Chọn một trong hai: tệp JSON của lần bầu (hoặc “-”), hay --csv BANG_PHIEU.',
        )
      }
      const packId = options.pack ?? null
      const ask =
        file === undefined
          ? await askTable(table ?? '', options, terminal)
          : askTotals(await readJson(file, countQuestion, terminal), packId)
      await terminal.withEngine(async (engine) => {
        const { question, counted } = await ask(engine)
        terminal.print(
          options.json ? JSON.stringify(counted.answer, null, 2) : formatCounted(question, counted),
        )
        return 0
      })
    })
}

interface Asked {
  readonly question: CountQuestion
  readonly counted: CountedByPack
}

type Ask = (engine: EngineClient) => Promise<Asked>

function askTotals(question: CountQuestion, packId: string | null): Ask {
  return async ({ client }) => ({
    question,
    counted: await client.count.answer({ question, packId }),
  })
}

async function askTable(file: string, options: CountOptions, terminal: Terminal): Promise<Ask> {
  if (options.seats === undefined) terminal.refuse('Thiếu số người cần bầu: thêm --seats SO.')
  const kind = countKind.safeParse(options.kind)
  if (!kind.success) {
    terminal.refuse(`Không có loại “${options.kind}”. Chọn: ${countKind.options.join(', ')}.`)
  }
  const wholeOf = (text: string | undefined, fewest: number) =>
    text === undefined ? null : parseWhole(text, fewest, terminal)
  const setting = {
    kind: kind.data,
    seats: parseWhole(options.seats, 1, terminal),
    alternates: parseWhole(options.alternates, 0, terminal),
    convened: wholeOf(options.convened, 0),
    present: wholeOf(options.present, 0),
    issued: wholeOf(options.issued, 0),
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return terminal.refuse(`Không đọc được tệp ${file} (${code}). Kiểm tra tên tệp và quyền đọc.`)
  })
  const table = {
    setting,
    packId: options.pack ?? null,
    fileName: path.basename(file),
    contentBase64: bytes.toString('base64'),
  }
  return async ({ client }) => {
    if (options.recount !== undefined) {
      const { html } = await client.count.recountPage(table)
      await terminal.writeFile(options.recount, Buffer.from(html))
    }
    const { question, ...counted } = await client.count.answerTable(table)
    return { question, counted }
  }
}

function parseWhole(text: string, fewest: number, terminal: Terminal): number {
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= fewest) return value
  return terminal.refuse(`“${text}” không phải là số nguyên từ ${fewest} trở lên.`)
}

function formatCounted(question: CountQuestion, { answer, detail, judgement }: CountedByPack) {
  const nameOf = (id: string | number) =>
    question.candidates.find((one) => one.id === id)?.name || String(id)
  const votesOf = new Map(detail.votes.map(({ id, votes }) => [id, votes]))
  const line = (id: string | number) => {
    const votes = votesOf.get(id) ?? 0
    return `${nameOf(id)}: ${votes} phiếu (${formatPercent(votes, detail.collected, 1)}%)`
  }
  const list = (title: string, ids: readonly (string | number)[]) =>
    ids.length === 0 ? [] : [`${title} (${ids.length}):`, ...ids.map((id) => `  ${line(id)}`)]
  return [
    describeVerdict(answer, question.kind),
    formatBox(detail),
    `Trúng cử từ ${answer.threshold} phiếu: quá ${judgement.abovePercent}% số phiếu thu về (${judgement.shareSource}).`,
    ...answer.errors.map(({ identity, left, right }, at) => {
      const who = detail.errors[at]?.candidate ?? null
      return `Chưa khớp ${identity}: ${left} và ${right}${who === null ? '' : ` (${nameOf(who)})`}`
    }),
    ...list('Trúng cử', answer.elected),
    ...list('Dự khuyết', answer.alternates),
    ...(detail.unranked.length === 0
      ? []
      : [`Bằng phiếu, chưa rõ thứ tự dự khuyết: ${detail.unranked.map(nameOf).join(', ')}`]),
    ...list('Bằng phiếu, chưa quyết định', answer.tied),
    ...list('Không trúng cử', detail.notElected),
    `Còn thiếu ${answer.missing} người.`,
    ...formatSetAside(detail),
    ...(answer.hash === null ? [] : [`Mã kiểm (SHA-256): ${answer.hash}`]),
  ].join('\n')
}

function formatBox({ collected, valid, invalid }: CountDetail): string {
  const say = (count: number | null) => (count === null ? 'chưa ghi' : String(count))
  return `Thu về ${collected} phiếu: hợp lệ ${say(valid)}, không hợp lệ ${say(invalid)}.`
}

function formatSetAside({ setAside }: CountDetail): string[] {
  return setAside.map((ballot) => `Phiếu số ${ballot.no} không hợp lệ: ${describeFault(ballot)}`)
}
