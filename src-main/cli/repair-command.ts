import type { Command } from 'commander'
import { z } from 'zod'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { RepairProposal } from '#core/contract/seats-values.ts'
import { repairAnswer, repairQuestion } from '#core/seats/repair-question.ts'
import type { RepairAnswer } from '#core/seats/repair-question.ts'
import { readJson } from './read-json.ts'
import type { EngineClient, Terminal } from './terminal.ts'

const USUAL_SECONDS = 60

const HELP = `
Kết quả: status optimal (chắc chắn ít lần thay nhất), impossible (không có danh sách nào; conflict là các điều
vướng nhau, bỏ một điều là hết vướng) hoặc time-limit (hết giờ, chưa chắc chắn). Thẻ (tag) re-election là tái cử.

Ví dụ:
  npm run -s cli -- repair danh-sach.json --json
  npm run -s cli -- repair --dossier 3f2a
  echo '{"people":[{"id":1,"name":"A","tags":[]},{"id":2,"name":"B","tags":["female"]}],"list":[1],"size":1,"require":[{"id":"R1","tag":"female","min":1,"max":null,"mandatory":true}],"keep":[],"exclude":[]}' | npm run -s cli -- repair - --json
`

interface RepairOptions {
  readonly dossier?: string
  readonly seconds?: string
  readonly json?: true
  readonly schema?: true
}

export function addRepairCommand(program: Command, terminal: Terminal): void {
  program
    .command('repair')
    .description('tìm cách thay ít người nhất để danh sách đạt mọi yêu cầu')
    .argument('[tệp]', 'tệp JSON của bài toán; “-” để đọc từ đầu vào')
    .option('--dossier <hồ sơ>', 'sửa danh sách nhân sự của hồ sơ này; không ghi gì')
    .option('--seconds <giây>', 'thời gian tìm nhiều nhất', String(USUAL_SECONDS))
    .option('--json', 'in kết quả dạng JSON')
    .option('--schema', 'in lược đồ JSON của bài toán và kết quả')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, options: RepairOptions) => {
      if (options.schema) {
        const schema = {
          input: z.toJSONSchema(repairQuestion, { io: 'input' }),
          output: z.toJSONSchema(repairAnswer),
        }
        terminal.print(JSON.stringify(schema, null, 2))
        return
      }
      const seconds = parseSeconds(options.seconds, terminal)
      if ((file === undefined) === (options.dossier === undefined)) {
        terminal.refuse('Chọn một trong hai: tệp JSON của bài toán, hoặc --dossier MA_HO_SO.')
      }
      const ask =
        file === undefined
          ? (engine: EngineClient) => repairDossier(engine, options.dossier ?? '', seconds)
          : await repairFile(file, seconds, terminal)
      await terminal.withEngine(async (engine) => {
        const repaired = await ask(engine)
        terminal.print(
          options.json ? JSON.stringify(repaired.answer, null, 2) : formatAnswer(repaired),
        )
        return 0
      })
    })
}

function parseSeconds(text: string | undefined, terminal: Terminal): number {
  const seconds = Number(text ?? USUAL_SECONDS)
  if (!(seconds >= 1 && seconds <= 600))
    terminal.refuse(`“${text ?? ''}” không phải là số giây từ 1 đến 600.`)
  return seconds
}

type NameOf = (id: string | number) => string

interface Repaired {
  readonly answer: RepairAnswer
  readonly nameOf: NameOf
  /** What stands in the way in words, by its id in the answer. */
  readonly wordsOf: ReadonlyMap<string, string>
  /** People not brought in because a fact of theirs is missing. */
  readonly leftOut: readonly string[]
}

async function repairFile(file: string, seconds: number, terminal: Terminal) {
  const question = await readJson(file, repairQuestion, terminal)
  const names = new Map(question.people.map(({ id, name }) => [String(id), name]))
  return async ({ client }: EngineClient): Promise<Repaired> => ({
    answer: await client.repair.answer({ question, seconds }),
    nameOf: (id) => [String(id), names.get(String(id))].filter(Boolean).join(' '),
    wordsOf: new Map(question.require.map((one) => [one.id, describeLimits(one.id, one)])),
    leftOut: [],
  })
}

