import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Task } from '#core/dossier/task.ts'
import { judgeTasks } from '#core/dossier/task-progress.ts'
import { writeCalendar } from '#main/office/write-calendar.ts'
import { tamDuong } from '#test/core/dossier/a-dossier.ts'

const sample = tamDuong().build()

function calendarOf(tasks: readonly Partial<Task>[], reminder = false) {
  const dossier = {
    ...sample,
    tasks: tasks.map((facts, place) => ({
      ...EMPTY_TASK,
      ...{ id: `t${place}`, title: 'Việc', fixedDate: '2023-06-20' },
      ...facts,
    })),
  }
  return writeCalendar({
    dossierId: 'd1',
    title: 'Đại hội đại biểu Công đoàn huyện Tam Đường lần thứ XI, nhiệm kỳ 2023-2028',
    congress: { ...dossier.congress, venue: 'Hội trường; nhà B, huyện' },
    tasks: judgeTasks(dossier, [], '2023-06-01'),
    changedAt: '2023-05-02T03:04:05.678Z',
    revision: 7,
    reminder,
  })
}

interface Line {
  readonly name: string
  readonly value: string
}

/** A reader of its own, from the text of RFC 5545: unfold, split at the first colon, undo the escapes. */
function readCalendar(content: string): Line[] {
  expect(content.endsWith('\r\n')).toBe(true)
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of content.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  }
  const unfolded = content.replace(/\r\n[ \t]/g, '').split('\r\n')
  return unfolded.filter(Boolean).map((line) => {
    const colon = line.indexOf(':')
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    return { name: line.slice(0, colon), value }
  })
}

function valuesOf(lines: readonly Line[], name: string): string[] {
  return lines.filter((line) => line.name === name).map(({ value }) => value)
}

describe('the calendar file', () => {
  test('holds the congress and every dated task as events of whole days', () => {
    const { content, events } = calendarOf([
      { title: 'Chốt danh sách', owner: 'Ban Tổ chức', note: 'in thẻ' },
      { title: 'Chưa có ngày', fixedDate: null },
    ])
    const lines = readCalendar(content)
    expect(events).toBe(2)
    expect(lines.slice(0, 4)).toEqual([
      { name: 'BEGIN', value: 'VCALENDAR' },
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Tro ly Dai hoi//Tien do//VI' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
    ])
    expect(valuesOf(lines, 'UID')).toEqual(['d1-congress@tro-ly-dai-hoi', 't0@tro-ly-dai-hoi'])
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE')).toEqual(['20230713', '20230620'])
    expect(valuesOf(lines, 'DTEND;VALUE=DATE')).toEqual(['20230715', '20230621'])
    expect(valuesOf(lines, 'DTSTAMP')).toEqual(['20230502T030405Z', '20230502T030405Z'])
    expect(valuesOf(lines, 'SEQUENCE')).toEqual(['7', '7'])
    expect(valuesOf(lines, 'LOCATION')).toEqual(['Hội trường; nhà B, huyện'])
    expect(valuesOf(lines, 'DESCRIPTION')).toEqual(['Người phụ trách: Ban Tổ chức\nin thẻ'])
    expect(valuesOf(lines, 'BEGIN').filter((part) => part === 'VALARM')).toEqual([])
  })

  test('rings the morning before for what is open, not for what is done', () => {
    const lines = readCalendar(
      calendarOf([{ title: 'Mở' }, { title: 'Xong', doneOn: '2023-05-30' }], true).content,
    )
    expect(valuesOf(lines, 'TRIGGER')).toEqual(['-PT16H', '-PT16H'])
    expect(valuesOf(lines, 'SUMMARY').slice(1)).toEqual(['Mở', 'Đã xong: Xong'])
  })

  test('is the same for the same dossier', () => {
    expect(calendarOf([{ title: 'Việc' }])).toEqual(calendarOf([{ title: 'Việc' }]))
  })

  test('gives back any title, folded at 75 octets and never inside a character', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('Ễ', 'ữ', '\\', ';', ',', '\n', '\r', '👩‍👧', ':', '"') }),
    )
    fc.assert(
      fc.property(title, (text) => {
        const lines = readCalendar(calendarOf([{ title: text }]).content)
        const expected = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
        expect(valuesOf(lines, 'SUMMARY')[1]).toBe(expected)
      }),
    )
  })
})
