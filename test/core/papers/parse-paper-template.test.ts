import { describe, expect, test } from 'vitest'
import { parsePaperTemplate } from '#core/papers/parse-paper-template.ts'
import { sheetText, templateText } from './a-template.ts'

function errorOf(text: string) {
  const parsed = parsePaperTemplate({ file: 'x.md', text })
  return parsed.ok ? null : parsed.error
}

describe('a template file is checked when it is read', () => {
  test('a file without front matter says so at line 1', () => {
    expect(errorOf('Chào mừng')).toEqual({
      kind: 'front-matter',
      file: 'x.md',
      line: 1,
      message: 'Tệp mẫu phải mở đầu bằng phần khai báo nằm giữa hai dòng «---».',
    })
  })

  test('a wrong field of the front matter is named at its line', () => {
    const error = errorOf(templateText('').replace('head: HA', 'head: ZZ'))
    expect(error).toMatchObject({ kind: 'front-matter', line: 7 })
    expect(error?.message).toBe(
      'Khai báo «head» chưa đúng: phải là HA hoặc HB hoặc HC hoặc HD hoặc HE hoặc HF hoặc HM hoặc HS hoặc HI hoặc HL hoặc HN.',
    )
  })

  test('an unknown field of the front matter is refused', () => {
    expect(errorOf(templateText('').replace('head: HA', 'head: HA\nmargin: 5'))).toMatchObject({
      kind: 'front-matter',
      line: 8,
      message: 'Khai báo «margin» chưa đúng: không có mục này.',
    })
  })

  test('broken YAML is found at its line', () => {
    expect(errorOf(templateText('').replace('head: HA', 'head: [HA'))).toMatchObject({
      kind: 'front-matter',
      message: 'Phần khai báo sai cú pháp YAML tại dòng này.',
    })
  })

  test('an unknown fact is found at its line, with the name that was meant', () => {
    expect(errorOf(templateText('Một\n\nTại {{ congress.venu }}.\n'))).toEqual({
      kind: 'unknown-name',
      file: 'x.md',
      line: 13,
      message: 'Không có dữ kiện tên «congress.venu»: có phải «congress.venue».',
    })
  })

  test('an unknown fact in the front matter is found too', () => {
    const text = templateText('').replace('GIẤY MỜI', "'{{ congress.zork }}'")
    expect(errorOf(text)).toMatchObject({ kind: 'unknown-name', line: 9 })
  })

  test('a wrong name inside a loop is found, even in a branch for one topic only', () => {
    const body = `{% for session in agenda.sessions %}
{% for item in session.items %}
{% case item.topic %}
{% when 'awards' %}
{{ item.tile }}
{% endcase %}
{% endfor %}
{% endfor %}
`
    expect(errorOf(templateText(body))).toMatchObject({
      kind: 'unknown-name',
      line: 15,
      message: 'Không có dữ kiện tên «item.tile»: hãy xem danh sách dữ kiện.',
    })
  })

  test('a list that does not exist makes no paper needed', () => {
    const text = templateText('').replace('head: HA', 'neededBy: elections.zork\nhead: HA')
    expect(errorOf(text)).toMatchObject({
      kind: 'unknown-name',
      message: 'Không có danh sách tên «elections.zork» để biết khi nào cần văn bản này.',
    })
  })

  test('a wrong name in a column of a list is found', () => {
    expect(errorOf(sheetText('{{ row.nam }}'))).toMatchObject({ kind: 'unknown-name' })
    expect(errorOf(sheetText('{{ row.name }}'))).toBeNull()
  })

  test.each([
    ['{{ congress.venue | shout }}', 'syntax', 'Không có cách viết tên «shout»'],
    ['{% include "other" %}', 'syntax', 'Không dùng được lệnh «include»'],
    ['{% if congress.venue %} có', 'syntax', 'Có lệnh mở mà không đóng'],
    ['{{ congress.startClock | date_in_words }}', 'layout', 'cần một ngày'],
    ['{{ agenda.sessions }}', 'layout', 'không in được danh sách'],
    ['{{ "Tên" | to_fill: "huge" }}', 'layout', 'độ dài chỗ trống chỉ có'],
  ])('%s is refused with a sentence', (body, kind, part) => {
    const error = errorOf(templateText(body))
    expect(error?.kind).toBe(kind)
    expect(error?.message).toContain(part)
    expect(error?.line).toBe(11)
  })

  test('a letter of the private use area, which stands for slots, is refused', () => {
    expect(errorOf(templateText('Chữ \uE000 lạ'))).toMatchObject({ kind: 'syntax' })
  })

  test('a list without a sheet part, or a list of another kind, is refused', () => {
    expect(errorOf(templateText('').replace('format: docx', 'format: xlsx'))).toMatchObject({
      kind: 'front-matter',
    })
    expect(
      errorOf(sheetText('{{ row.name }}').replace('delegates.list', 'union.name')),
    ).toMatchObject({ kind: 'layout' })
  })

  test('Windows line ends and a byte order mark are read like any other file', () => {
    expect(errorOf(`\uFEFF${templateText('Xin chào.').replaceAll('\n', '\r\n')}`)).toBeNull()
  })
})