async function repairDossier(
  { client, find }: EngineClient,
  prefix: string,
  seconds: number,
): Promise<Repaired> {
  const id = find(prefix)
  const { dossier } = await client.dossier.get({ id })
  const codes = new Map(dossier.composition.map((one) => [one.id, one.code ?? one.label]))
  const { answer, people, leftOut } = await lastOf(
    await client.repair.propose({ id, settings: { keep: [], tried: [], seconds } }),
  )
  const persons = new Map(dossier.people.map((person) => [person.id, person.fullName]))
  const names = new Map(
    people.map((row) => {
      const candidate = dossier.candidates.find((one) => one.id === row.candidateId)
      return [row.id, persons.get(candidate?.personId ?? '') ?? '']
    }),
  )
  return {
    // Requirements by the code of the plan: their rows mean nothing in a terminal.
    answer: { ...answer, conflict: answer.conflict.map((one) => codes.get(one) ?? one) },
    nameOf: (number) => `${number} ${names.get(Number(number)) ?? ''}`.trim(),
    wordsOf: new Map(
      dossier.composition.map(({ code, label, minimum: min, maximum: max }) => [
        code ?? label,
        describeLimits(code === null ? label : `${code} ${label}`, { min, max }),
      ]),
    ),
    leftOut: people.flatMap(({ id: number, candidateId }) =>
      leftOut.includes(candidateId) ? [`${number} ${names.get(number) ?? ''}`] : [],
    ),
  }
}

async function lastOf(
  events: Awaited<ReturnType<EngineClient['client']['repair']['propose']>>,
): Promise<RepairProposal> {
  for await (const event of events) if (event.kind === 'done') return event.proposal
  throw new Error('Program error: a proposal ended without an answer')
}

interface Limits {
  readonly min: number | null
  readonly max: number | null
}

function describeLimits(name: string, { min, max }: Limits): string {
  const least = min === null ? [] : [`ít nhất ${formatInteger(min)}`]
  const most = max === null ? [] : [`nhiều nhất ${formatInteger(max)}`]
  return [name, [...least, ...most].join(', ')].filter(Boolean).join(': ')
}

function formatAnswer(repaired: Repaired): string {
  const { leftOut } = repaired
  const open =
    leftOut.length === 0
      ? []
      : [
          `Chưa xét đưa vào vì còn thiếu số liệu, điền đủ thì kết quả có thể khác: ${leftOut.join('; ')}.`,
        ]
  return [formatFound(repaired), ...open].join('\n')
}

function formatFound({ answer, nameOf, wordsOf }: Repaired): string {
  if (answer.status === 'impossible') {
    const clash = answer.conflict.map((id) => `  ${describeClashing(id, { nameOf, wordsOf })}`)
    const end = clash.length === 1 ? 'Bỏ hoặc nới điều này.' : 'Bỏ hoặc nới một trong các điều này.'
    return [
      `Không có danh sách nào đạt ${clash.length === 1 ? 'điều' : 'cả các điều'} dưới đây.`,
      ...clash,
      end,
    ].join('\n')
  }
  if (answer.swaps === null)
    return 'Hết giờ mà chưa tìm được danh sách nào. Tăng --seconds rồi thử lại.'
  if (answer.swaps === 0) return 'Danh sách đã đạt mọi yêu cầu, không phải thay ai.'
  const sure =
    answer.status === 'optimal' ? 'không có cách nào thay ít hơn' : 'chưa chắc là ít nhất'
  return [
    `Thay ${answer.swaps} người là đạt mọi yêu cầu (${sure}).`,
    `Ra:  ${answer.out.map(nameOf).join('; ')}`,
    `Vào: ${answer.in.map(nameOf).join('; ')}`,
    ...answer.others.map(
      (other, at) =>
        `Cách ${at + 2}: ra ${other.out.map(nameOf).join('; ')}; vào ${other.in.map(nameOf).join('; ')}`,
    ),
  ].join('\n')
}

const KEEP = 'keep:'

function describeClashing(id: string, { nameOf, wordsOf }: Pick<Repaired, 'nameOf' | 'wordsOf'>) {
  if (id === 'size') return 'số người của danh sách: không đủ người được chọn'
  if (id.startsWith(KEEP)) return `giữ ${nameOf(id.slice(KEEP.length))}`
  return wordsOf.get(id) ?? id
}
