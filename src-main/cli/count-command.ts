import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { formatDateInText, formatPercent } from '#core/base/vietnamese-text.ts'
import type { CountedByPack } from '#core/contract/count-contract.ts'
import { countAnswer, countQuestion } from '#core/election/count-question.ts'
import { countKind } from '#core/vocabulary/terms.ts'
import type { CountDetail, CountQuestion } from '#core/election/count-question.ts'
import { parseAsOf } from './parse-as-of.ts'
import { readJson } from './read-json.ts'
import type { EngineClient, Terminal } from './terminal.ts'

const HELP = `
Loại (kind): committee bầu ban chấp hành; single bầu một chức danh; direct-chair bầu trực tiếp chủ tịch,
mỗi phiếu đồng ý được hơn một người; delegates bầu đại biểu, alternates là số dự khuyết lấy theo thứ tự phiếu. Cho số
tổng (collected, valid, invalid, votes) hoặc từng phiếu ở ballots; cho cả hai thì hai bên phải khớp nhau. Số triệu tập,
có mặt, tham gia bỏ phiếu và phát ra ghi được số nào thì được đối chiếu số ấy.

Bảng phiếu (--csv): mỗi phiếu một dòng, mỗi người một cột, 1 để lại tên, 0 gạch tên. Cột Số phiếu phải có; các cột
Thu về, Có dấu, Hợp lệ (1 có, 0 không), Lý do không hợp lệ và Ghi chú có hay không đều được. Ghi chú “hợp lệ”,
“vẫn hợp lệ” hoặc kết thúc bằng “, vẫn hợp lệ” thì phiếu được tính; ghi chú khác là lý do phiếu không hợp lệ; ghi chú
có chữ “hợp lệ” mà không rõ ý thì không nhận bảng. Với tệp JSON thì các số ghi trong tệp, không ghi bằng tùy chọn.

Ví dụ:
  npm run -s cli -- count kiem-phieu.json --json
  npm run -s cli -- count --csv phieu-bau-bch.csv --seats 27 --convened 117 --present 117 --voters 117 --issued 117
  npm run -s cli -- count --csv phieu-bau-bch.csv --seats 27 --as-of 2023-07-13
  echo '{"kind":"committee","seats":1,"alternates":0,"convened":5,"present":5,"issued":5,"collected":5,"valid":4,"invalid":1,"candidates":[{"id":1,"name":"A","votes":3},{"id":2,"name":"B","votes":1}]}' | npm run -s cli -- count - --json
`

interface CountOptions {
  readonly csv?: string
  readonly kind?: string
  readonly seats?: string
  readonly alternates?: string
  readonly convened?: string
  readonly present?: string
  readonly voters?: string
  readonly issued?: string
  readonly pack?: string
  readonly asOf?: string
  readonly recount?: string
  readonly json?: true
  readonly schema?: true
}

