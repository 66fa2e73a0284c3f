import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { congressTitle } from '#core/dossier/congress-title.ts'
import { describeStoredValue } from '#core/dossier/describe-stored-value.ts'
import { fieldLabel } from '#core/vocabulary/field-labels.ts'
import type { ChangedRow, HistoryStepView } from '#core/contract/data-values.ts'
import type { HistoryStep } from '#main/store/history.ts'
import type { Image } from '#main/store/images.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import type { EngineApi } from './api.ts'
import { blindFields } from './counting-blind.ts'
import { notFound, requireDossier } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { tableWords } from './table-words.ts'

export function historyHandlers(api: EngineApi, parts: EngineParts) {
  return {
    history: {
      list: api.history.list.handler(({ input }) => {
        requireDossier(parts, input.id)
        const all = parts.store.history.steps(input.id)
        const text = foldVietnamese(input.text)
        const fitting = all.filter(
          (step) =>
            (input.table === null || step.tables.some((table) => table === input.table)) &&
            (input.actor === null || step.actor === input.actor) &&
            (input.from === null || step.at >= input.from) &&
            (input.to === null || step.at <= input.to) &&
            foldVietnamese(`${step.label} ${step.actor}`).includes(text),
        )
        const { before } = input
        const page = fitting.filter((step) => before === null || step.revision < before)
        return {
          steps: page.slice(0, input.limit).map(viewStep),
          total: fitting.length,
          actors: [...new Set(all.map((step) => step.actor))].sort(),
          tables: [...new Set(all.flatMap((step) => step.tables))].map(tableWords),
        }
      }),
      detail: api.history.detail.handler(({ input }) => {
        requireDossier(parts, input.id)
        const images = parts.store.history.images(input.id, input.changeId)
        // Of people who were erased the step alone is left.
        const known = parts.store.history
          .steps(input.id)
          .some(({ changeId }) => changeId === input.changeId)
        if (!known) throw notFound('Không có việc này trong nhật ký của hồ sơ.')
        return images.map((image) => viewRow(parts, image, blindFields(parts, input.id, image)))
      }),
      asOf: api.history.asOf.handler(({ input }) => {
        requireDossier(parts, input.id)
        const step = parts.store.history
          .steps(input.id)
          .find((one) => ('at' in input ? one.at <= input.at : one.revision === input.revision))
        const dossier = step && parts.store.history.asOf(input.id, step.revision)
        if (!step || !dossier) {
          throw notFound('Lúc đó chưa có hồ sơ này. Chọn một ngày sau ngày lập hồ sơ.')
        }
        const { revision, at, label } = step
        return { dossier, title: congressTitle(dossier.congress), revision, at, label }
      }),
    },
  }
}

function viewStep(step: HistoryStep): HistoryStepView {
  return { ...step, tables: step.tables.map(tableWords) }
}

function viewRow(
  parts: EngineParts,
  { table, id, before, after }: Image,
  hidden: readonly string[],
): ChangedRow {
  const nameOfRow = (rowId: string) => nameOfReferred(parts, rowId)
  const fields = Object.keys({ ...before, ...after }).flatMap((field) => {
    const was = before?.[field] ?? null
    const became = after?.[field] ?? null
    const label = fieldLabel(table, field)
    if (was === became || label === null || hidden.includes(field)) return []
    const say = (value: Row[string]) => describeStoredValue({ table, field }, value, nameOfRow)
    return [
      {
        field,
        before: was,
        after: became,
        label: label ?? field,
        beforeText: say(was),
        afterText: say(became),
      },
    ]
  })
  return {
    ...tableWords(table),
    rowId: id,
    name: nameOf(parts, table, after ?? before),
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    fields,
  }
}

/** The unit or session a row points to. */
function nameOfReferred(parts: EngineParts, rowId: string): string | null {
  const name =
    parts.store.row('unit', rowId)?.['name'] ?? parts.store.row('session', rowId)?.['title']
  return typeof name === 'string' ? name : null
}

/** What people call the row; a delegate and a candidate by their person. */
function nameOf(parts: EngineParts, table: TableName, row: Row | null): string | null {
  const own = row?.['fullName'] ?? row?.['name'] ?? row?.['title'] ?? row?.['fileName'] ?? null
  if (typeof own === 'string') return own
  const personId = row?.['personId']
  if (typeof personId !== 'string' || table === 'dossier') return null
  const name = parts.store.row('person', personId)?.['fullName']
  return typeof name === 'string' ? name : null
}
