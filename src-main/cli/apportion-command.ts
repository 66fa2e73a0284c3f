import type { Command } from 'commander'
import { z } from 'zod'
import { apportionment, apportionmentQuestion } from '#core/seats/apportionment.ts'
import type { Apportionment, ApportionmentQuestion } from '#core/seats/apportionment.ts'
import { readJson } from './read-json.ts'
import type { Terminal } from './terminal.ts'

const HELP = `
Các cách chia (method): A mỗi đơn vị số cơ bản (base), còn lại theo đoàn viên, số dư lớn nhất; B tất cả theo
đoàn viên rồi nâng đơn vị dưới mức cơ bản; C tính cả đương nhiệm trong phần của đơn vị; sainte-lague; dhondt;
per-members một đại biểu cho membersPerDelegate đoàn viên; by-hand theo số elected của từng đơn vị.

Ví dụ:
  npm run -s cli -- apportion phan-bo.json
  echo '{"seats":12,"appointed":0,"base":1,"method":"A","units":[{"id":"u1","name":"CĐCS A","members":120,"exOfficio":1,"cap":null},{"id":"u2","name":"CĐCS B","members":60,"exOfficio":0,"cap":null}]}' | npm run -s cli -- apportion - --json
`

export function addApportionCommand(program: Command, terminal: Terminal): void {
  program
    .command('apportion')
    .description('chia đại biểu cho các đơn vị, kèm cả cách tính')
    .argument('[tệp]', 'tệp JSON của bài toán; “-” để đọc từ đầu vào')
    .option('--json', 'in kết quả và cách tính dạng JSON')
    .option('--schema', 'in lược đồ JSON của bài toán và kết quả')
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, options: { json?: true; schema?: true }) => {
      if (options.schema) {
        const schema = {
          input: z.toJSONSchema(apportionmentQuestion, { io: 'input' }),
          output: z.toJSONSchema(apportionment),
        }
        terminal.print(JSON.stringify(schema, null, 2))
        return
      }
      if (file === undefined) terminal.refuse('Thiếu tên tệp JSON của bài toán (hoặc “-”).')
      const question = await readJson(file, apportionmentQuestion, terminal)
      await terminal.withEngine(async ({ client }) => {
        const answer = await client.seats.answer(question)
        terminal.print(
          options.json ? JSON.stringify(answer, null, 2) : formatAnswer(question, answer),
        )
        return 0
      })
    })
}

function formatAnswer({ units }: ApportionmentQuestion, answer: Apportionment): string {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const lines = answer.allocations.map(
    ({ id, elected, exOfficio, total }) =>
      `${nameOf.get(id) ?? id}: ${total} đại biểu (bầu ${elected}, đương nhiệm ${exOfficio})`,
  )
  const ties = answer.ties.map(
    ({ seat, units: rivals }) =>
      `Đại biểu bầu thứ ${seat} chưa giao: ${rivals.map((id) => nameOf.get(id) ?? id).join(', ')} bằng nhau.`,
  )
  return [`Cách chia ${answer.method}`, ...lines, ...ties].join('\n')
}
