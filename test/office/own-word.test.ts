import { expect, test } from 'vitest'
import { parseOwnWord } from '#core/papers/check-own-word.ts'
import { NO_DEFINITIONS } from '#core/papers/fact-definition.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { stampPaper } from '#core/papers/paper-stamp.ts'
import { partText, readOwnWord } from '#main/office/read-own-word.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { zipParts } from '#main/office/zip-parts.ts'
import { aTemplate, templateText } from '#test/core/papers/a-template.ts'
import { aPaperDossier } from '#test/papers/a-paper-dossier.ts'
import { aWordFile, wordLine } from './a-word-file.ts'
import { validateOoxml } from './validate-ooxml.ts'

const STANDARD = aTemplate(templateText('Thân'))
const FOR_EACH = { ...STANDARD, each: 'delegates.list', draftLabel: 'DỰ THẢO' }

function readBytes(bytes: Uint8Array) {
  const read = readOwnWord(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

function parse(bytes: Uint8Array, standard = STANDARD) {
  const content = Buffer.from(bytes).toString('base64')
  return parseOwnWord(
    { file: 'own.docx', content, text: readBytes(bytes).text },
    standard,
    NO_DEFINITIONS,
  )
}

function faultsOf(line: string, footer = '', standard = STANDARD): string[] {
  const parsed = parse(aWordFile(wordLine(line), footer === '' ? {} : { footer }), standard)
  return parsed.ok ? [] : parsed.error.map(({ tag, message }) => `${tag} ${message}`)
}

async function write(bytes: Uint8Array, standard = STANDARD, draft: number | null = null) {
  const parsed = parse(bytes, standard)
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join(' '))
  const dossier = aPaperDossier()
  const congress = { ...dossier.congress, venue: null }
  const facts = paperFacts({ ...dossier, congress }, '2023-07-13')
  const model = planPaper(parsed.value, facts)
  const written = await writePaper(stampPaper(model, draft))
  return { model, written, words: readBytes(written).text.main.trim().split('\n') }
}

test('values stand as a paper prints them, names with any sign too; what is unknown is dots', async () => {
  const file = aWordFile(
    wordLine('{congress.startDate | date_in_words}; {congress', '.venue | leader: “name”}') +
      wordLine(
        '{#congress.isPlenary}toàn thể{/}{^congress.isPlenary}đại biểu{/congress.isPlenary}',
      ) +
      wordLine('{#delegates.list}{name}; {/delegates.list}'),
  )
  const { words, written, model } = await write(file)
  expect(words.slice(0, 2)).toEqual([`ngày 13 tháng 7 năm 2023; ${'…'.repeat(13)}`, 'đại biểu'])
  expect(words[2]?.split('; ')).toHaveLength(aPaperDossier().delegates.length)
  expect(await validateOoxml(written, 'docx')).toEqual([])
  expect(model.format === 'docx' && model.document.missing).toEqual([
    { fact: 'congress.venue', label: 'Địa điểm tổ chức' },
  ])
  // Equal models are equal bytes.
  expect((await write(file)).written).toEqual(written)
})

test('a paper for each row is one file, a section for each, and says on each that it is a draft', async () => {
  const file = aWordFile(wordLine('Đồng chí {row.name}'))
  const { words, written } = await write(file, FOR_EACH, 2)
  const names = aPaperDossier().delegates.length
  expect(words.filter((line) => line === 'DỰ THẢO (lần 2)')).toHaveLength(names)
  expect(words.filter((line) => line.startsWith('Đồng chí '))).toHaveLength(names)
  const main = partText(readBytes(written).reopen(), 'word/document.xml') ?? ''
  expect(main.match(/<w:sectPr/g)).toHaveLength(names)
  expect(await validateOoxml(written, 'docx')).toEqual([])
  expect((await write(file, FOR_EACH)).words.join('')).not.toContain('DỰ THẢO')
})

test.each([
  [
    '{congress.venu}',
    '{congress.venu} Không có dữ kiện tên «congress.venu»: có phải {congress.venue}.',
  ],
  ['{#delegates.list}{nam}{/delegates.list}', '{nam} Không có dữ kiện tên «nam»'],
  ['{#delegates.list}{name}', '{#delegates.list} Phần lặp «delegates.list» mở mà không đóng'],
  ['{name}{/delegates.list}', '{/delegates.list} Thẻ này đóng một phần lặp chưa mở.'],
  ['{#delegates.list}{/units.list}', '{/units.list} Thẻ này đóng phần lặp khác'],
  ['{congress.venue | viet_hoa}', '{congress.venue | viet_hoa} Không có cách viết tên «viet_hoa»'],
  ['{@congress.venue}', '{@congress.venue} Thẻ này không dùng được'],
  ['{{congress.venue}}', '{ Dấu { hoặc } đứng lẻ'],
  ['một { lẻ', '{ lẻ Dấu { hoặc } đứng lẻ'],
  ['{#congress.isPlenary}'.repeat(9), '{#congress.isPlenary} Quá nhiều phần lặp lồng nhau.'],
])('a tag that cannot be filled is told by itself: %s', (line, told) => {
  expect(faultsOf(line)[0]).toContain(told)
})

test('what stands below every page cannot name the one the copy is for', () => {
  expect(faultsOf('{row.name}', wordLine('{row.name}'), FOR_EACH)).toEqual([
    '{row.name} Đầu trang và chân trang dùng chung cho mọi bản: hãy đặt thẻ này vào thân.',
  ])
})

const RELATION =
  '<Relationship Id="r" Type="http://x/image" TargetMode="External" Target="http://x"/>'

test.each([
  ['not a zip', () => Buffer.from('không phải'), /hỏng hoặc chép chưa xong/],
  [
    'a zip of something else',
    () => zipParts([{ name: 'a.txt', bytes: Buffer.from('a') }]),
    /không phải tệp Word/,
  ],
  ['macros', () => aWordFile('', { more: { 'word/vbaProject.bin': 'x' } }), /macro/],
  [
    'a picture from elsewhere',
    () => aWordFile('', { more: { 'word/_rels/a.rels': RELATION } }),
    /từ nơi khác/,
  ],
  ['a declaration', () => aWordFile('', { more: { 'word/header1.xml': '<!DOCTYPE a>' } }), /macro/],
  [
    'a part that unpacks to endless ones',
    () => aWordFile('', { more: { 'word/media/a.png': '0'.repeat(33 * 1024 * 1024) } }),
    /quá lớn/,
  ],
  [
    'two parts of one name',
    () => zipParts([1, 2].map(() => ({ name: 'a', bytes: Buffer.from('a') }))),
    /macro/,
  ],
])('a hostile or broken Word file is refused in a sentence: %s', (_, make, sentence) => {
  const read = readOwnWord(make())
  expect(read.ok ? 'read' : read.error).toMatch(sentence)
})
