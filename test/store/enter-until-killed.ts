import { openAsClerk } from './open-as-clerk.ts'

/**
 * A clerk who never rests: the real engine in a process of its own enters ballot after ballot, corrects some, and
 * says of each what was confirmed; the test kills it.
 */
const [folder = '', id = '', ballotId = '', from = '1'] = process.argv.slice(2)

const { counting, pass, say } = openAsClerk(folder, id, ballotId)

/** Two struck names that only this ballot has, and the other way round once it is corrected. */
const struckOf = (number: number, corrected: boolean) => [
  (number % 14) + 1,
  (number % 14) + (corrected ? 16 : 15),
]

const begun = (await counting.view(pass)).own?.begun ?? ''

say('ready')
for (let number = Number(from); ; number += 1) {
  const write = async (corrected: boolean) => {
    const struck = struckOf(number, corrected)
    const reason = corrected ? 'gõ nhầm' : null
    await counting.enter({ ...pass, begun, number, entry: { struck, invalid: null }, reason })
    say(`confirmed ${number} ${struck.join(' ')}`)
  }
  await write(false)
  if (number % 3 === 0) await write(true)
}