export function addCountCommand(program: Command, terminal: Terminal): void {
  program
    .command('count')
    .description('tính kết quả một lần bầu: ai trúng cử, ai bằng phiếu, còn thiếu mấy người')
    .argument('[tệp]', 'tệp JSON của lần bầu hoặc bảng phiếu; “-” để đọc JSON từ đầu vào')
    .option('--csv <tệp>', 'bảng phiếu .csv hoặc .xlsx thay cho tệp JSON; cần thêm --seats')
    .option('--seats <số>', 'số người cần bầu, cho bảng phiếu')
    .option(
      '--kind <loại>',
      `một trong: ${countKind.options.join(', ')}; bỏ trống thì là committee`,
    )
    .option('--alternates <số>', 'số dự khuyết bầu cùng phiếu; bỏ trống thì là 0')
    .option('--convened <số>', 'số triệu tập')
    .option('--present <số>', 'số có mặt')
    .option('--voters <số>', 'số tham gia bỏ phiếu')
    .option('--issued <số>', 'số phiếu phát ra; mặc định là số dòng của bảng phiếu')
    .option('--pack <mã>', 'bộ quy định, ví dụ 2023-2028; mặc định là bộ mới nhất')
    .option('--as-of <ngày>', 'ngày bầu YYYY-MM-DD: dùng bộ quy định và mức của ngày ấy')
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
      if ((given === undefined) === (options.csv === undefined)) {
        terminal.refuse(
          'Chọn một trong hai: tệp JSON của lần bầu (hoặc “-”), hay --csv BANG_PHIEU.',
        )
      }
      const file = given ?? options.csv ?? ''
      const isTable = options.csv !== undefined || /\.(?:csv|tsv|txt|xlsx?)$/i.test(file)
      const by = { packId: options.pack ?? null, asOf: parseAsOf(options.asOf, terminal) }
      const ask = isTable
        ? await askTable(file, options, by, terminal)
        : await askFile(file, options, by, terminal)
      await terminal.withEngine(async (engine) => {
        const { question, counted } = await ask(engine)
        if (options.json) {
          counted.said.notices.forEach((notice) => terminal.complain(`Lưu ý: ${notice}`))
          terminal.print(JSON.stringify(counted.answer, null, 2))
        } else terminal.print(formatCounted(question, counted, by))
        return 0
      })
    })
}

interface Asked {
  readonly question: CountQuestion
  readonly counted: CountedByPack
}

type Ask = (engine: EngineClient) => Promise<Asked>

interface JudgedBy {
  readonly packId: string | null
  readonly asOf: string | null
}

/** Options that say what a table of ballots does not; a JSON file says it itself. */
const OF_TABLES = [
  'seats',
  'kind',
  'alternates',
  'convened',
  'present',
  'voters',
  'issued',
  'recount',
] as const

async function askFile(
  file: string,
  options: CountOptions,
  by: JudgedBy,
  terminal: Terminal,
): Promise<Ask> {
  const beside = OF_TABLES.find((name) => options[name] !== undefined)
  if (beside !== undefined) {
    terminal.refuse(
      beside === 'recount'
        ? 'Trang kiểm lại cần bảng từng phiếu: dùng --recount cùng với --csv BANG_PHIEU.'
        : `Tùy chọn --${beside} chỉ dùng với bảng phiếu: bỏ đi và ghi mục ${beside} trong tệp JSON.`,
    )
  }
  const question = await readJson(file, countQuestion, terminal)
  return async ({ client }) => ({
    question,
    counted: await client.count.answer({ question, ...by }),
  })
}

async function askTable(
  file: string,
  options: CountOptions,
  by: JudgedBy,
  terminal: Terminal,
): Promise<Ask> {
  if (options.seats === undefined) terminal.refuse('Thiếu số người cần bầu: thêm --seats SO.')
  const kind = countKind.safeParse(options.kind ?? 'committee')
  if (!kind.success) {
    terminal.refuse(`Không có loại “${options.kind ?? ''}”. Chọn: ${countKind.options.join(', ')}.`)
  }
  const wholeOf = (name: Whole, fewest: number) => readWhole(options, name, fewest, terminal)
  const setting = {
    kind: kind.data,
    seats: wholeOf('seats', 1) ?? 1,
    alternates: wholeOf('alternates', 0) ?? 0,
    convened: wholeOf('convened', 0),
    present: wholeOf('present', 0),
    voters: wholeOf('voters', 0),
    issued: wholeOf('issued', 0),
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return terminal.refuse(`Không đọc được tệp ${file} (${code}). Kiểm tra tên tệp và quyền đọc.`)
  })
  const table = {
    setting,
    ...by,
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

type Whole = 'seats' | 'alternates' | 'convened' | 'present' | 'voters' | 'issued'

function readWhole(
  options: CountOptions,
  name: Whole,
  fewest: number,
  terminal: Terminal,
): number | null {
  const text = options[name]
  if (text === undefined) return null
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= fewest) return value
  return terminal.refuse(
    `Tùy chọn --${name} ghi “${text}”: ghi một số nguyên từ ${fewest} trở lên.`,
  )
}

