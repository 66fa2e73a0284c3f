import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known } from '#core/vocabulary/fact.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { KNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { readPaperText } from '#main/office/read-paper-text.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { aTemplate, templateText } from '#test/core/papers/a-template.ts'

const TEMPLATE = aTemplate(
  templateText(
    'Mở đầu.\n\n[[text texts.one: Một | Viết ở đây]]\n\nGiữa.\n\n[[text texts.two: Hai]]\n',
  ),
)

function written(one: string, two: string | null = null): Promise<Uint8Array> {
  const facts = paperFacts(KNOWN_DOSSIER, '2023-07-13')
  const texts = { one: known(one), ...(two !== null && { two: known(two) }) }
  return writePaper(planPaper(TEMPLATE, { ...facts, texts }))
}

function read(bytes: Uint8Array) {
  const result = readPaperText(bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** The file as another program would save it: the document changed as text. */
async function saved(bytes: Promise<Uint8Array>, change: (xml: string) => string) {
  const parts = unzipSync(await bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const changed = change(xml)
  if (changed === xml) throw new Error('the change met nothing')
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
}

/** A Word file of nothing but this body. */
function wordOf(body: string): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const xml = `<w:document ${namespace}><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

function control(content: string, settings = ''): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="a"/>${settings}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

function textOf(content: string, settings = ''): string | undefined {
  return read(wordOf(control(content, settings))).texts.get('a')
}

describe('what was written is read back', () => {
  test('any words with any figures', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 })
    const token = fc.constantFrom(
      '{{ committee.seats }}',
      '{{ congress.term }}',
      '{{ no.such | fact }}',
    )
    const line = fc.array(fc.oneof(words, token), { minLength: 1, maxLength: 5 })
    const text = fc.array(line, { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(text, async (lines) => {
        const typed = lines.map((pieces) => pieces.join('')).join('\n')
        const { texts } = read(await written(typed))
        expect(texts.get('texts.one')).toBe(settle(typed))
        expect(read(await written(texts.get('texts.one') ?? '')).texts).toEqual(texts)
      }),
      { numRuns: 40 },
    )
  })

  test('figures with what they showed, an empty part empty, and the lines around', async () => {
    const { texts, figures, rest, doubled } = read(
      await written('Có {{committee.seats|two_digits}} ủy viên\n\nHết'),
    )
    expect([...texts]).toEqual([
      ['texts.one', 'Có {{ committee.seats|two_digits }} ủy viên\nHết'],
      ['texts.two', ''],
    ])
    expect(figures).toEqual([
      { part: 'texts.one', token: 'committee.seats|two_digits', shown: '03' },
    ])
    expect(rest.slice(-3)).toEqual(['GIẤY MỜI', 'Mở đầu.', 'Giữa.'])
    expect(doubled).toEqual([])
  })

  test('a part that stands twice with other words is named', async () => {
    const twice =
      control('<w:p><w:r><w:t>x</w:t></w:r></w:p>') + control('<w:p><w:r><w:t>y</w:t></w:r></w:p>')
    expect(read(wordOf(twice))).toMatchObject({ texts: new Map([['a', 'x']]), doubled: ['a'] })
  })

  test('an edit outside the parts is seen in the other lines', async () => {
    const before = read(await written('x')).rest
    const after = read(await saved(written('x'), (xml) => xml.replace('Mở đầu.', 'Mở bài.'))).rest
    expect(after).not.toEqual(before)
    expect(after).toContain('Mở bài.')
  })
})

/** Words as the paper keeps them: no empty lines, single spaces, what XML may hold. */
function settle(typed: string): string {
  return typed
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/\{\{([^{}]*)\}\}/g, (_, token: string) => `{{ ${token.trim()} }}`)
        .replace(/[\t ]+/g, ' ')
        .replace(/[\uE000\uE001\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

describe('what Word does on saving', () => {
  const run = (words: string, properties = '') =>
    `<w:r w:rsidR="00AB">${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`
  const paragraph = (content: string, settings = '') =>
    `<w:p w:rsidR="00AB"><w:pPr>${settings}</w:pPr>${content}</w:p>`

  test.each<[string, string, string]>([
    [
      'splits runs and marks doubtful spelling',
      paragraph(
        `${run('Đại ')}<w:proofErr w:type="spellStart"/>${run('hội', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="spellEnd"/>`,
      ),
      'Đại hội',
    ],
    [
      'sets bookmarks, smart tags and links',
      paragraph(
        `<w:bookmarkStart w:id="1" w:name="x"/><w:smartTag w:element="place">${run('Lào ')}</w:smartTag><w:hyperlink>${run('Cai')}</w:hyperlink><w:bookmarkEnd w:id="1"/>`,
      ),
      'Lào Cai',
    ],
    [
      'tracks insertions and deletions',
      paragraph(
        `${run('Có ')}<w:ins w:id="1" w:author="A">${run('12')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>10</w:delText></w:r></w:del>${run(' người')}`,
      ),
      'Có 12 người',
    ],
    [
      'tracks moves',
      paragraph(
        `<w:moveFrom w:id="1">${run('cũ ')}</w:moveFrom>${run('giữ ')}<w:moveTo w:id="2">${run('mới')}</w:moveTo>`,
      ),
      'giữ mới',
    ],
    [
      'joins paragraphs whose end was deleted',
      paragraph(run('một '), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('hai')),
      'một hai',
    ],
    [
      'writes tabs, breaks and hyphens as elements',
      paragraph(
        `<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`,
        '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
      ),
      'a b\nc-d',
    ],
    ['writes entities', paragraph(run('A &amp; B &lt;C&gt; &#272;&#x1ED9;')), 'A & B <C> Độ'],
    [
      'keeps two versions for old programs',
      paragraph(
        `<mc:AlternateContent><mc:Choice>${run('một')}</mc:Choice><mc:Fallback>${run('một')}</mc:Fallback></mc:AlternateContent>`,
      ),
      'một',
    ],
    [
      'puts codes of fields beside their words',
      paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('7')}`),
      '7',
    ],
    [
      'leaves controls of its own inside',
      paragraph(
        `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${run('trong')}</w:sdtContent></w:sdt>`,
      ),
      'trong',
    ],
  ])('%s', (_, content, words) => {
    expect(textOf(content)).toBe(words)
  })

  test('words over a prompt are kept, a prompt is not', () => {
    const prompt = run('Bấm để viết', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')
    expect(textOf(paragraph(prompt), '<w:showingPlcHdr/>')).toBe('')
    expect(textOf(paragraph(run('Đã viết')), '<w:showingPlcHdr/>')).toBe('Đã viết')
  })

  test('a part between the words of a paragraph is read apart from them', () => {
    const { texts, rest } = read(
      wordOf(paragraph(run('Trước ') + control(run('giữa')) + run(' sau'))),
    )
    expect([texts.get('a'), rest]).toEqual(['giữa', ['Trước sau']])
  })

  test('another name for the namespace of Word is understood', async () => {
    const bytes = await saved(written('Lời'), (xml) =>
      xml.replaceAll(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    )
    expect(read(bytes).texts.get('texts.one')).toBe('Lời')
  })
})

describe('files that are no paper', () => {
  const zipped = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'rỗng'],
    ['no zip', strToU8('xin chào'), 'bị hỏng'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'không phải tệp Word'],
    ['declarations', zipped('<!DOCTYPE x><w:document/>'), 'cấu trúc lạ'],
    ['no text of Word', zipped('<a/>'), 'không có nội dung'],
    ['endless', zipped(' '.repeat(49 * 1024 * 1024)), 'quá lớn'],
  ])('%s is refused with a sentence about Word', (_, bytes, words) => {
    const result = readPaperText(bytes)
    expect(result.ok ? '' : result.error.message).toContain(words)
  })

  test('half elements do not hold it up', () => {
    const started = performance.now()
    read(wordOf('<w:p '.repeat(200_000)))
    read(wordOf('<w:sdt><w:p>'.repeat(50_000)))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
