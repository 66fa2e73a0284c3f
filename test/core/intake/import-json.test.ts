import { expect, test } from 'vitest'
import { z } from 'zod'
import { importKind } from '#core/contract/import-values.ts'
import { importJson, toImportJson } from '#core/intake/to-import-json.ts'
import { importOf, sheetOf, workbookOf } from './intake-files.ts'
import { peopleWith } from './people-table.ts'

/** What the terminal has promised: these keys, whatever else may stand beside them at the top. */
const promised = z.object({
  table: z.object({ sheet: z.string(), headerRows: z.array(z.number()) }),
  columns: z.array(z.object({ index: z.number(), field: z.string().nullable() })),
  rows: z.array(
    z.strictObject({
      sheetRow: z.number(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      doubts: z.array(
        z.strictObject({
          field: z.string(),
          before: z.string(),
          after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
          reason: z.string(),
        }),
      ),
      refused: z.string().nullable(),
    }),
  ),
  counts: z.strictObject({ accepted: z.number(), doubtful: z.number(), refused: z.number() }),
})

test('the JSON of an import has the promised keys and no others in its rows, days as YYYY-MM-DD or YYYY', () => {
  const rows = [...peopleWith(1, 3, '5/3/79'), [3, null, 'Nữ', 1979, 'Thái', null, null, 'Bầu']]
  const json = toImportJson(importOf(workbookOf(rows), { kind: 'delegates' }).preview)
  expect(promised.safeParse(JSON.parse(JSON.stringify(json))).error).toBeUndefined()
  expect(
    json.rows.map(({ sheetRow, values, refused }) => [sheetRow, values['birth'], refused]),
  ).toEqual([
    [2, '1979-03-05', null],
    [3, '1975-11-20', null],
    [4, '1979', 'Dòng không có họ và tên'],
  ])
  expect(json.counts).toEqual({ accepted: 1, doubtful: 1, refused: 1 })
})

test('rows of sheets read together keep the row of their own sheet, and name it', () => {
  const sheets = [sheetOf('Một', peopleWith(0, 0, 'STT')), sheetOf('Hai', peopleWith(0, 0, 'STT'))]
  const { preview } = importOf(
    { sheets, epoch: 1900 },
    { kind: 'delegates', sheets: ['Một', 'Hai'] },
  )
  expect(toImportJson(preview).rows.map(({ sheet, sheetRow }) => [sheet, sheetRow])).toEqual([
    ['Một', 2],
    ['Một', 3],
    ['Hai', 2],
    ['Hai', 3],
  ])
})

test('the schema names every kind and describes the rows', () => {
  const text = JSON.stringify(z.toJSONSchema(importJson))
  expect(importKind.options.every((kind) => text.includes(`"${kind}"`))).toBe(true)
  expect(text).toContain('"sheetRow"')
})
