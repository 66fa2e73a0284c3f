import { z } from 'zod'
import { apportionmentMethod, rounding } from '../vocabulary/terms.ts'
import { seatId } from './seat-id.ts'

/** Sharing delegates among units: the question, the answer, and its whole working as data. */

export { apportionmentMethod, rounding }
export type { ApportionmentMethod, Rounding } from '../vocabulary/terms.ts'

const whole = z.number().int().min(0)

export const apportionmentUnit = z.strictObject({
  id: seatId,
  name: z.string(),
  members: whole,
  exOfficio: whole.default(0),
  /** Most delegates of the unit, elected and ex officio together; null: no cap. */
  cap: whole.nullable().default(null),
  /** Elected delegates given by hand; only `by-hand` reads it. */
  elected: whole.nullable().default(null),
})
export type ApportionmentUnit = z.infer<typeof apportionmentUnit>

/** One open seat given to a tied unit, and where that decision stands. */
export const settledSeat = z.strictObject({ unit: seatId, record: z.string().trim().min(1) })
export type SettledSeat = z.infer<typeof settledSeat>

export const apportionmentQuestion = z.strictObject({
  /** All delegates of the congress, ex officio and appointed ones included. */
  seats: whole,
  appointed: whole.default(0),
  /** What every unit gets whatever its size. */
  base: whole.default(1),
  method: apportionmentMethod.default('A'),
  /** N of `per-members`. */
  membersPerDelegate: whole.min(1).nullable().default(null),
  rounding: rounding.default('half'),
  settled: z.array(settledSeat).default([]),
  units: z.array(apportionmentUnit).min(1),
})
export type ApportionmentQuestion = z.infer<typeof apportionmentQuestion>

export const allocation = z.object({
  id: seatId,
  elected: whole,
  exOfficio: whole,
  total: whole,
})
export type Allocation = z.infer<typeof allocation>

/** One seat that several units claim equally. `seat` counts the elected delegates from 1. */
export const tiedSeat = z.object({ seat: whole, units: z.array(seatId) })
export type TiedSeat = z.infer<typeof tiedSeat>

export const shareRow = z.object({
  id: seatId,
  members: whole,
  /** Whole seats of the exact share, and what is left over it in parts of the round's members. */
  whole,
  remainder: whole,
  /** 1 where the unit has one of the remaining seats. */
  extra: whole,
  /** Fixed after this round: at its cap, or lifted to its minimum; null: it stays in. */
  fixed: z.enum(['cap', 'minimum']).nullable(),
  fixedAt: whole.nullable(),
})
export type ShareRow = z.infer<typeof shareRow>

/** One sharing of seats by members with the largest remainder: share = seats x members / all members. */
export const shareRound = z.object({
  step: z.literal('round'),
  round: whole,
  seats: whole,
  members: whole,
  rows: z.array(shareRow),
  /** Units in the order in which the remaining seats go, largest remainder first; tied ones are in `ties`. */
  order: z.array(seatId),
})
export type ShareRound = z.infer<typeof shareRound>

export const divisorAward = z.object({ seat: whole, unit: seatId, members: whole, divisor: whole })
export type DivisorAward = z.infer<typeof divisorAward>

export const workingStep = z.discriminatedUnion('step', [
  /** elected = seats - exOfficio - appointed. */
  z.object({
    step: z.literal('seats'),
    seats: whole,
    exOfficio: whole,
    appointed: whole,
    elected: whole,
  }),
  /** What every unit gets first, and what is left to share. */
  z.object({ step: z.literal('base'), base: whole, units: whole, seats: whole, left: whole }),
  shareRound,
  /** Seats one by one to the largest members / divisor. */
  z.object({ step: z.literal('awards'), awards: z.array(divisorAward) }),
  z.object({
    step: z.literal('per-members'),
    membersPerDelegate: whole,
    rounding,
    rows: z.array(
      z.object({ id: seatId, members: whole, whole, remainder: whole, elected: whole }),
    ),
  }),
  z.object({
    step: z.literal('by-hand'),
    overCap: z.array(seatId),
    belowBase: z.array(seatId),
  }),
  /** Methods that do not start from the number of seats: how far they miss it. */
  z.object({ step: z.literal('difference'), wanted: whole, given: whole }),
  z.object({
    step: z.literal('settled'),
    seats: z.array(z.object({ seat: whole, unit: seatId, record: z.string() })),
  }),
])
export type WorkingStep = z.infer<typeof workingStep>

export const apportionment = z.object({
  method: apportionmentMethod,
  /** In the order of the question; open seats of a tie are in none of them. */
  allocations: z.array(allocation),
  ties: z.array(tiedSeat),
  working: z.array(workingStep),
})
export type Apportionment = z.infer<typeof apportionment>
