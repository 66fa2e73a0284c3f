import { z } from 'zod'
import { importPreview } from '../contract/import-values.ts'
import type { ImportPreview } from '../contract/import-values.ts'

/** What `import --json` prints; dates are `YYYY-MM-DD` or `YYYY`. */
export const importJson = z.object({
  kind: importPreview.shape.kind,
  table: importPreview.shape.table,
  columns: importPreview.shape.columns,
  rows: z.array(
    importPreview.shape.rows.element
      .pick({ sheetRow: true, values: true, doubts: true, refused: true })
      // Only of sheets read together: where the row number counts.
      .extend({ sheet: z.string().optional() }),
  ),
  counts: importPreview.shape.counts.pick({ accepted: true, doubtful: true, refused: true }),
  facts: importPreview.shape.facts,
  remarks: importPreview.shape.remarks,
})
export type ImportJson = z.infer<typeof importJson>

export function toImportJson(preview: ImportPreview): ImportJson {
  const { accepted, doubtful, refused } = preview.counts
  const several = preview.sheets.filter(({ chosen }) => chosen).length > 1
  return {
    kind: preview.kind,
    table: preview.table,
    columns: preview.columns,
    rows: preview.rows.map(({ place, values, doubts, refused }) => ({
      sheetRow: place.row,
      ...(several && { sheet: place.sheet }),
      values,
      doubts,
      refused,
    })),
    counts: { accepted, doubtful, refused },
    facts: preview.facts,
    remarks: preview.remarks,
  }
}
