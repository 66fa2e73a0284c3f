import { invariant } from '#core/base/invariant.ts'
import { apportion } from '#core/seats/apportion.ts'
import { apportionmentQuestion } from '#core/seats/apportionment.ts'
import type { ApportionmentQuestion } from '#core/seats/apportionment.ts'
import type { MakeBenchCases } from './bench-case.ts'

/** Sharing seats with ties, caps and the whole working, beside the bare arithmetic in ordinary numbers. */
export const apportionments: MakeBenchCases = (setting) => {
  const units = Math.min(3000, setting.people)
  const question = aQuestion(units)
  const members = question.units.map((unit) => unit.members)
  const seats = question.seats - units
  const solved = (method: ApportionmentQuestion['method']) => () => {
    const { ok } = apportion({ ...question, method })
    invariant(ok, 'the question of the benchmark has an answer')
  }
  const remainder = {
    group: `Apportionment among ${units} units`,
    peerName: 'the largest remainder in ordinary numbers: no bounds, no ties, no working',
    peer: () => shareByRemainder(seats, members),
  }
  return Promise.resolve([
    {
      ...remainder,
      name: 'Method A: a base for every unit, then the largest remainder',
      ours: solved('A'),
    },
    {
      ...remainder,
      name: 'Method B: the largest remainder, lifted to the minimum',
      ours: solved('B'),
    },
    {
      group: remainder.group,
      name: "D'Hondt, seat by seat",
      ours: solved('dhondt'),
      peerName: "D'Hondt in ordinary numbers: every quotient sorted",
      peer: () => shareByQuotients(seats, members),
    },
  ])
}

function aQuestion(units: number): ApportionmentQuestion {
  return apportionmentQuestion.parse({
    seats: units * 2,
    units: Array.from({ length: units }, (_, place) => ({
      id: place + 1,
      name: `Công đoàn cơ sở số ${place + 1}`,
      members: 20 + ((place * 7919) % 2903),
    })),
  })
}

function shareByRemainder(seats: number, members: readonly number[]): number[] {
  const all = members.reduce((sum, one) => sum + one, 0)
  const exact = members.map((one) => (seats * one) / all)
  const shares = exact.map(Math.floor)
  const left = seats - shares.reduce((sum, one) => sum + one, 0)
  const order = exact
    .map((share, at) => ({ at, rest: share % 1 }))
    .toSorted((one, other) => other.rest - one.rest)
  for (const { at } of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1
  return shares
}

function shareByQuotients(seats: number, members: readonly number[]): number[] {
  const most = Math.max(...members)
  const all = members.reduce((sum, one) => sum + one, 0)
  const quotients = members.flatMap((one, at) =>
    Array.from({ length: Math.ceil((seats * most) / all) + 1 }, (_, held) => ({
      at,
      quotient: one / (held + 1),
    })),
  )
  const shares = members.map(() => 0)
  for (const { at } of quotients.toSorted((a, b) => b.quotient - a.quotient).slice(0, seats)) {
    shares[at] = (shares[at] ?? 0) + 1
  }
  return shares
}
