import type { Dossier } from './dossier.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'

/** What both the day and the elections tell of an event that counts. */
interface ToldEvent {
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Which prepared body an item of the agenda votes on, as the lists name it. */
const BODIES: Readonly<Partial<Record<AgendaTopic, string>>> = {
  'elect-presidium': 'Đoàn Chủ tịch',
  'elect-secretariat': 'Đoàn Thư ký',
  'elect-credentials-committee': 'Ban Thẩm tra tư cách đại biểu',
  'elect-election-committee': 'Ban Bầu cử',
}

/** Those on whose seat an alternate sits. */
export function replacedPeople(standing: readonly ToldEvent[]): ReadonlySet<string> {
  return new Set(
    standing
      .filter(({ kind }) => kind === 'seat-taken')
      .map(({ data }) => String(data['replaces'] ?? '')),
  )
}

/** One sentence for each who is not here as a delegate and still stands in a prepared body, of one topic or of all. */
export function warnOfBodies(
  { typedRows, people }: Pick<Dossier, 'typedRows' | 'people'>,
  standing: readonly ToldEvent[],
  topic: AgendaTopic | null = null,
): string[] {
  const replaced = replacedPeople(standing)
  if (replaced.size === 0) return []
  const bodies = topic === null ? Object.values(BODIES) : [BODIES[topic]]
  return typedRows.flatMap(({ list, personId, cells }) => {
    const body = String(cells['body'] ?? '')
    if (list !== 'bodies.members' || personId === null || !bodies.includes(body)) return []
    if (!replaced.has(personId)) return []
    const name = people.find(({ id }) => id === personId)?.fullName ?? ''
    return [
      `${name} đã có đại biểu dự khuyết ngồi thay mà vẫn có tên trong ${body}. Sửa danh sách ở Số liệu văn bản trước khi giới thiệu.`,
    ]
  })
}

interface OnBallot {
  readonly personId: string | null
  readonly name: string
}

/** One sentence for each on a ballot whose seat an alternate took: who is away may be elected, but the hall is to know. */
export function warnOfBallot(names: readonly OnBallot[], standing: readonly ToldEvent[]): string[] {
  const replaced = replacedPeople(standing)
  return names
    .filter(({ personId }) => personId !== null && replaced.has(personId))
    .map(
      ({ name }) =>
        `${name} vắng, đã có đại biểu dự khuyết ngồi thay, mà vẫn có tên trong danh sách bầu. Giữ tên hay cho rút do đại hội quyết định; nói rõ khi chốt danh sách.`,
    )
}
