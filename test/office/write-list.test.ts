import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cardCode } from '#core/dossier/card-code.ts'
import { listPeople } from '#core/dossier/listed-people.ts'
import { usualChoice } from '#core/papers/list-choice.ts'
import type { ListDefinition } from '#core/papers/list-definition.ts'
import { usualColumns } from '#core/papers/list-table.ts'
import { planList } from '#core/papers/plan-list.ts'
import type { WantedList } from '#core/papers/plan-list.ts'
import { checkLists } from '#main/bundled/read-lists.ts'
import { readStatistics } from '#main/bundled/read-statistics.ts'
import { writeList } from '#main/office/write-list.ts'
import { aPaperDossier } from '#test/papers/a-paper-dossier.ts'
import { validateOoxml } from './validate-ooxml.ts'

const TEMPLATES = path.join(import.meta.dirname, '../../templates')

const statistics = readStatistics(path.join(TEMPLATES, 'statistics'))
const read = checkLists(path.join(TEMPLATES, 'lists'), statistics.ok ? statistics.value : [])
const lists = read.ok ? read.value : []
const sample = aPaperDossier()
const [first, second] = sample.people
const dossier = {
  ...sample,
  congress: { ...sample.congress, chairName: 'Lù Văn Chiến' },
  delegates: sample.delegates
    .slice(0, 9)
    .map((one, index) => ({ ...one, delegation: index < 4 ? 'Đoàn số 10' : 'Đoàn số 2' })),
  people: sample.people.map((one) =>
    one === second ? { ...one, fullName: first?.fullName ?? '' } : one,
  ),
}

function listOf(id: string): ListDefinition {
  const found = lists.find((list) => list.id === id)
  if (!found) throw new Error(`no list ${id}`)
  return found
}

function plan(definition: ListDefinition, changes: Partial<WantedList> = {}) {
  const people = listPeople(dossier, definition.source)
  const counted = statistics.ok ? statistics.value : []
  return planList(
    definition,
    { ...usualChoice(definition), format: definition.formats[0] ?? 'xlsx', ...changes },
    {
      dossier,
      people,
      statistics: counted.find(({ source }) => source === definition.source) ?? null,
      asOf: '2023-07-13',
    },
  )
}

function textsOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
}

test('the program brings twelve lists', () => {
  expect(read.ok ? read.value.length : read.error).toBe(12)
})

describe.each(lists)('$id', (definition) => {
  test('is a valid file, the same one every time', async () => {
    const format = definition.formats[0] ?? 'xlsx'
    const bytes = await writeList(plan(definition, { format }).model)
    expect(await validateOoxml(bytes, format)).toEqual([])
    expect(Buffer.from(await writeList(plan(definition, { format }).model)).equals(bytes)).toBe(
      true,
    )
  })
})

describe('a list', () => {
  test('tells people of one name apart', async () => {
    const bytes = await writeList(plan(listOf('receipts')).model)
    const texts = textsOf(bytes, 'xl/sharedStrings.xml')
    expect(texts).toContain(`${first?.fullName} (sinh năm ${first?.birth?.slice(0, 4)})`)
    expect(texts).toContain(`${first?.fullName} (sinh năm ${second?.birth?.slice(0, 4)})`)
  })

  test('by delegation gives each its page, in the order people count', async () => {
    const bytes = await writeList(plan(listOf('delegations')).model)
    const sheet = textsOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/<brk /g)?.length).toBe(1)
    expect(sheet).not.toContain('fitToPage')
    const texts = textsOf(bytes, 'xl/sharedStrings.xml')
    expect(texts.indexOf('Đoàn số 2 (5 người)')).toBeLessThan(texts.indexOf('Đoàn số 10 (4 người)'))
  })

  test('in Word repeats a head of two rows and carries the issuer alone as an annex does', async () => {
    const bytes = await writeList(plan(listOf('delegate-profiles')).model)
    const xml = textsOf(bytes, 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(2)
    expect(xml).toContain('<w:vMerge w:val="restart"/>')
    expect(xml).not.toContain('CỘNG HÒA')
    expect(xml).toContain('Tam Đường, ngày 13 tháng 7 năm 2023')
  })

  test('of cards has codes that name dossier and line, and nothing of the person', () => {
    const { model } = plan(listOf('cards'))
    const cards = model.format === 'cards' ? model.cards.cards : []
    const [first, second] = cards.map(({ code }) => code)
    expect([first, second]).toEqual([cardCode(dossier.id, 'd1'), cardCode(dossier.id, 'd2')])
    expect(first).toMatch(/^\d{14}$/)
    expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length)
  })

  test('of statistics draws its charts over its own cells', async () => {
    const bytes = await writeList(plan(listOf('statistics')).model)
    const names = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/charts/'))
    expect(names.length).toBe(1)
    expect(textsOf(bytes, names[0] ?? '')).toMatch(/<c:f>'Thống kê'!\$C\$\d+:\$C\$\d+<\/c:f>/)
  })

  test('to sign in leaves a centimetre for each, and shows the position where no unit is known', async () => {
    const listed = listPeople(dossier, 'delegates')
    const fieldsFor = (people: typeof listed) =>
      usualColumns(listOf('receipts'), people).map(({ field }) => field)
    const withoutUnits = listed.map((one) => ({ ...one, unit: null }))
    expect([fieldsFor(listed)[2], fieldsFor(withoutUnits)[2]]).toEqual(['unit', 'position'])
    const [sheet, word] = await Promise.all(
      (['xlsx', 'docx'] as const).map((format) =>
        writeList(plan(listOf('receipts'), { format, columns: ['index', 'signature'] }).model),
      ),
    )
    const rows = textsOf(sheet ?? new Uint8Array(), 'xl/worksheets/sheet1.xml').matchAll(
      / ht="28.35"/g,
    )
    const heights = textsOf(word ?? new Uint8Array(), 'word/document.xml').matchAll(
      /<w:trHeight w:val="567" w:hRule="atLeast"/g,
    )
    expect([[...rows].length, [...heights].length]).toEqual([listed.length, listed.length])
  })

  test('of one column has room for head and signature all the same', async () => {
    const bytes = await writeList(plan(listOf('receipts'), { columns: ['name'] }).model)
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([])
    expect(textsOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<c r="\d/)
  })

  test('with a name of no fact, or of no field, is refused with its file', () => {
    const wrong = { ...listOf('guests'), foot: ['{{ list.cuont }}'] }
    expect(() => plan(wrong)).toThrow(/cuont/)
  })
})
