import { openAsClerk } from './open-as-clerk.ts'

/**
 * A clerk who tells the totals of a hall and never rests: line after line of the tally sheet, and from the second time
 * on each of them corrected; says of every figure what was confirmed; the test kills it.
 */
const [folder = '', id = '', ballotId = '', from = '0'] = process.argv.slice(2)

const { counting, pass, say } = openAsClerk(folder, id, ballotId)
const { items, own } = await counting.view(pass)
const begun = own?.begun ?? ''

say('ready')
for (let turn = Number(from); ; turn += 1) {
  const { item = '' } = items[turn % items.length] ?? {}
  const reason = turn < items.length ? null : 'đếm lại'
  await counting.enterTotal({ ...pass, begun, figure: { item, value: turn }, reason })
  say(`confirmed ${JSON.stringify({ item, value: turn })}`)
}
