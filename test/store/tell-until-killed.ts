import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '#main/host/open-engine.ts'

/**
 * A clerk who tells the totals of a hall and never rests: line after line of the tally sheet, and from the second time
 * on each of them corrected; says of every figure what was confirmed; the test kills it.
 */
const [folder = '', id = '', ballotId = '', from = '0'] = process.argv.slice(2)

const say = (line: string) => process.stdout.write(`${line}\n`)
const engine = openEngine({
  workspace: folder,
  outFolder: path.join(folder, 'van-ban'),
  host: 'terminal',
  paperFolder: () => path.join(folder, 'van-ban'),
  otherFolder: () => `${folder}-khac`,
})
if (!engine.ok) throw new Error(engine.error.sentence)
const { counting } = createRouterClient(engine.value.router)
const pass = { id, ballotId, pass: 1, clerk: 'Vũ Thị Dung' } as const
const { items, own } = await counting.view(pass)
const begun = own?.begun ?? ''

say('ready')
for (let turn = Number(from); ; turn += 1) {
  const { item = '' } = items[turn % items.length] ?? {}
  const reason = turn < items.length ? null : 'đếm lại'
  await counting.enterTotal({ ...pass, begun, figure: { item, value: turn }, reason })
  say(`confirmed ${JSON.stringify({ item, value: turn })}`)
}
