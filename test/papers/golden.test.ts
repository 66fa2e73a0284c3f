import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import { NO_DEFINITIONS } from '#core/papers/fact-definition.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { UNKNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { readFactDefinitions } from '#main/bundled/read-fact-definitions.ts'
import { checkPaperTemplates } from '#main/bundled/read-paper-templates.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { paperText } from '#test/core/papers/paper-text.ts'
import { validateOoxml } from '#test/office/validate-ooxml.ts'
import { aPaperDossier, aPlenaryDossier } from './a-paper-dossier.ts'

const GOLDEN = path.join(import.meta.dirname, '../golden/papers')
const DAY = '2023-07-13'

const folder = path.join(import.meta.dirname, '../../templates')
const told = readFactDefinitions(path.join(folder, 'facts'))
const definitions = told.ok ? told.value : NO_DEFINITIONS
const read = checkPaperTemplates(path.join(folder, 'papers'), definitions)
const templates = read.ok ? read.value : []
const sample = aPaperDossier()
/** Every outcome and confidence; with all rules the golden sheet would change with every rule that is added. */
const ON_THE_SHEET: readonly string[] = [
  'congress.composition.bands',
  'congress.delegates.appointed-share',
  'congress.delegates.max',
  'congress.guests.max',
  'congress.list.elected',
  'session.length.max',
  'unit.committee.seats-max',
  'unit.delegates.max',
  'unit.members.female',
]
const bundled = bundledPack('2023-2028')
const pack = {
  ...bundled,
  header: { ...bundled.header, version: '1' },
  rules: bundled.rules.filter(({ id }) => ON_THE_SHEET.includes(id)),
  // The parser knows no files and so no hash; the program gives the hash of what it read.
  hash: '0123456789abcdef'.repeat(4),
}

function factsOf(template: PaperTemplate, dossier: Dossier) {
  const report = () => runChecks(pack, dossier, DAY)
  return factsFor(template, { ...{ dossier, asOf: DAY, report }, definitions, papers: templates })
}

/** The congress with the rows a clerk could bring us on a bad day. */
function hostileDossier(): Dossier {
  const item = sample.agenda[0]
  if (item === undefined) throw new Error('the sample has an agenda')
  const names = ['**Đậm** | _x_', '1. <b>Tên</b> & "nháy"', '=SUM(A1)', 'Ơ'.repeat(300)]
  return {
    ...sample,
    congress: { ...sample.congress, venue: '| # * _ [x](y) <z>', unionShortName: 'Ư'.repeat(300) },
    people: sample.people.map((person, place) => ({
      ...person,
      fullName: names[place % names.length] ?? '',
    })),
    agenda: Array.from({ length: 500 }, (_, place) => ({
      ...item,
      id: `a${place}`,
      title: `${names[place % names.length]} ${place}`,
      minutes: 2,
    })),
  }
}

test('every template passes its rehearsals', () => {
  expect(read.ok ? [] : read.error).toEqual([])
})

/** Papers of every layout, which the sample congresses' golden files do not hold down to the XML. */
const LAYOUTS = [
  'political-report',
  'task-table',
  'apportionment-annex',
  'apportionment-table',
  'check-sheet',
  'agenda',
  'delegate-list',
  'congress-minutes',
]

const EMPTY = {
  ...UNKNOWN_DOSSIER,
  delegates: [],
  people: [],
  units: [],
  sessions: [],
  agenda: [],
}
const HOSTILE = hostileDossier()
const MARKS = /\{\{|\{%|\}\}|[\uE000-\uF8FF]|\S {2,}\S|undefined|null|NaN/

describe.each(templates)('$slug', (template) => {
  test('of an empty dossier it is a paper of leaders', () => {
    expect(paperText(planPaper(template, factsOf(template, EMPTY)))).not.toMatch(MARKS)
  })

  test('of hostile data it is made all the same', () => {
    expect(() => planPaper(template, factsOf(template, HOSTILE))).not.toThrow()
  })
})

describe.each(templates.filter(({ slug }) => LAYOUTS.includes(slug)))('$slug', (template) => {
  const model = planPaper(template, factsOf(template, sample))

  test('reads as its golden file', async () => {
    await expect(paperText(model)).toMatchFileSnapshot(path.join(GOLDEN, `${template.slug}.txt`))
  })

  test('its file holds the golden XML and passes the validator', async () => {
    // The layout of a table does not change from one row to the next.
    const units = sample.units.slice(0, template.uses.includes('apportionment') ? 6 : undefined)
    const bytes = await writePaper(planPaper(template, factsOf(template, { ...sample, units })))
    const name = template.format === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml'
    const xml = strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
    await expect(xml.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      path.join(GOLDEN, `${template.slug}.xml`),
    )
    expect(await validateOoxml(bytes, template.format)).toEqual([])
  })

  test('holds no unfilled mark, no double space and no word of the program', () => {
    expect(paperText(model)).not.toMatch(MARKS)
  })

  test('of an empty dossier it is a valid file of leaders', async () => {
    const blank = planPaper(template, factsOf(template, EMPTY))
    expect(paperText(blank)).not.toMatch(/undefined|null|NaN|: 0\b/)
    const frame = blank.format === 'docx' ? blank.document : blank.sheet
    expect(frame.missing.map(({ label }) => label)).toContain(
      'Tên gọi sau chữ "Công đoàn" trên tiêu đề',
    )
    expect(await validateOoxml(await writePaper(blank), template.format)).toEqual([])
  })

  test('of hostile data it is still a valid file', async () => {
    const hostile = planPaper(template, factsOf(template, HOSTILE))
    expect(await validateOoxml(await writePaper(hostile), template.format)).toEqual([])
  })
})

describe('a plenary congress', () => {
  const plenary = aPlenaryDossier()
  // The others are of the office: its tasks, its units, its rules.
  const ofTheCongress = ['agenda', 'congress-minutes', 'delegate-list', 'political-report']
  const papers = templates.filter(({ slug }) => ofTheCongress.includes(slug))

  test.each(papers)('$slug speaks of members, not of delegates', async (template) => {
    const model = planPaper(template, factsOf(template, plenary))
    const text = paperText(model)
    await expect(text).toMatchFileSnapshot(path.join(GOLDEN, 'plenary', `${template.slug}.txt`))
    // Guests, and who is sent to the congress above, are called so everywhere.
    const ofMembers = text.replaceAll(
      /đại biểu khách mời|giới thiệu đại biểu|đoàn đại biểu dự/giu,
      '',
    )
    expect(ofMembers).not.toMatch(/đại biểu|đương nhiệm|chỉ định [0-9[]/iu)
    expect(text).toContain('ĐẠI HỘI TOÀN THỂ ĐOÀN VIÊN')
    expect(await validateOoxml(await writePaper(model), template.format)).toEqual([])
  })
})