type Id = CountQuestion['candidates'][number]['id']

function formatCounted(question: CountQuestion, counted: CountedByPack, by: JudgedBy) {
  const { answer, detail, judgement, said } = counted
  const nameOf = namesOf(question)
  const votesOf = new Map(detail.votes.map(({ id, votes }) => [id, votes]))
  const line = (id: Id) => {
    const votes = votesOf.get(id) ?? 0
    return `${nameOf(id)}: ${votes} phiếu (${formatPercent(votes, detail.collected, 1)}%)`
  }
  const list = (title: string, ids: readonly Id[]) =>
    ids.length === 0 ? [] : [`${title} (${ids.length}):`, ...ids.map((id) => `  ${line(id)}`)]
  return [
    said.verdict,
    ...said.differences.map((difference) => `Chưa khớp: ${difference}`),
    ...said.notices.map((notice) => `Lưu ý: ${notice}`),
    ...formatPeople(question),
    formatBox(question, detail),
    formatJudge(judgement, by),
    `Trúng cử từ ${answer.threshold} phiếu: quá ${judgement.abovePercent}% số phiếu thu về (${judgement.shareSource}).`,
    ...list('Trúng cử', answer.elected),
    ...list('Dự khuyết', answer.alternates),
    ...(detail.unranked.length === 0
      ? []
      : [`Bằng phiếu, chưa rõ thứ tự dự khuyết: ${detail.unranked.map(nameOf).join(', ')}`]),
    ...list('Bằng phiếu, chưa quyết định', answer.tied),
    ...list('Không trúng cử', detail.notElected),
    `Còn thiếu ${answer.missing} người.`,
    ...said.setAside.map(({ no, why }) => `Phiếu số ${no} không hợp lệ: ${why}`),
    ...(answer.hash === null ? [] : [`Mã kiểm (SHA-256): ${answer.hash}`]),
  ].join('\n')
}

/** Who shares a name with another is told apart by the number on the ballot. */
function namesOf({ candidates }: CountQuestion): (id: Id) => string {
  const uses = Map.groupBy(candidates, ({ name }) => name.normalize('NFC'))
  const called = candidates.map(({ id, name }): [Id, string] => {
    const isShared = (uses.get(name.normalize('NFC')) ?? []).length > 1
    return [id, name === '' ? String(id) : isShared ? `${name} (số ${id} trên phiếu)` : name]
  })
  const words = new Map(called)
  return (id) => words.get(id) ?? String(id)
}

const PEOPLE = [
  ['convened', 'triệu tập'],
  ['present', 'có mặt'],
  ['voters', 'tham gia bỏ phiếu'],
] as const

function formatPeople(question: CountQuestion): string[] {
  const told = PEOPLE.flatMap(([name, word]) =>
    question[name] === null ? [] : [`${word} ${question[name]}`],
  )
  return told.length === 0 ? [] : [`Đại biểu: ${told.join(', ')}.`]
}

function formatBox({ issued }: CountQuestion, { collected, valid, invalid }: CountDetail): string {
  const say = (count: number | null) => (count === null ? 'chưa ghi' : String(count))
  const box = issued === null ? 'Thu về' : `Phát ra ${issued} phiếu, thu về`
  return `${box} ${collected} phiếu: hợp lệ ${say(valid)}, không hợp lệ ${say(invalid)}.`
}

function formatJudge({ packTitle }: CountedByPack['judgement'], { packId, asOf }: JudgedBy) {
  if (asOf !== null) return `Theo ${packTitle}, mức của ngày ${formatDateInText(asOf)}.`
  if (packId !== null) return `Theo ${packTitle}.`
  return `Theo ${packTitle}, bộ mới nhất; chọn bộ khác bằng --pack hoặc --as-of.`
}
