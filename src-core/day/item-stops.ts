import type { AgendaItem } from '../dossier/dossier.ts'
import { electedAt } from '../election/casting-items.ts'
import type { ElectionNow } from '../election/election-now.ts'
import { isDone } from '../election/election-steps.ts'
import { awaitsRound, isFinished } from '../election/next-round.ts'
import { nameOfElection } from '../election/withdraw-result.ts'
import type { Election } from '../regulation/election-shape.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'

type Item = Pick<AgendaItem, 'topic' | 'title'>

/** What was begun, and what the pack has of each. */
export interface ElectionsOfRun {
  readonly elections: readonly ElectionNow[]
  readonly kinds: readonly Election[]
}

const COUNTED: readonly AgendaTopic[] = ['counting', 'results']

/** What an item waits for that has not happened, as one sentence; null: one may go on. */
export function stopAtItem(item: Item, all: ElectionsOfRun): string | null {
  const elections = ofCongress(all)
  const own = ownOf(item, all)
  if (own !== null) {
    if (own.length === 0) return notBegun(item)
    return say(own.find(isNotCast), 'chưa thu phiếu') ?? sayAwaited(own)
  }
  if (!COUNTED.includes(item.topic)) return null
  if (elections.length === 0) return notBegun(item)
  return item.topic === 'counting'
    ? say(elections.find(isNotCounted), 'chưa bắt đầu kiểm phiếu')
    : sayOpen(elections)
}

/** What keeps the congress from going on past all of these items: the one it is at and those it would jump over. */
export function stopOnWay(items: readonly Item[], all: ElectionsOfRun): string | null {
  for (const item of items) {
    const stop = stopAtItem(item, all)
    if (stop !== null) return stop
  }
  return null
}

/** What a session leaves undone when it is closed and no later one takes it up; null: nothing. */
export function stopAtEnd(
  items: readonly Item[],
  later: readonly Item[],
  all: ElectionsOfRun,
): string | null {
  const elections = ofCongress(all)
  const comes = new Set(later.flatMap(({ topic }) => electedAt(topic, all.kinds)))
  const isLater = ({ topic }: Item) => electedAt(topic, all.kinds).some((kind) => comes.has(kind))
  const missing = items.find((item) => ownOf(item, all)?.length === 0 && !isLater(item))
  if (missing !== undefined) return notBegun(missing)
  // A later count or result makes up for what was begun, and for nothing else.
  if (later.some(({ topic }) => COUNTED.includes(topic))) return null
  return sayOpen(elections.filter(({ kind }) => !comes.has(kind.id)))
}

function ofCongress({ elections }: ElectionsOfRun): ElectionNow[] {
  return elections.filter(({ kind }) => kind.meeting === 'congress')
}

/** The elections of an item; null where it is not one that elects. */
function ownOf({ topic }: Item, { elections, kinds }: ElectionsOfRun): ElectionNow[] | null {
  const own = electedAt(topic, kinds)
  return own.length === 0 ? null : elections.filter(({ kind }) => own.includes(kind.id))
}

function notBegun({ title }: Item): string {
  return `Chưa lập cuộc bầu nào cho mục “${title}”.`
}

function isNotCast(now: ElectionNow): boolean {
  return !isDone(now, { id: 'collected' })
}

function isNotCounted(now: ElectionNow): boolean {
  return !now.isBeingCounted && !now.isConfirmed
}

function sayOpen(elections: readonly ElectionNow[]): string | null {
  const open = elections.find((now) => !isFinished(now))
  if (open !== undefined && awaitsRound(open)) return sayAwaited([open])
  return say(open, 'chưa xong, còn bước chưa ghi')
}

function sayAwaited(elections: readonly ElectionNow[]): string | null {
  return say(elections.find(awaitsRound), 'đã quyết định bầu tiếp, chưa lập lần bầu tiếp')
}

function say(now: ElectionNow | undefined, what: string): string | null {
  return now === undefined ? null : `${nameOfElection(now)}: ${what}.`
}
