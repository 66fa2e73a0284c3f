import { formatInteger, formatWeekday } from '#core/base/vietnamese-text.ts'
import { makePlainDate } from '#core/base/plain-date.ts'
import type { BackupEntry, DossierDifferenceView } from '#core/contract/data-values.ts'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'

export interface BackupDay {
  /** "Hôm nay, thứ Bảy 21/11/2026". */
  readonly words: string
  readonly backups: readonly BackupEntry[]
}

/** By the calendar of this machine, newest day first. */
export function groupByDay(backups: readonly BackupEntry[], now: Date): BackupDay[] {
  const days = new Map<string, BackupEntry[]>()
  for (const backup of backups) {
    const words = dayWords(new Date(backup.at), now)
    days.set(words, [...(days.get(words) ?? []), backup])
  }
  return [...days].map(([words, found]) => ({ words, backups: found }))
}

function dayWords(day: Date, now: Date): string {
  const date = makePlainDate(day.getFullYear(), day.getMonth() + 1, day.getDate())
  const weekday = formatWeekday(date)
  const written = `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return `Hôm nay, ${weekday} ${written}`
  if (day.toDateString() === yesterday.toDateString()) return `Hôm qua, ${weekday} ${written}`
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${written}`
}

/** "14:05". */
export function clockOf(iso: string): string {
  const time = new Date(iso)
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** "14:05 ngày 21/11/2026". */
export function momentOf(iso: string): string {
  const time = new Date(iso)
  return `${clockOf(iso)} ngày ${time.getDate()}/${time.getMonth() + 1}/${time.getFullYear()}`
}

export function sizeOf(bytes: number): string {
  return `${formatInteger(Math.ceil(bytes / 1024))} KB`
}

interface Noun {
  readonly one: string
  /** There is only one of it in a dossier, so it is not counted. */
  readonly single?: true
}

const NOUNS: Readonly<Record<string, Noun>> = {
  dossier: { one: 'thông tin đại hội', single: true },
  plan: { one: 'kế hoạch của cấp trên', single: true },
  unit: { one: 'đơn vị' },
  person: { one: 'lý lịch' },
  delegate: { one: 'đại biểu' },
  candidate: { one: 'nhân sự' },
  composition: { one: 'yêu cầu cơ cấu' },
  session: { one: 'buổi' },
  agendaItem: { one: 'mục chương trình' },
  task: { one: 'việc' },
  paper: { one: 'văn bản đã ghi' },
}

type Kind = 'removed' | 'added' | 'changed'

export interface DifferenceLine {
  readonly kind: Kind
  readonly label: string
  readonly things: readonly string[]
}

const LINE_LABELS: Readonly<Record<Kind, string>> = {
  removed: 'Sẽ mất',
  added: 'Có lại',
  changed: 'Trở về như cũ',
}

/** What restoring takes away, brings back and turns back, in the words of the office. */
export function differenceLines(difference: DossierDifferenceView): DifferenceLine[] {
  return (['removed', 'added', 'changed'] as const).flatMap((kind) => {
    const touched = difference.tables.filter((table) => table[kind] > 0)
    const hasPeople = touched.some(({ table }) => table === 'delegate' || table === 'candidate')
    const things = touched
      // A person comes and goes with the delegate or the candidate.
      .filter(({ table }) => kind === 'changed' || table !== 'person' || !hasPeople)
      .map((table) => nameThing(table, kind, !isWhole(difference)))
    if (things.length === 0) return []
    // A whole dossier comes or goes: how much is in it says enough.
    return [
      {
        kind,
        label: LINE_LABELS[kind],
        things: isWhole(difference) ? [things.join(', ')] : things,
      },
    ]
  })
}

function isWhole({ state }: DossierDifferenceView): boolean {
  return state === 'only-here' || state === 'only-there'
}

function nameThing(
  table: DossierDifferenceView['tables'][number],
  kind: Kind,
  withNames: boolean,
): string {
  const { one, single } = NOUNS[table.table] ?? { one: table.label.toLowerCase() }
  if (single) {
    const fields = withNames && kind === 'changed' ? table.fields : []
    return fields.length > 0 ? `${one} (${fields.join('; ')})` : one
  }
  const count = table[kind]
  const names = withNames ? table.names[kind] : []
  const others = count - names.length
  const more = others > 0 ? ` và ${formatInteger(others)} ${one} khác` : ''
  const named = names.length > 0 ? ` (${names.join('; ')}${more})` : ''
  return `${formatInteger(count)} ${one}${named}`
}

interface Verdict {
  readonly state: StateKind
  readonly words: string
}

const VERDICTS: Readonly<Record<DossierDifferenceView['state'], Verdict>> = {
  'only-here': { state: 'should-review', words: 'Sẽ mất hồ sơ này' },
  'only-there': { state: 'met', words: 'Có lại hồ sơ này' },
  same: { state: 'not-applicable', words: 'Không đổi' },
  'newer-here': { state: 'should-review', words: 'Quay về bản cũ' },
  'newer-there': { state: 'met', words: 'Lấy bản mới hơn' },
  'both-changed': { state: 'should-review', words: 'Hai bên khác nhau' },
}

export function verdictOf({ state, here, there }: DossierDifferenceView): Verdict {
  const comesBack = here?.removed === true && there?.removed === false
  return VERDICTS[comesBack ? 'only-there' : state]
}

/** Put away on both sides: in no list, before and after. */
export function isSeen({ here, there }: DossierDifferenceView): boolean {
  return here?.removed === false || there?.removed === false
}
