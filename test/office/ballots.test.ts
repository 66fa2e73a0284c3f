import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BallotPart, DocumentModel } from '#core/papers/document-model.ts'
import { planBallotSheet, refuseBallot } from '#main/office/ballot-layout.ts'
import { writeDocx } from '#main/office/write-docx.ts'
import { refusePaper } from '#main/office/write-paper.ts'
import { aBallot, namesFor } from './a-ballot.ts'
import { aDocument } from './a-model.ts'
import { validateOoxml } from './validate-ooxml.ts'

const ELEVEN_POINTS = 22

async function xmlOf(document: DocumentModel): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(document))['word/document.xml'] ?? new Uint8Array())
}

function one(names: BallotPart['names'], more: { answers?: boolean; twoUp?: boolean } = {}) {
  const { answers = false, twoUp = false } = more
  return aBallot([{ title: [], answers, names }], twoUp)
}

describe('the sheet of a ballot', () => {
  test('1 to 80 names of usual length go onto one side, each once, in order, never below 11 pt', () => {
    for (let count = 1; count <= 80; count += 1) {
      const plan = planBallotSheet(one(namesFor(count, 30)))
      if (plan === null) throw new Error(`${count} names found no sheet`)
      const orders = plan.parts.flatMap(({ columns }) => columns.flat().map(({ order }) => order))
      expect(orders).toEqual(Array.from({ length: count }, (_, place) => place + 1))
      expect(plan.size).toBeGreaterThanOrEqual(ELEVEN_POINTS)
      expect(plan.height).toBeLessThanOrEqual(plan.room)
    }
  })

  test('A5 to 15 names, A4 to 40, then two columns; A3 where A4 cannot hold them', () => {
    const sheetOf = (count: number, post: number) =>
      planBallotSheet(one(namesFor(count, post)))?.sheet
    expect([1, 15, 16, 36, 41, 48].map((count) => sheetOf(count, 20))).toEqual([
      ...['A5', 'A5', 'A4', 'A4', 'A4 in two columns', 'A4 in two columns'],
    ])
    expect([sheetOf(10, 120), sheetOf(60, 50), sheetOf(80, 55)]).toEqual([
      ...['A4', 'A3 in two columns', 'A3 in three columns'],
    ])
  })

  test('any names and posts: as high as there is room, or refused with what to do', () => {
    const lengths = fc.record({
      count: fc.integer({ min: 1, max: 80 }),
      post: fc.integer({ min: 1, max: 120 }),
    })
    fc.assert(
      fc.property(lengths, ({ count, post }) => {
        const document = one(namesFor(count, post))
        const plan = planBallotSheet(document)
        if (plan === null) {
          expect(refuseBallot(document)).toMatch(/^Phiếu bầu \d+ người không in đủ .*: hãy rút gọn/)
          return
        }
        expect(refuseBallot(document)).toBeNull()
        expect(plan.height).toBeLessThanOrEqual(plan.room)
        const counts = plan.parts.flatMap(({ columns }) => columns.map((names) => names.length))
        expect(counts.every((names) => names > 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('columns are balanced: none could give its last name to the next and make the tallest lower', () => {
    const counts = planBallotSheet(one(namesFor(80, 20)))?.parts[0]?.columns.map(
      (names) => names.length,
    )
    expect(counts?.map((count) => Math.abs(count - 80 / (counts.length || 1)) <= 4)).not.toContain(
      false,
    )
  })

  test('a paper is refused for any of its copies, and no other paper is', () => {
    const many = one(namesFor(80, 120))
    const sentence = refuseBallot(many)
    const copies = [one(namesFor(5, 20)), many]
    const refused = refusePaper({ format: 'docx', document: { ...one(namesFor(3, 20)), copies } })
    expect([refused, refusePaper({ format: 'docx', document: aDocument() })]).toEqual([
      sentence,
      null,
    ])
  })

  test('names that no sheet holds are refused by the writer with the same sentence', async () => {
    const document = one(namesFor(80, 120))
    const sentence = refuseBallot(document) ?? 'no sentence'
    await expect(writeDocx(document)).rejects.toThrow(sentence)
  })
})

describe('a ballot in Word', () => {
  test('one section, no page number, no row that splits, the seal top left', async () => {
    const document = one(namesFor(45, 30))
    const xml = await xmlOf(document)
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(1)
    expect(xml).toContain('<w:headerReference w:type="default" r:id="rIdHeader2"/>')
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0)
    expect(xml.indexOf('(Dấu của BCH công đoàn)')).toBeLessThan(xml.indexOf('PHIẾU BẦU CỬ'))
    expect(xml).not.toContain('CỘNG HÒA')
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })

  test('two A5 ballots lie on A4 across with a line to cut along', async () => {
    const document = one(namesFor(9, 30), { twoUp: true })
    const xml = await xmlOf(document)
    expect(/<w:pgSz [^>]*>/.exec(xml)?.[0]).toContain('w:orient="landscape"')
    expect(xml.match(/PHIẾU BẦU CỬ/g)).toHaveLength(2)
    expect(xml.match(/w:val="dashed"/g)).toHaveLength(1)
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })

  test('without names yet it is an empty page', async () => {
    const document = { ...one(namesFor(1, 30)), blocks: [] }
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })

  test('a large one is not doubled', async () => {
    expect(
      (await xmlOf(one(namesFor(30, 30), { twoUp: true }))).match(/PHIẾU BẦU CỬ/g),
    ).toHaveLength(1)
  })

  test('chair and committee on one ballot: marks for the chair, none for the others', async () => {
    const document = aBallot([
      { title: [{ kind: 'text', text: 'I. CHỦ TỊCH' }], answers: true, names: namesFor(2, 30) },
      { title: [{ kind: 'text', text: 'II. ỦY VIÊN' }], answers: false, names: namesFor(18, 30) },
    ])
    const xml = await xmlOf(document)
    expect(xml.match(/>KHÔNG ĐỒNG Ý</g)).toHaveLength(1)
    expect(xml.indexOf('I. CHỦ TỊCH')).toBeLessThan(xml.indexOf('II. ỦY VIÊN'))
    expect(await validateOoxml(await writeDocx(document), 'docx')).toEqual([])
  })
})
