import { z } from 'zod'
import type { TypedRow } from './typed-facts.ts'

const count = z.number().int().min(0)

/** One vote by hand; `reason` where the three do not add up to those present. */
export const handVote = z.object({
  present: count,
  agree: count,
  against: count,
  other: count,
  reason: z.string().default(''),
  /** Why it stands although too few were there, or for it. */
  despite: z.string().max(500).optional(),
})
export type HandVote = z.infer<typeof handVote>

/** As a row of the minutes has it. */
export function handVoteOf(cells: TypedRow['cells']): HandVote {
  const figure = (name: string) => Number(cells[name] ?? 0)
  const text = (name: string) => String(cells[name] ?? '').trim()
  return {
    ...{ present: figure('present'), agree: figure('agree') },
    ...{ against: figure('against'), other: figure('other') },
    ...{ reason: text('reason'), despite: text('despite') },
  }
}

/** Hands or cards as the tellers counted them. */
export interface CountedHands {
  readonly present: number
  /** Null: left to be worked out from the rest. */
  readonly agree: number | null
  readonly against: number
  readonly other: number
  /** Why the three do not add up to those present; empty where they do. */
  readonly reason: string
}

export interface HandVoteFault {
  readonly field: 'present' | 'agree' | 'against' | 'other' | 'reason'
  readonly sentence: string
}

export interface ReadHands {
  readonly agree: number
  /** Those present who raised no hand at all. */
  readonly unaccounted: number
  readonly fault: HandVoteFault | null
}

/** The three figures with the first worked out where nobody counted it: those present less the other two. */
export function readHands(counted: CountedHands): ReadHands {
  const { present, against, other } = counted
  const agree = counted.agree ?? Math.max(0, present - against - other)
  const unaccounted = present - agree - against - other
  return { agree, unaccounted, fault: findFault(counted, { agree, unaccounted }) }
}

function findFault(
  { present, reason }: CountedHands,
  { unaccounted }: { readonly agree: number; readonly unaccounted: number },
): HandVoteFault | null {
  if (present < 1) {
    return { field: 'present', sentence: 'Chưa có số người có mặt. Gõ số có mặt lúc biểu quyết.' }
  }
  if (unaccounted < 0) {
    return {
      field: 'against',
      sentence: `Ba số cộng lại hơn số có mặt ${-unaccounted} người. Đếm lại, hoặc sửa số có mặt.`,
    }
  }
  if (unaccounted > 0 && reason.trim() === '') {
    return {
      field: 'reason',
      sentence: `Còn ${unaccounted} người có mặt không vào số nào. Đếm lại, hoặc ghi lý do.`,
    }
  }
  return null
}

/** The least number that passes: "quá nửa" of 116 is 59. */
export function neededToPass(present: number, percentAbove: number): number {
  return Math.floor((present * percentAbove) / 100) + 1
}

/** More than that share of those present; half and none more does not pass. */
export function hasPassed(agree: number, present: number, percentAbove: number): boolean {
  return present > 0 && agree * 100 > present * percentAbove
}

/** What is asked before a vote that does not pass is recorded; null where it passes, or nobody knows. */
export function tellLost(counted: CountedHands, percentAbove: number | null): string | null {
  const { agree, fault } = readHands(counted)
  const { present } = counted
  if (fault !== null || percentAbove === null || hasPassed(agree, present, percentAbove))
    return null
  return `Nhất trí ${agree} trên ${present} có mặt, cần từ ${neededToPass(present, percentAbove)}. Ghi thì biên bản viết “không được thông qua”; sau đó xin ý kiến lại hoặc nêu phương án khác rồi biểu quyết lại. Gõ nhầm số thì bấm Để sau rồi sửa.`
}

/** The least number present of those convened for the congress to be held, from "convened is at most so many per cent of present". */
export function neededToMeet(convened: number, convenedPercentMost: number): number {
  return Math.ceil((convened * 100) / convenedPercentMost)
}
