import { describe, expect, test } from 'vitest'
import type { BackupEntry, DossierDifferenceView } from '#core/contract/data-values.ts'
import {
  differenceLines,
  groupByDay,
  isSeen,
  verdictOf,
} from '#renderer/screens/backups/backup-words.ts'

const aBackup = (at: Date): BackupEntry => ({
  name: at.toISOString(),
  at: at.toISOString(),
  reason: 'start',
  reasonLabel: 'Lúc mở chương trình',
  programVersion: '0.1.0',
  schemaVersion: 3,
  bytes: 1,
  sha256: '',
})

const STAND = { title: 'Đại hội', revision: 1, changedAt: '', removed: false }
const NO_NAMES = { added: [], removed: [], changed: [] }

const aDifference = (changes: Partial<DossierDifferenceView>): DossierDifferenceView => ({
  id: 'd1',
  state: 'newer-here',
  sentence: '',
  here: STAND,
  there: STAND,
  commonSteps: 1,
  tables: [],
  ...changes,
})

describe('the list of backups', () => {
  test('goes by the days of this machine, with today and yesterday by name', () => {
    const now = new Date(2026, 0, 1, 9, 0)
    const days = groupByDay(
      [
        aBackup(new Date(2026, 0, 1, 0, 0)),
        aBackup(new Date(2025, 11, 31, 23, 59)),
        aBackup(new Date(2025, 11, 31, 0, 0)),
        aBackup(new Date(2025, 11, 28, 12, 0)),
      ],
      now,
    )
    expect(days.map(({ words, backups }) => [words, backups.length])).toEqual([
      ['Hôm nay, thứ Năm 1/1/2026', 1],
      ['Hôm qua, thứ Tư 31/12/2025', 2],
      ['Chủ nhật 28/12/2025', 1],
    ])
  })
})

describe('what restoring a backup would change', () => {
  test('is said by name, five at most, and a person only once', () => {
    const names = ['Lò Thị Ánh', 'Vàng Thị Mỷ', 'Lù Văn Chiến', 'Mào Thị Phóng', 'Chẻo Thị Nhỉ']
    const lines = differenceLines(
      aDifference({
        tables: [
          {
            table: 'dossier',
            label: '',
            added: 0,
            removed: 0,
            changed: 1,
            names: NO_NAMES,
            fields: ['Địa điểm: Hội trường mới → Hội trường cũ'],
          },
          {
            table: 'person',
            label: '',
            added: 0,
            removed: 7,
            changed: 0,
            names: { ...NO_NAMES, removed: names },
            fields: [],
          },
          {
            table: 'delegate',
            label: '',
            added: 0,
            removed: 7,
            changed: 0,
            names: { ...NO_NAMES, removed: names },
            fields: [],
          },
          {
            table: 'task',
            label: '',
            added: 1,
            removed: 0,
            changed: 0,
            names: { ...NO_NAMES, added: ['In phiếu bầu'] },
            fields: [],
          },
        ],
      }),
    )
    expect(lines).toEqual([
      {
        kind: 'removed',
        label: 'Sẽ mất',
        things: [`7 đại biểu (${names.join('; ')} và 2 đại biểu khác)`],
      },
      { kind: 'added', label: 'Có lại', things: ['1 việc (In phiếu bầu)'] },
      {
        kind: 'changed',
        label: 'Trở về như cũ',
        things: ['thông tin đại hội (Địa điểm: Hội trường mới → Hội trường cũ)'],
      },
    ])
  })

  test('of a whole dossier is only counted', () => {
    const table = { table: 'unit', label: '', added: 62, removed: 0, changed: 0 }
    const lines = differenceLines(
      aDifference({
        state: 'only-there',
        here: null,
        tables: [
          {
            table: 'plan',
            label: '',
            added: 1,
            removed: 0,
            changed: 0,
            names: NO_NAMES,
            fields: [],
          },
          { ...table, names: { ...NO_NAMES, added: ['Công đoàn xã Bản Bo'] }, fields: [] },
        ],
      }),
    )
    expect(lines).toEqual([
      { kind: 'added', label: 'Có lại', things: ['kế hoạch của cấp trên, 62 đơn vị'] },
    ])
  })

  test('a deleted dossier comes back; one deleted on both sides is not spoken of', () => {
    const removed = { ...STAND, removed: true }
    expect(verdictOf(aDifference({ here: removed })).words).toBe('Có lại hồ sơ này')
    expect(isSeen(aDifference({ here: removed }))).toBe(true)
    expect(isSeen(aDifference({ here: removed, there: removed }))).toBe(false)
    expect(isSeen(aDifference({ here: removed, there: null }))).toBe(false)
  })
})
