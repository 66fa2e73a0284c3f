import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { SeatRow } from '#core/contract/attendance-contract.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { queryKeys } from '#renderer/client/queries.ts'
import { useCall } from '#renderer/client/use-call.ts'
import { hourOf } from './check-in-words.ts'

export function useAttendance(id: string) {
  return useQuery({
    queryKey: [...queryKeys.dossier(id), 'attendance'],
    queryFn: () => client.attendance.view({ id }),
  })
}

/** The line under the search field: what came of the last thing done. */
export interface LastWords {
  readonly tone: 'ok' | 'warn' | 'bad'
  readonly who: string | null
  readonly what: string
  /** Whose line tells more once it is read again: that they came late. */
  readonly rowId?: string
}

export interface CheckIn {
  readonly last: LastWords | null
  readonly say: (words: LastWords | null) => void
  readonly arrive: (row: SeatRow) => Promise<void>
  readonly arriveAll: (rows: readonly SeatRow[]) => Promise<void>
  readonly leave: (row: SeatRow, reason: string) => Promise<void>
  readonly excuse: (row: SeatRow, reason: string) => Promise<void>
  readonly withdraw: (row: SeatRow, reason: string) => Promise<void>
  readonly takeSeat: (row: SeatRow, personId: string, reason: string) => Promise<void>
  readonly beginRoll: () => Promise<void>
  readonly takeRoll: () => Promise<void>
  readonly freeze: () => Promise<void>
}

const SAID = { onFailure: () => undefined }

/** An answer that took longer does not speak over what was done after it; a failure always does. */
function useLastWords() {
  const [last, setLast] = useState<LastWords | null>(null)
  const turns = useRef({ begun: 0, said: 0 })
  const begin = () => ++turns.current.begun
  const sayAt = (turn: number, words: LastWords | null) => {
    if (turn < turns.current.said && words?.tone !== 'bad') return
    turns.current.said = Math.max(turn, turns.current.said)
    setLast(words)
  }
  const say = (words: LastWords | null) => sayAt(begin(), words)
  return { last, begin, say, sayAt }
}

/** Everything that is recorded here says at once, in large words, what came of it. */
export function useCheckIn(id: string): CheckIn {
  const { last, begin, say, sayAt } = useLastWords()
  const arrive = useCall(id, client.attendance.arrive, SAID)
  const leave = useCall(id, client.attendance.leave, SAID)
  const excuse = useCall(id, client.attendance.excuse, SAID)
  const withdraw = useCall(id, client.attendance.withdraw, SAID)
  const takeSeat = useCall(id, client.attendance.takeSeat, SAID)
  const beginRoll = useCall(id, client.attendance.beginRoll, SAID)
  const takeRoll = useCall(id, client.attendance.takeRoll, SAID)
  const freeze = useCall(id, client.attendance.freeze, SAID)
  const tell = async (row: SeatRow | null, work: () => Promise<string>) => {
    const who = row?.name ?? null
    const turn = begin()
    try {
      const what = await work()
      sayAt(turn, { tone: 'ok', who, what, ...(row && { rowId: row.rowId }) })
    } catch (error) {
      sayAt(turn, { tone: 'bad', who, what: describeFailure(error).sentence })
    }
  }
  return {
    last,
    say,
    arrive: async (row) => {
      if (row.state === 'present')
        return say({ tone: 'warn', who: row.name, what: `đã điểm danh lúc ${hourOf(row.at)}` })
      await tell(row, async () => {
        const { changeId } = await arrive.mutateAsync({ id, personIds: [row.personId] })
        return changeId === null ? 'đã điểm danh trước đó' : whatCame(row)
      })
    },
    arriveAll: (rows) =>
      tell(null, async () => {
        const personIds = rows.map(({ personId }) => personId)
        return (await arrive.mutateAsync({ id, personIds })).label
      }),
    leave: (row, reason) =>
      tell(row, async () => {
        await leave.mutateAsync({ id, personId: row.personId, reason })
        return `ra về: ${reason.trim()}`
      }),
    excuse: (row, reason) =>
      tell(row, async () => {
        await excuse.mutateAsync({ id, personId: row.personId, reason })
        return `vắng có lý do: ${reason.trim()}`
      }),
    withdraw: (row, reason) =>
      tell(row, async () => {
        await withdraw.mutateAsync({ id, eventId: row.eventId ?? '', reason })
        return 'đã bỏ lần ghi sau cùng'
      }),
    takeSeat: (row, personId, reason) =>
      tell(null, async () => {
        return (await takeSeat.mutateAsync({ id, personId, replaces: row.personId, reason })).label
      }),
    beginRoll: () => tell(null, async () => (await beginRoll.mutateAsync({ id })).label),
    takeRoll: () => tell(null, async () => (await takeRoll.mutateAsync({ id })).label),
    freeze: () => tell(null, async () => (await freeze.mutateAsync({ id })).label),
  }
}

function whatCame({ number, delegation, unit, state }: SeatRow): string {
  const place = [
    ...(number === null ? [] : [`số thẻ ${number}`]),
    ...[delegation ?? unit].filter((part) => part !== null),
  ]
  return [state === 'left' ? 'đã trở lại' : 'có mặt', ...place].join(', ')
}
